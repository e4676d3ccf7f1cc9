"""Check `who`: do the sources name the same people and bodies in the same part of the event (who acts, on whom)?"""

import re
from collections.abc import Callable
from functools import partial
from itertools import product
from typing import Final, NamedTuple

from ..model import Actor, Mention, Name, Role, Statement
from ..packs.concepts import class_of, kind_of
from .akin import akin
from .case import Case, across
from .finding import Finding, Point
from .moments import clash

#: Roles that are compared. What a source leaves out of the others it may simply not tell.
ROLES: Final[tuple[Role, ...]] = ("agent", "patient")

#: From this likelihood on two statements are surely enough of one happening to hold their actors against each other: if they share
#: the other role's name; if they don't; if each names but one person, whatever the role that was read.
SURE_SHARED: Final = 0.5
SURE: Final = 0.75
SURE_SOLE: Final = 0.85

#: The same of two statements that share no act concept: the verb of one may simply not be in its pack.
SURE_UNSAID: Final = 0.9

#: Kinds of name that are held against each other in each role: what bodies are acted on, sources choose freely (the people elected, the
#: assembly elected).
KINDS: Final[dict[Role, tuple[str, ...]]] = {"agent": ("person", "organisation"), "patient": ("person",)}

#: Bodies under arms, of which one or another fires: held against each other in these kinds of happening, whatever the role read, but for
#: those who are fired on.
FORCES: Final = frozenset(
    {"army", "battalion", "division", "gendarmerie", "militia", "police", "regiment", "secret_police", "soldier", "troops", "unit"}
)
OF_FORCE: Final = frozenset({"shooting", "attack", "killing", "violence"})

#: A name that the other source has in the same sentence is no other: only the cut between clauses parts them.
ENDS: Final = re.compile(r"[.!?؟](?=\s)|\n")

#: A sentence is looked for so many code points back.
LONGEST: Final = 600


class Part(NamedTuple):
    """Who has a part in a statement, by name."""

    statement: Statement
    actor: Actor
    mention: Mention
    name: Name


Pair = tuple[Part, Part]
Parts = tuple[list[Part], list[Part]]

#: Those of two statements who are held against each other.
Look = Callable[[Case, Statement, Statement], Parts]


def who(case: Case) -> list[Finding]:
    """For each role: corroborated where a name is shared, differs where two sources name each a different one."""
    found: list[Finding] = []
    for role in ROLES:
        named = {document: _named(case, group, role) for document, group in case.by_document.items()}
        keys = sorted({key for entries in named.values() for key in entries})
        shared = [key for key in keys if sum(key in entries for entries in named.values()) > 1]
        if shared:
            points = tuple(_point(case, entries[key]) for key in shared for entries in named.values() if key in entries)
            found.append(Finding("actor", "corroborated", f"actor.{role}.corroborated", points))
        apart = across(case.by_document, partial(_first, case, (partial(_apart, role),)))
        if apart:
            found.append(_differs(case, role, apart))
    if not any(f.verdict == "differs" for f in found):
        sole = across(case.by_document, partial(_first, case, (_sole, _forces)))
        if sole:
            found.append(_differs(case, "agent", sole))
    return found


def _differs(case: Case, role: Role, apart: list[tuple[Part, Part]]) -> Finding:
    chosen = {part.statement.span.document: part for pair in reversed(apart) for part in pair}
    return Finding("actor", "differs", f"actor.{role}.differs", tuple(_point(case, chosen[document]) for document in sorted(chosen)))


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
    found: list[Part] = []
    for actor in statement.actors:
        mention, name = case.ground.mentions.get(actor.mention or ""), case.ground.name_of.get(actor.mention or "")
        if mention is not None and name is not None and name.kind != "place" and role in (None, actor.role):
            found.append(Part(statement, actor, mention, name))
    return found


def _first(case: Case, looks: tuple[Look, ...], left: list[Statement], right: list[Statement]) -> Pair | None:
    """Two names of two sources that are two, neither of them in or about the other source's statements: what the first look finds in the
    likeliest statements that don't clash otherwise too."""
    for look in looks:
        for a, b in case.likeliest(left, right):
            x, y = ([], []) if clash(a, b) else look(case, a, b)
            if x and y and all(_are_two(case, p, q, left, right) for p, q in product(x, y)):
                return x[0], y[0]
    return None


def _apart(role: Role, case: Case, a: Statement, b: Statement) -> Parts:
    """Those of one role: one each, of one kind. Who is only known by office is none of them: no source says that name there."""
    other: Role = "patient" if role == "agent" else "agent"
    others = {p.name.id for p in _parts(case, a, other)} & {p.name.id for p in _parts(case, b, other)}
    if not _of_one_act(a, b) or case.likelihood(a, b) < (SURE_SHARED if others else SURE):
        return [], []
    for kind in KINDS[role]:
        x, y = ([p for p in _parts(case, s, role) if p.name.kind == kind and not p.mention.by_office] for s in (a, b))
        if len(x) == len(y) == 1:
            return x, y
    return [], []


def _sole(case: Case, a: Statement, b: Statement) -> Parts:
    """The same of two statements that surely tell one act and name but one person each: how the role was read may be mistaken."""
    if case.likelihood(a, b) < (SURE_SOLE if _of_one_act(a, b) else SURE_UNSAID) or not _are_done(a, b):
        return [], []
    x, y = ([p for p in _parts(case, s) if p.name.kind == "person" and not p.mention.by_office] for s in (a, b))
    x, y = _without_kin(case, x, y)
    return (x, y) if len({p.name.id for p in x}) == len({p.name.id for p in y}) == 1 else ([], [])


def _without_kin(case: Case, x: list[Part], y: list[Part]) -> Parts:
    """Those of both sides who may not be one that was not recognised (a town taken for a person, in two scripts)."""
    kin = [(p, q) for p, q in product(x, y) if p.name.id != q.name.id and akin(case.ground, p.mention, q.mention)]
    return [p for p in x if all(p is not k for k, _ in kin)], [q for q in y if all(q is not k for _, k in kin)]


def _forces(case: Case, a: Statement, b: Statement) -> Parts:
    """The same of bodies under arms in two statements that tell one act of force: all of one source's are others than the other's."""
    if case.likelihood(a, b) < SURE or a.type not in OF_FORCE or not _of_one_act(a, b):
        return [], []
    x, y = ([p for p in _parts(case, s) if p.actor.role != "patient" and FORCES & set(p.mention.parts)] for s in (a, b))
    return x, y


def _are_done(a: Statement, b: Statement) -> bool:
    return a.modality == b.modality == "happened"


def _of_one_act(a: Statement, b: Statement) -> bool:
    """True if both report as done what one act concept names: else they may tell different steps."""
    if not _are_done(a, b) or a.type != b.type or a.type == "other":
        return False
    return any(class_of(c) == "act" and kind_of(c) == a.type for c in set(a.concepts) & set(b.concepts))


def _are_two(case: Case, a: Part, b: Part, left: list[Statement], right: list[Statement]) -> bool:
    """True if the names are two, and neither source has the other's in the sentences of its statements."""
    return a.name.id not in _about(case, right) and b.name.id not in _about(case, left) and not akin(case.ground, a.mention, b.mention)


def _about(case: Case, group: list[Statement]) -> set[str]:
    """The names (ids) in the sentences of a source's statements of the event."""
    ground = case.ground
    text = ground.documents[group[0].span.document].text
    whole = [_sentence(text, s.span.start, s.span.end) for s in group]
    return {
        ground.name_of[m.id].id
        for m in ground.mentions_of(group[0].span.document)
        if m.id in ground.name_of and any(start <= m.span.start < end for start, end in whole)
    }


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or sentences around text[start:end]."""
    before = [m.end() for m in ENDS.finditer(text, max(0, start - LONGEST), start)]
    behind = ENDS.search(text, end)
    return (before[-1] if before else max(0, start - LONGEST)), (behind.start() if behind else len(text))


def _point(case: Case, part: Part) -> Point:
    return Point(part.statement, part.actor.span, case.ground.called(part.name))
