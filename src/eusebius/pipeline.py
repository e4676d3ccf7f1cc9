"""The whole journey, on one screen: sources in, a chronicle out. Each stage is a room; they meet only through the values of the model."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from .aligning import Second, align
from .comparing import compare, dependences, silences
from .dating import Lent, borrows, date, lenders, written
from .model import Chronicle, Decision, Document, Mention, Statement, TimeExpression
from .model.time import LENT
from .naming import UserName, find_mentions, gather, name_rulings, with_holders, without_holders
from .stating import state
from .tagging import tag

#: Called with a stage's name, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

Worked = tuple[tuple[TimeExpression, ...], tuple[Mention, ...], tuple[Statement, ...]]


def work(document: Document, lent: Lent | None = None) -> Worked:
    """What one document yields by itself; this is the part that runs in parallel. `lent`: what others lend one that tells no year or day."""
    tagged = tag(document)
    timeline = date(document, written(document), lent)
    mentions = find_mentions(tagged, timeline)
    return timeline.times, mentions, state(tagged, timeline, mentions)


def build_chronicle(
    documents: Sequence[Document],
    *,
    user_names: Sequence[UserName] = (),
    decisions: Sequence[Decision] = (),
    workers: int = 1,
    progress: Progress | None = None,
    known: Mapping[Document, Worked] | None = None,
    second: Second | None = None,
) -> Chronicle:
    """The chronicle of the documents. The same documents give the same chronicle, in any order and with any number of workers.

    `decisions`: what a person ruled; those on names hold in it.
    `known`: what some of them yielded in an earlier build (`worked_of`); these are not worked again.
    `second`: a second reader, heard on which statements tell one happening.
    """
    say = progress or (lambda stage, done, total: None)
    documents = sorted(documents, key=lambda d: d.id)
    found = dict(known or {})
    new = [d for d in documents if d not in found]
    for i, (document, result) in enumerate(zip(new, _each(new, workers), strict=True), 1):
        found[document] = result
        say("reading what each source tells", i, len(new))
    borrowers = {d.id for d in documents if borrows(found[d][0])}
    lending = lenders(found[d][0] for d in documents if d.id not in borrowers) if borrowers else None
    lent = {d: got for d in documents if lending and d.id in borrowers and (got := lending.lend(found[d][0])) != Lent()}
    found.update(zip(lent, _each(tuple(lent), workers, tuple(lent.values())), strict=True))
    worked = [found[d] for d in documents]
    times = [t for w in worked for t in w[0]]
    mentions = [m for w in worked for m in w[1]]
    statements = [s for w in worked for s in w[2]]
    say("gathering names", 0, 1)
    names = gather(mentions, user_names, name_rulings(decisions, mentions))
    names, mentions, statements = with_holders(names, mentions, statements, documents, decisions)
    say("aligning the sources", 0, 1)
    alignment = align(statements, names, mentions, documents, second=second)
    say("comparing them", 0, 1)
    comparisons = compare(alignment.events, statements, times, mentions, names, documents, alignment.links)
    silent = silences(alignment.events, statements, documents, mentions, names)
    leaning = dependences(documents, statements, alignment.events, comparisons)
    return Chronicle(
        tuple(documents), tuple(times), tuple(mentions), names, tuple(statements), alignment.links, alignment.events, comparisons, silent, leaning
    )


def worked_of(chronicle: Chronicle) -> dict[Document, Worked]:
    """What each document of a chronicle yielded by itself. Left out are texts that stand in it twice, whose times share ids, and documents that
    were lent their year, which another source may change."""
    texts = Counter(d.sha256 for d in chronicle.documents)
    times: dict[str, list[TimeExpression]] = defaultdict(list)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    statements: dict[str, list[Statement]] = defaultdict(list)
    for time in chronicle.times:
        times[time.span.document].append(time)
    own_mentions, own_statements = without_holders(chronicle.mentions, chronicle.statements)
    for mention in own_mentions:
        mentions[mention.span.document].append(mention)
    for statement in own_statements:
        statements[statement.span.document].append(statement)
    lent = {t.span.document for t in chronicle.times if any(step.rule == LENT for step in t.trace)}
    return {
        d: (tuple(times[d.id]), tuple(mentions[d.id]), tuple(statements[d.id]))
        for d in chronicle.documents
        if texts[d.sha256] == 1 and d.id not in lent
    }


def _each(documents: Sequence[Document], workers: int, lent: Sequence[Lent] = ()) -> Iterable[Worked]:
    """`work` on every document, with what it is lent if anything, in order, in a pool of processes if more than one is asked for."""
    given = (documents, lent) if lent else (documents,)
    if workers <= 1 or len(documents) <= 1:
        yield from map(work, *given)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(workers, len(documents))) as pool:
        yield from pool.map(work, *given)
