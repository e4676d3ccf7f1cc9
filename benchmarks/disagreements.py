"""Disagreements: how many of the labelled ones are found, by kind, and why the others are missed; which look-alikes are reported.

Run from the repository: python -m benchmarks.disagreements [--misses]
Two tables a subject: with the events that Eusebius found, and with the labelled events in their place, which shows what comparing alone
does. Causes of a miss: "not read" (no statement stands there), "not joined" (the statements are in different events), "no value" (joined, but
the date, count, name or place was not read), "verdict" (all was read and nothing said). A point of kind "other" is outside what is compared.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from tools.labelled import CLUSTERS, Cluster, gold_hits, read_cluster, rows

from eusebius.aligning import align
from eusebius.aligning.align import Alignment
from eusebius.comparing import compare
from eusebius.model import Chronicle, Comparison, Event, Link, Span, Statement

KINDS = ("date", "time", "count", "actor", "place", "outcome", "other")
CAUSES = ("not read", "not joined", "no value", "verdict")


def chronicle_of(cluster: Cluster, alignment: Alignment) -> Chronicle:
    """The cluster compared with some events."""
    times = cluster.times
    compared = compare(alignment.events, cluster.statements, times, cluster.mentions, cluster.names, cluster.documents, alignment.links)
    return Chronicle(
        cluster.documents, times, cluster.mentions, cluster.names, cluster.statements, alignment.links, alignment.events, compared, ()
    )


def labelled_events(cluster: Cluster, events: Sequence[Event]) -> tuple[Event, ...]:
    """The labelled events, filled with the statements that were really read; all others stay alone."""
    hits, _ = gold_hits(cluster)
    by_id = {s.id: s for s in cluster.statements}
    own = {e.statements[0]: e for e in events}
    found: list[Event] = []
    for gold in rows(cluster.gold / "events.jsonl"):
        members = sorted((by_id[i] for i, of in hits.items() if gold["id"] in of), key=lambda s: (s.span.document, s.span.start))
        if members:
            documents = tuple(sorted({s.span.document for s in members}))
            kinds = Counter(s.type for s in members if s.type != "other")
            kind = max(sorted(kinds), key=lambda k: kinds[k], default="other")
            moment = next((s.moment for s in members if s.moment), None)
            found.append(Event(gold["id"], gold["label"], members[0].id, moment, tuple(s.id for s in members), documents, kind))
    told = {i for e in found for i in e.statements}
    alone = [replace(own.get(s.id, events[0]), id=f"e-{s.id}", statements=(s.id,), documents=(s.span.document,), type=s.type)
             for s in cluster.statements if s.id not in told]  # fmt: skip
    return (*found, *alone)


def labelled(cluster: Cluster, found: Alignment) -> Alignment:
    """The labelled events as if the join were sure of them: every pair of their statements has a link."""
    events = labelled_events(cluster, found.events)
    document = {s.id: s.span.document for s in cluster.statements}
    pairs = sorted({pair for e in events for pair in combinations(e.statements, 2) if document[pair[0]] != document[pair[1]]})
    return Alignment(events, tuple(Link(a, b, 0.95, ()) for a, b in pairs))


def spans_of(gold: dict) -> list[Span]:
    """The places of a labelled disagreement."""
    return [Span(p["doc"], p["start"], p["end"]) for p in gold["positions"]]


def hits(comparison: Comparison, gold: dict) -> bool:
    """True if it has the kind, and a place in common in two documents (in one if the labelled one has only one)."""
    if comparison.kind != gold["kind"]:
        return False
    places = spans_of(gold)
    shared = {p.document for p in places for q in comparison.positions if p.overlaps(q.span)}
    return len(shared) >= min(2, len({p.document for p in places}))


def cause(chronicle: Chronicle, gold: dict) -> str:
    """Why a labelled disagreement was missed."""
    event_of = {s: e.id for e in chronicle.events for s in e.statements}
    told = [(place, [s for s in chronicle.statements if s.span.overlaps(place)]) for place in spans_of(gold)]
    told = [(place, statements) for place, statements in told if statements]
    if len({place.document for place, _ in told}) < 2:
        return "not read"
    together = [
        (p, a, q, b)
        for (p, left), (q, right) in combinations(told, 2)
        if p.document != q.document
        for a in left
        for b in right
        if event_of[a.id] == event_of[b.id]
    ]
    if not together:
        return "not joined"
    return "verdict" if any(_read(chronicle, gold, p, a) and _read(chronicle, gold, q, b) for p, a, q, b in together) else "no value"


def _read(chronicle: Chronicle, gold: dict, place: Span, statement: Statement) -> bool:
    """True if the statement has a value of the kind at hand."""
    kind = gold["kind"]
    if kind in ("date", "time"):
        return statement.moment is not None
    if kind == "count":
        return any(c.span.overlaps(place) for c in statement.counts)
    if kind == "place":
        return any(m.span.overlaps(place) and m.id in statement.places for m in chronicle.mentions)
    if kind == "actor":
        return any(a.span.overlaps(place) for a in statement.actors)
    return True


def table(chronicle: Chronicle, cluster: Cluster, misses: bool) -> Iterable[str]:
    """The figures of one chronicle, a row a kind."""
    gold = rows(cluster.gold / "disagreements.jsonl")
    doubtful = [g for g in gold if not g.get("sure", True)]
    gold = [g for g in gold if g.get("sure", True)]
    said = [c for c in chronicle.comparisons if c.is_disagreement]
    said = [c for c in said if any(hits(c, g) for g in gold) or not any(hits(c, g) for g in doubtful)]
    yield f"    {'kind':8} {'gold':>5} {'found':>6} {'said':>5} {'right':>6}   {'   '.join(CAUSES)}"
    for kind in (*KINDS, "all", "contradictions"):
        mine = [g for g in gold if g["kind"] == kind or kind == "all" or (kind == "contradictions" and g["severity"] == "contradicts")]
        ours = [c for c in said if c.kind == kind or kind == "all" or (kind == "contradictions" and c.verdict == "contradicts")]
        if not mine and not ours:
            continue
        missed = [g for g in mine if not any(hits(c, g) for c in said)]
        causes = Counter(cause(chronicle, g) for g in missed)
        right = sum(any(hits(c, g) for g in gold) for c in ours)
        counted = "   ".join(f"{causes[c]:{len(c)}}" for c in CAUSES)
        yield f"    {kind:8} {len(mine):5} {len(mine) - len(missed):6} {len(ours):5} {right:6}   {counted}".replace("contradictions", "contrad.")
    if misses:
        for g in gold:
            if g["kind"] != "other" and not any(hits(c, g) for c in said):
                yield f"      missed, {cause(chronicle, g)}: {g['kind']}: {g['label'][:110]}"
        for c in said:
            if not any(hits(c, g) for g in gold):
                yield f"      not labelled: {c.sentence}"
    lookalikes = cluster.gold / "notdisagreements.jsonl"
    if lookalikes.is_file():
        none = rows(lookalikes)
        charged = [c for c in said if c.verdict == "contradicts" and not any(hits(c, g) for g in gold)]
        wrong = [g for g in none if any(hits(c, g) for c in charged)]
        yield f"    look-alikes reported as contradictions: {len(wrong)} of {len(none)} {[g['label'] for g in wrong] if wrong else ''}"


def main() -> None:
    """Prints the tables."""
    for entry in CLUSTERS:
        cluster = read_cluster(*entry)
        found = align(cluster.statements, cluster.names, cluster.mentions, cluster.documents)
        given = labelled(cluster, found)
        for what, alignment in (("events found", found), ("events as labelled", given)):
            print(f"{cluster.name}, {what}")
            for line in table(chronicle_of(cluster, alignment), cluster, "--misses" in sys.argv):
                print(line)


if __name__ == "__main__":
    main()
