"""The order of aligning: traits, candidate pairs, evidence, what pairs say of each other, what second readers say, groups, events, their parts."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Document, Event, Evidence, Link, Mention, Moment, Name, Statement
from .candidates import candidates
from .clashes import clash
from .features import features_of
from .join import join
from .parts import with_parts
from .rivals import Around
from .second import LEAST, Asked, Second
from .traits import Pile, traits_of
from .unswept import unswept
from .weights import Weights, likelihood_of, log_odds_of, weights

#: An event is shown in the words of a source in this language where there is one: the interface's.
LABELS = "en"

#: A pair with lower log-odds by itself is given up: whatever others said of it, it would not be shown.
HOPELESS = -4.5


@dataclass(frozen=True)
class Alignment:
    """Every event, in time order, and every link that is likely enough to be shown, likeliest first."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate pair of statements, by index: the log-odds that it is one happening, by itself (`alone`) and among the others.

    `further`: what second readers say of it, in `log_odds` already.
    """

    left: int
    right: int
    alone: float
    log_odds: float
    further: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Looked:
    """What was seen: the statements in place order, their pile, the pairs, what they say of each other, and who had pairs left out."""

    ordered: list[Statement]
    pile: Pile
    pairs: list[Pair]
    around: Around
    cut: frozenset[int]

    def features(self, pair: Pair) -> dict[str, float]:
        """All that speaks for and against a pair."""
        left, right = self.pile.traits[pair.left], self.pile.traits[pair.right]
        return features_of(left, right, self.pile) | self.around.of(pair.left, pair.right, pair.alone)


def align(
    statements: Sequence[Statement],
    names: Sequence[Name],
    mentions: Sequence[Mention],
    documents: Sequence[Document],
    learnt: Weights | None = None,
    second: Second | None = None,
) -> Alignment:
    """Events out of the statements of all documents. The order in which sources were given makes no difference.

    `second` is heard on all likely pairs before they are joined.
    """
    with unswept():
        return _aligned(statements, names, mentions, documents, learnt or weights(), second)


def _aligned(
    statements: Sequence[Statement],
    names: Sequence[Name],
    mentions: Sequence[Mention],
    documents: Sequence[Document],
    model: Weights,
    second: Second | None,
) -> Alignment:
    seen = look(statements, names, mentions, documents, model)
    if second is not None:
        seen = _heard(seen, second, documents)
    ordered = seen.ordered
    groups = join(
        [s.span.document for s in ordered],
        [(p.left, p.right, p.log_odds) for p in seen.pairs],
        log_odds_of(model.join),
        cut=seen.cut,
        clash=lambda a, b: clash(ordered[a], ordered[b]),
    )
    languages = {d.id: d.language for d in documents}
    events = with_parts([_event([ordered[i] for i in group], languages) for group in groups], seen.pile, names)
    keep = log_odds_of(model.keep)
    links = [_link(seen, p, model) for p in seen.pairs if p.log_odds >= keep]
    return Alignment(
        tuple(sorted(events, key=lambda e: (e.moment is None, e.moment.sort_key if e.moment else (0, 0), e.id))),
        tuple(sorted(links, key=lambda k: (-k.likelihood, k.left, k.right))),
    )


def look(
    statements: Sequence[Statement], names: Sequence[Name], mentions: Sequence[Mention], documents: Sequence[Document], model: Weights
) -> Looked:
    """Candidate pairs, looked at twice: each by itself, then among its rivals and neighbours."""
    ordered = sorted(statements, key=lambda s: (s.span.document, s.span.start, s.span.end))
    traits = traits_of(ordered, names, mentions, documents)
    pile = Pile(traits)
    met = candidates(pile)
    alone = [(a, b, round(model.alone(features_of(traits[a], traits[b], pile), pile.size), 4)) for a, b in met.pairs]
    alone = [pair for pair in alone if pair[2] > HOPELESS]
    around = Around(alone, [s.span.document for s in ordered])
    pairs = [Pair(a, b, o, round(model.among(o, around.of(a, b, o), pile.size), 4)) for a, b, o in alone]
    return Looked(ordered, pile, pairs, around, met.cut)


def _heard(seen: Looked, second: Second, documents: Sequence[Document]) -> Looked:
    """What was seen, with what the second reader says of likely pairs."""
    asked = [Asked(seen.ordered[p.left], seen.ordered[p.right], p.log_odds) for p in seen.pairs if p.log_odds >= LEAST]
    said = second(asked, documents)
    pairs = []
    for p in seen.pairs:
        further = said.get((seen.ordered[p.left].id, seen.ordered[p.right].id), ())
        pairs.append(replace(p, log_odds=round(p.log_odds + sum(e.log_odds for e in further), 4), further=further) if further else p)
    return replace(seen, pairs=pairs)


def _link(seen: Looked, pair: Pair, model: Weights) -> Link:
    left, right = seen.pile.traits[pair.left], seen.pile.traits[pair.right]
    features = seen.features(pair)
    evidence = []
    for name, log_odds in model.parts(features, seen.pile.size).items():
        words = "any candidate pair" if name == "prior" else f"{features[name]:.4g}"
        if name == "shared":
            words = ", ".join(left.words.get(k, k) for k in sorted(left.keys & right.keys, key=lambda k: (-seen.pile.keys[k], k)))
        evidence.append(Evidence(name, words, round(log_odds, 4)))
    return Link(left.statement.id, right.statement.id, round(likelihood_of(pair.log_odds), 4), (*evidence, *pair.further))


def _event(members: list[Statement], languages: dict[str, str]) -> Event:
    """An event with the narrowest moment of its members and the shortest telling words, in English where a source has it."""
    ids = tuple(s.id for s in members)
    digest = hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:10]
    dated = [s for s in members if s.moment is not None]
    best = min(dated, key=lambda s: (s.time_basis != "stated", _width(s.moment), s.span.document, s.span.start), default=None)
    kinds = [s.type for s in members if s.type != "other"]
    kind = max(sorted(set(kinds)), key=kinds.count) if kinds else "other"
    told = min(members, key=lambda s: (s.type != kind, languages.get(s.span.document) != LABELS, len(s.span), s.span.document))
    documents = tuple(sorted({s.span.document for s in members}))
    return Event(f"e-{digest}", " ".join(told.quote.split()), told.id, best.moment if best else None, ids, documents, kind)


def _width(moment: Moment | None) -> int:
    if moment is None or moment.earliest is None or moment.latest is None:
        return 10**9
    return moment.latest - moment.earliest
