"""A bare office ("the prime minister") as a mention of whoever held it then, where the sources themselves tell who that was (tenures.py).

Such mentions have ids that begin with `model.BY_OFFICE`. They serve as actors of statements and as forms of a name; what one document yields
by itself has none of them, since other documents may tell who held the office (`without_holders`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from ..model import BY_OFFICE, Actor, Decision, Document, Form, Mention, Name, Span, Statement
from .qualified import NOT_HELD, Beside
from .rulings import OfficeRuling, office_rulings
from .tenures import CHANGES, Evidence, Held, bare, evidence, holder, is_held

#: Marks that may stand between an office and a name that share one person ("Anna Brannigan, the mayor").
APPOSED: Final = " ,\u060c"


def with_holders(
    names: Sequence[Name],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    documents: Sequence[Document],
    decisions: Iterable[Decision] = (),
) -> tuple[tuple[Name, ...], list[Mention], list[Statement]]:
    """Names with the offices that stand for them among their forms, all mentions with those, and statements with them as actors.

    What a person ruled of an office and a name goes before what the sources tell.
    """
    beside = Beside(documents, mentions, names)
    rulings = _by_place(office_rulings(decisions, mentions, bare_offices(statements)), beside)
    told = evidence(statements, beside)
    forms: dict[str, list[Form]] = defaultdict(list)
    found: dict[tuple[str, str], Mention] = {}
    result: list[Statement] = []
    for statement in statements:
        actors: list[Actor] = []
        for actor in statement.actors:
            ruled = rulings.get((actor.span.document, actor.span.start, actor.span.end), {})
            held = _as_ruled(_held(actor, statement, beside, told), ruled) if bare(actor, statement) else None
            if held is None or actor.concept is None:
                actors.append(actor)
                continue
            mention = _mention(actor, beside.documents[actor.span.document], held)
            if (mention.span.document, mention.id) not in found:  # documents of one text share their ids
                found[mention.span.document, mention.id] = mention
                forms[held.person].append(Form(mention.id, mention.span, mention.quote, mention.reasons))
            actors.append(replace(actor, mention=mention.id))
        result.append(replace(statement, actors=tuple(actors)))
    whole = tuple(_joined(n, forms[n.id]) if n.id in forms else n for n in names)
    order = {d.id: i for i, d in enumerate(documents)}
    return whole, sorted([*mentions, *found.values()], key=lambda m: (order[m.span.document], m.span.start, m.span.end, m.id)), result


def bare_offices(statements: Iterable[Statement]) -> set[Span]:
    """The spans of all offices that stand without a name, held by somebody known or not."""
    return {a.span for s in statements for a in s.actors if is_held(a.concept) and (a.mention or BY_OFFICE).startswith(BY_OFFICE)}


def _by_place(rulings: Sequence[OfficeRuling], beside: Beside) -> dict[tuple[str, int, int], dict[str, bool]]:
    """By the place of an office: whether it stands for a person (id of a name), as last ruled."""
    found: dict[tuple[str, int, int], dict[str, bool]] = defaultdict(dict)
    for ruling in rulings:
        name = beside.name_of.get(ruling.mention)
        if name is not None and name.kind == "person":
            found[ruling.office.document, ruling.office.start, ruling.office.end].setdefault(name.id, ruling.same)
    return found


def _as_ruled(held: Held | None, ruled: Mapping[str, bool]) -> Held | None:
    """Who holds an office: whom a person ruled it to be, else whom the sources tell, unless a person ruled that it isn't."""
    chosen = next((person for person, same in ruled.items() if same), None)
    if chosen is not None:
        return Held(chosen, "a person ruled so")
    return None if held is not None and ruled.get(held.person) is False else held


def without_holders(mentions: Sequence[Mention], statements: Sequence[Statement]) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
    """What the documents yielded by themselves: no office stands for anyone."""
    kept = tuple(m for m in mentions if not m.by_office)
    return kept, tuple(replace(s, actors=tuple(map(_bare, s.actors))) for s in statements)


def _bare(actor: Actor) -> Actor:
    return replace(actor, mention=None) if (actor.mention or "").startswith(BY_OFFICE) else actor


def _held(actor: Actor, statement: Statement, beside: Beside, told: Mapping[str, Sequence[Evidence]]) -> Held | None:
    """Who an actor stands for, unless the statement names them too, or is about who has the office."""
    if actor.concept is None or actor.concept not in told or not bare(actor, statement):
        return None
    if statement.type in CHANGES or NOT_HELD & set(statement.concepts):
        return None
    country = beside.country(actor.span)
    if country is None or _apposed(actor, beside):
        return None
    held = holder(statement, country, told[actor.concept])
    named = {name.id for a in statement.actors if (name := beside.name_of.get(a.mention or "")) is not None}
    return None if held is None or held.person in named else held


def _apposed(actor: Actor, beside: Beside) -> bool:
    """True if a person's name stands right beside the office, so that it says who is meant."""
    text = beside.documents[actor.span.document].text
    for mention in beside.near(actor.span):
        first, second = sorted((mention.span, actor.span))
        if mention.kind == "person" and not text[first.end : second.start].strip(APPOSED):
            return True
    return False


def _mention(actor: Actor, document: Document, held: Held) -> Mention:
    quote = document.quote(actor.span)
    known = f"{BY_OFFICE}{document.sha256[:6]}-{actor.span.start}"
    return Mention(known, actor.span, quote, "person", quote, document.language, office=actor.concept, reasons=(held.why,))


def _joined(name: Name, forms: Sequence[Form]) -> Name:
    return replace(name, forms=tuple(sorted((*name.forms, *forms), key=lambda f: (f.span.document, f.span.start, f.span.end))))
