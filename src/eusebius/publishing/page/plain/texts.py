"""The full texts, passage by passage, with the anchors to which quotes lead."""

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from ....model import Chronicle, Document, Statement
from ...visible import visible
from .values import Block, Column, Piece


def texts(chronicle: Chronicle, columns: dict[str, Column]) -> tuple[tuple[Column, tuple[Block, ...]], ...]:
    """Each source with its passages."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(chronicle.statements, key=lambda s: s.span):
        told[statement.span.document].append(statement)
    return tuple((columns[d.id], _blocks(d, columns[d.id].siglum, told[d.id])) for d in chronicle.documents)


def _blocks(document: Document, siglum: str, mine: list[Statement]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for passage in document.passages:
        low = bisect_left(mine, passage.span.start, key=lambda s: s.span.start)
        inside = mine[low : bisect_left(mine, passage.span.end, low, key=lambda s: s.span.start)]
        edges = {passage.span.start, passage.span.end}
        for statement in inside:
            edges.update((statement.span.start, min(statement.span.end, passage.span.end)))
        pieces = tuple(
            Piece(
                visible(document.text[a:b]),
                "s" if any(s.span.start <= a and b <= s.span.end for s in inside) else "",
                f"{siglum}.{a}" if any(s.span.start == a for s in inside) else "",
            )
            for a, b in pairwise(sorted(edges))
        )
        blocks.append(Block(passage.kind, passage.language, passage.direction, passage.outside or "", pieces))
    return tuple(blocks)
