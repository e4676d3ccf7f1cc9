"""Voices: sources that draw on one another count as one in "told by N independent sources"."""

from collections.abc import Sequence

from ..model import Dependence


def voices(documents: Sequence[str], dependences: Sequence[Dependence]) -> tuple[tuple[str, ...], ...]:
    """The documents (ids) in groups of those that depend on one another, directly or through one another; sorted, as are the groups."""
    leader = {d: d for d in sorted(documents)}

    def first(document: str) -> str:
        while leader[document] != document:
            document = leader[document]
        return document

    for dependence in dependences:
        if dependence.left in leader and dependence.right in leader:
            a, b = sorted((first(dependence.left), first(dependence.right)))
            leader[b] = a
    groups: dict[str, list[str]] = {}
    for document in leader:
        groups.setdefault(first(document), []).append(document)
    return tuple(tuple(group) for _, group in sorted(groups.items()))
