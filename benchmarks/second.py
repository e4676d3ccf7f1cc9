"""What a second reader for meaning earns: events joined without it and with it, with weights learnt on the other subject.

Run from the repository: python -m benchmarks.second [MODULE:FACTORY]
By default with the multilingual model of the extra `meaning`.
"""

import sys

from tools.labelled import CLUSTERS, read_cluster
from tools.learn_links import JOIN, labelled, learn

from eusebius.aligning import Second, align
from eusebius.seconding.embedder import load_embedder
from eusebius.seconding.likeness import likeness

from .links import f1, judged, scorer

MODEL = "eusebius.seconding.models:multilingual"


def main() -> None:
    """Prints a line for each subject and reader."""
    named = sys.argv[1] if len(sys.argv) > 1 else MODEL
    readers: tuple[tuple[str, Second | None], ...] = (("without", None), (f"with {named}", likeness(load_embedder(named), named)))
    score, read = scorer(), [read_cluster(*c) for c in CLUSTERS]
    seen = [labelled(c) for c in read]
    for cluster in read:
        model = learn([c for c in seen if c.name != cluster.name], join=JOIN)
        known = {d.id for d in cluster.documents}
        for name, second in readers:
            alignment = align(cluster.statements, cluster.names, cluster.mentions, cluster.documents, model, second)
            print(f"{cluster.name}, {name}: {f1([judged(score, cluster, alignment.events, known)])}")


if __name__ == "__main__":
    main()
