"""Labelled accounts: texts with gold events, read through the real stages, and the pairs of statements that are one happening or not.

A cluster is (name, folder of texts, folder of gold); SHARED/gold/SCHEMA.md beside the repository tells the gold's form.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from eusebius.model import Document, Mention, Name, Statement, TimeExpression
from eusebius.naming import gather
from eusebius.pipeline import work
from eusebius.reading import find_sources, read_source

SHARED = Path(__file__).resolve().parents[1].parent / "shared"

CLUSTERS: tuple[tuple[str, Path, Path], ...] = (
    ("seeds", SHARED / "seeds", SHARED / "gold"),
    ("prague-1968", SHARED / "accounts" / "prague-1968", SHARED / "accounts" / "prague-1968" / "gold"),
)


@dataclass(frozen=True)
class Cluster:
    """Several accounts of one subject, as the stages read them, and their gold."""

    name: str
    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    names: tuple[Name, ...]
    gold: Path
    times: tuple[TimeExpression, ...] = ()

    def of(self, documents: set[str]) -> "Cluster":
        """The same with some of its documents only, their names gathered anew."""
        mentions = tuple(m for m in self.mentions if m.span.document in documents)
        return Cluster(
            self.name,
            tuple(d for d in self.documents if d.id in documents),
            tuple(s for s in self.statements if s.span.document in documents),
            mentions,
            gather(mentions),
            self.gold,
            tuple(t for t in self.times if t.span.document in documents),
        )


def read_cluster(name: str, folder: Path, gold: Path) -> Cluster:
    """Reads a cluster through the real stages."""
    documents = [read_source(f) for f in find_sources([folder])[0] if "gold" not in f.path.parts[len(folder.parts) :]]
    worked = [work(d) for d in documents]
    mentions = tuple(m for w in worked for m in w[1])
    times = tuple(t for w in worked for t in w[0])
    return Cluster(name, tuple(documents), tuple(s for w in worked for s in w[2]), mentions, gather(mentions), gold, times)


def rows(path: Path) -> list[dict]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _covers(a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared >= b[1] - b[0]


def gold_hits(cluster: Cluster) -> tuple[dict[str, set[str]], set[str]]:
    """Gold events by statement id, and the ids of statements that hit any gold statement (only such pairs can be judged)."""
    events: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for event in rows(cluster.gold / "events.jsonl"):
        for member in event["members"]:
            events[member["doc"]].append((member["start"], member["end"], event["id"]))
    known: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for path in sorted((cluster.gold / "statements").glob("*.jsonl")):
        for row in rows(path):
            known[row["doc"]].append((row["start"], row["end"]))
    hits: dict[str, set[str]] = {}
    judged: set[str] = set()
    for s in cluster.statements:
        me = (s.span.start, s.span.end)
        either = [e for a, b, e in events[s.span.document] if _covers(me, (a, b)) or _covers((a, b), me)]
        hits[s.id] = set(either)
        if any(_covers(me, k) or _covers(k, me) for k in known[s.span.document]):
            judged.add(s.id)
    return hits, judged
