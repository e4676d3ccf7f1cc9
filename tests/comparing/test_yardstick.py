"""The labelled accounts kept beside the repository: no look-alike is called a contradiction, and what is called one mostly is one."""

import pytest
from benchmarks.disagreements import chronicle_of, hits
from tools.labelled import CLUSTERS, SHARED, read_cluster, rows

from eusebius.aligning import align

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled accounts are not beside the repository")]


@pytest.mark.parametrize("entry", [c for c in CLUSTERS if (c[2] / "notdisagreements.jsonl").is_file()], ids=lambda c: str(c[0]))
def test_look_alikes_are_no_contradictions(entry: tuple) -> None:  # type: ignore[type-arg]
    cluster = read_cluster(*entry)
    found = chronicle_of(cluster, align(cluster.statements, cluster.names, cluster.mentions, cluster.documents))
    gold, none = (rows(cluster.gold / f"{name}.jsonl") for name in ("disagreements", "notdisagreements"))
    said = [c for c in found.comparisons if c.is_disagreement]
    right = sum(any(hits(c, g) for g in gold) for c in said)
    wrong = [g["label"] for g in none for c in said if c.verdict == "contradicts" and hits(c, g) and not any(hits(c, x) for x in gold)]
    assert wrong == []
    assert right >= 0.7 * len(said)
    assert sum(any(hits(c, g) for c in said) for g in gold) >= 0.5 * len(gold)
