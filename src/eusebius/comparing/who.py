"""Check `who`: do the sources name the same people and bodies in the same part of the event (who acts, on whom)?"""

from itertools import combinations

from ..model import Actor, Comparison, Name, NameKind, Position, Role, Statement
from ..packs.concepts import class_of, kind_of
from .case import Case, quoted

#: Roles that are compared. What a source leaves out of the others it may simply not tell.
ROLES: tuple[Role, ...] = ("agent", "patient")

#: From this likelihood on two statements are surely enough of one happening to hold their actors against each other.
SURE = 0.6

_WORDS: dict[Role, str] = {"agent": "acts", "patient": "is acted on"}


def who(case: Case) -> list[Comparison]:
    """One comparison for each role: corroborated where a name is shared, differs where two sources name two different ones."""
    found: list[Comparison] = []
    for role in ROLES:
        named = _named(case, role)
        if len(named) < 2:
            continue
        shared = [key for key in _keys(named) if sum(key in entries for entries in named.values()) > 1]
        if shared:
            positions = [
                case.position(statement, actor.span, name.label)
                for key in shared
                for entries in named.values()
                if key in entries
                for statement, actor, name in [entries[key]]
            ]
            sentence = f"The sources agree on who {_WORDS[role]}: {quoted(positions)}."
            found.append(case.comparison("actor", "corroborated", positions, sentence))
        apart = [
            (a, b)
            for a, b in combinations(named, 2)
            if not named[a].keys() & named[b].keys()
            and _same_kind(named[a], named[b])
            and _same_act(named[a], named[b])
            and _same_other(case, role, a, b)
        ]
        if apart:
            documents = sorted({d for pair in apart for d in pair})
            kinds = set.intersection(*({e[2].kind for e in named[d].values()} for d in documents))
            positions = [_first(case, named[d], kinds) for d in documents]
            sentence = f"The sources differ on who {_WORDS[role]}: {quoted(positions)}."
            found.append(case.comparison("actor", "differs", positions, sentence))
    return found


Named = dict[str, tuple[Statement, Actor, Name]]


def _named(case: Case, role: Role) -> dict[str, Named]:
    """By document, the names that fill the role in its statements of the event's own kind that report it as done."""
    result: dict[str, Named] = {}
    for document, group in case.by_document.items():
        entries: Named = {}
        for statement in group:
            if statement.modality != "happened" or statement.type != case.event.type:
                continue
            for actor in statement.actors:
                name = case.name_of.get(actor.mention) if actor.mention else None
                if actor.role == role and name is not None and name.kind != "place":
                    entries.setdefault(name.id, (statement, actor, name))
        if entries:
            result[document] = entries
    return result


def _keys(named: dict[str, Named]) -> list[str]:
    return sorted({key for entries in named.values() for key in entries})


def _same_kind(a: Named, b: Named) -> bool:
    """Only like is compared with like: a person with a person. A body may act through a person, which is no difference."""
    kinds_a, kinds_b = {e[2].kind for e in a.values()}, {e[2].kind for e in b.values()}
    return bool(kinds_a & kinds_b)


def _same_act(a: Named, b: Named) -> bool:
    """True if the statements share an act that reports the happening by itself: else they may tell different steps of it."""
    shared = {c for s, _, _ in a.values() for c in s.concepts} & {c for s, _, _ in b.values() for c in s.concepts}
    kinds = {s.type for s, _, _ in a.values()}
    return any(class_of(c) == "act" and kind_of(c) in kinds for c in shared)


def _same_other(case: Case, role: Role, a: str, b: str) -> bool:
    """True if the sources agree on the other role's name, or all else speaks for one happening: only then do they differ on who it was."""
    other: Role = "patient" if role == "agent" else "agent"
    named = _named(case, other)
    if named.get(a, {}).keys() & named.get(b, {}).keys():
        return True
    groups = case.by_document
    return any(case.likelihood(x, y) >= SURE for x in groups[a] for y in groups[b] if x.type == y.type == case.event.type)


def _first(case: Case, entries: Named, kinds: set[NameKind]) -> Position:
    """The first of the names, of a kind that all sources name if there is one."""
    fitting = [e for e in entries.values() if e[2].kind in kinds] or list(entries.values())
    statement, actor, name = min(fitting, key=lambda e: (e[1].span.start, e[1].span.end))
    return case.position(statement, actor.span, name.label)
