"""Check `who`: do the sources name the same people and bodies in the same part of the event (who acts, on whom)?"""

from itertools import product
from typing import Final, NamedTuple

from ..model import Actor, Mention, Name, Role, Statement
from ..packs.concepts import class_of, kind_of
from .case import Case
from .finding import Finding, Point

#: Roles that are compared. What a source leaves out of the others it may simply not tell.
ROLES: Final[tuple[Role, ...]] = ("agent", "patient")

#: From this likelihood on two statements are surely enough of one happening to hold their actors against each other: if they share
#: the other role's name, if they don't.
SURE_SHARED: Final = 0.25
SURE: Final = 0.6


class Part(NamedTuple):
    """Who has a part in a statement, by name."""

    statement: Statement
    actor: Actor
    name: Name


def who(case: Case) -> list[Finding]:
    """For each role: corroborated where a name is shared, differs where two sources name each a different one."""
    found: list[Finding] = []
    for role in ROLES:
        named = {document: _named(case, group, role) for document, group in case.by_document.items()}
        keys = sorted({key for entries in named.values() for key in entries})
        shared = [key for key in keys if sum(key in entries for entries in named.values()) > 1]
        if shared:
            points = tuple(_point(entries[key]) for key in shared for entries in named.values() if key in entries)
            found.append(Finding("actor", "corroborated", f"actor.{role}.corroborated", points))
        apart = [pair for left, right in case.document_pairs() for pair in _apart(case, role, left, right)]
        chosen = {part.statement.span.document: part for pair in reversed(apart) for part in pair}
        if chosen:
            points = tuple(_point(chosen[document]) for document in sorted(chosen))
            found.append(Finding("actor", "differs", f"actor.{role}.differs", points))
    return found


def _named(case: Case, group: list[Statement], role: Role) -> dict[str, Part]:
    """The names that fill the role in statements of the event's own kind that report it as done, by id."""
    entries: dict[str, Part] = {}
    for statement in group:
        if statement.modality == "happened" and statement.type == case.event.type:
            for part in _parts(case, statement, role):
                entries.setdefault(part.name.id, part)
    return entries


def _parts(case: Case, statement: Statement, role: Role | None = None) -> list[Part]:
    """The persons and bodies named in a statement, in that role or in any."""
    return [
        Part(statement, actor, name)
        for actor in statement.actors
        if (role is None or actor.role == role) and (name := case.ground.name_of.get(actor.mention or "")) is not None and name.kind != "place"
    ]


def _apart(case: Case, role: Role, left: list[Statement], right: list[Statement]) -> list[tuple[Part, Part]]:
    """The two names of two sources in one role: one each, of one kind, neither of them anywhere in the other source's statements."""
    everyone = [{part.name.id for s in group for part in _parts(case, s)} for group in (left, right)]
    for a, b in sorted(product(left, right), key=lambda pair: -case.likelihood(*pair)):
        if not _comparable(case, a, b, role):
            continue
        mine, yours = _parts(case, a, role), _parts(case, b, role)
        for kind in ("person", "organisation"):
            x, y = ([p for p in parts if p.name.kind == kind] for parts in (mine, yours))
            if len(x) == len(y) == 1 and x[0].name.id not in everyone[1] and y[0].name.id not in everyone[0] and not _akin(case, x[0], y[0]):
                return [(x[0], y[0])]
    return []


def _comparable(case: Case, a: Statement, b: Statement, role: Role) -> bool:
    """True if two statements surely tell one act: only then do they differ on who it was."""
    if a.modality != "happened" or b.modality != "happened" or a.type != b.type or a.type == "other":
        return False
    shared = set(a.concepts) & set(b.concepts)
    if not any(class_of(c) == "act" and kind_of(c) == a.type for c in shared):
        return False
    other: Role = "patient" if role == "agent" else "agent"
    others = {p.name.id for p in _parts(case, a, other)} & {p.name.id for p in _parts(case, b, other)}
    return case.likelihood(a, b) >= (SURE_SHARED if others else SURE)


def _akin(case: Case, a: Part, b: Part) -> bool:
    """True if one may be the other, or a part of it: "the committee" and "the central committee", two bodies of one people."""
    x, y = (set(part.name.label.casefold().split()) for part in (a, b))
    if x <= y or y <= x:
        return True
    of_a, of_b = (_peoples(case.ground.mentions.get(part.actor.mention or "")) for part in (a, b))
    return bool(of_a & of_b)


def _peoples(mention: Mention | None) -> set[str]:
    """The peoples and countries that a name speaks of, as territory codes."""
    if mention is None:
        return set()
    told = {part.removeprefix("people:") for part in mention.parts if part.startswith("people:")}
    return told | ({mention.geo.removeprefix("country:")} if mention.geo and mention.geo.startswith("country:") else set())


def _point(part: Part) -> Point:
    return Point(part.statement, part.actor.span, part.name.label)
