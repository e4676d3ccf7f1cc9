"""What further sources changed, for whoever added them: `lines` for the terminal, `as_json` for other programs."""

import json
from collections.abc import Iterator
from typing import Any

from ..comparing import Difference, voices
from ..comparing.difference import Confirmed
from ..model import Chronicle, Comparison, Event, Statement
from .printed import printed
from .rows import SPOKEN, Line, file_name, head, isolated, place, said, sentence


def show(chronicle: Chronicle, difference: Difference) -> None:
    """Prints what changed. `chronicle` is the one with the added sources."""
    printed(lines(chronicle, difference))


def lines(chronicle: Chronicle, difference: Difference) -> Iterator[Line]:
    """What changed, as rows of text: confirmed, contested, newly told, and what is joined otherwise since."""
    by_id = {s.id: s for s in chronicle.statements}
    added = ", ".join(file_name(d) for d in difference.added)
    yield "bold underline", f"Confirmed: told by {added} too ({len(difference.confirmed)})"
    for item in difference.confirmed:
        yield from _confirmed(chronicle, item, by_id)
    yield "bold underline", f"\nContested: disagreements that are new ({len(difference.contested)})"
    for contested in difference.contested:
        yield from _contested(contested.comparison, contested.was)
    yield "bold underline", f"\nNewly told: by {added} alone ({len(difference.newly_told)})"
    for event in difference.newly_told:
        yield from _event(event, by_id)
    if difference.regrouped:
        yield "bold underline", f"\nJoined otherwise than before ({len(difference.regrouped)})"
        for event in difference.regrouped:
            yield from _event(event, by_id)
    if difference.settled:
        yield "bold underline", f"\nDisagreements no longer seen ({len(difference.settled)})"
        for comparison in difference.settled:
            yield "dim", f"  {comparison.kind}: {sentence(comparison)}  {comparison.id} of before"


def _confirmed(chronicle: Chronicle, item: Confirmed, by_id: dict[str, Statement]) -> Iterator[Line]:
    event = item.event
    told = f"told by {len(event.documents)} sources, {len(item.documents)} before"
    independent = len(voices(event.documents, chronicle.dependences))
    kept = f"; {independent} of them independent" if independent < len(event.documents) else ""
    yield "bold", f"\n  {head(event)}, {told}{kept}  {event.id}"
    for member in event.statements:
        mark = "+" if by_id[member].span.document in item.new else " "
        yield "", f"   {mark}{said(by_id[member])}"
    for comparison in item.agreements:
        yield "green", f"      {comparison.kind} {comparison.verdict}: {sentence(comparison)}  {comparison.id}"


def _contested(comparison: Comparison, was: str | None) -> Iterator[Line]:
    chance = f", if they tell one happening ({comparison.perhaps:.0%})" if comparison.perhaps is not None else ""
    known = ", in part known before" if was else ""
    style = "bold red" if comparison.verdict == "contradicts" else "bold"
    yield style, f"\n  {comparison.kind} {comparison.verdict}{chance}{known}  {comparison.id}"
    yield "", f"    {sentence(comparison)}"
    for position in comparison.positions:
        yield "", f"      {isolated(position.quote)}  = {isolated(position.said_in(SPOKEN))}  ({place(position.span)})"


def _event(event: Event, by_id: dict[str, Statement]) -> Iterator[Line]:
    yield "bold", f"\n  {head(event)}  {event.id}"
    for member in event.statements:
        yield "", f"    {said(by_id[member])}"


def as_json(chronicle: Chronicle, difference: Difference) -> str:
    """What changed, as JSON text; docs/data-model.md tells the keys. `chronicle` is the one with the added sources."""
    by_id = {s.id: s for s in chronicle.statements}

    def event(e: Event) -> dict[str, Any]:
        moment = {"edtf": e.moment.edtf if e.moment else None, "part": e.moment.part if e.moment else None}
        told = [{"id": s, **_place(by_id[s])} for s in e.statements]
        independent = len(voices(e.documents, chronicle.dependences))
        return {
            "event": e.id, "label": e.label, **moment, "type": e.type, "documents": list(e.documents), "voices": independent, "statements": told,
        }  # fmt: skip

    whole = {
        "added": list(difference.added),
        "confirmed": [
            {**event(x.event), "was": list(x.was), "new": list(x.new), "agreements": [_comparison(c) for c in x.agreements]}
            for x in difference.confirmed
        ],
        "contested": [{**_comparison(x.comparison), "was": x.was} for x in difference.contested],
        "newly_told": [event(e) for e in difference.newly_told],
        "regrouped": [event(e) for e in difference.regrouped],
        "settled": [_comparison(c) for c in difference.settled],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _place(statement: Statement) -> dict[str, Any]:
    span = statement.span
    return {"document": span.document, "start": span.start, "end": span.end, "quote": statement.quote}


def _comparison(c: Comparison) -> dict[str, Any]:
    positions = [
        {"statement": p.statement, "document": p.span.document, "start": p.span.start, "end": p.span.end, "quote": p.quote, "value": p.value}
        for p in c.positions
    ]
    return {
        "id": c.id, "event": c.event, "kind": c.kind, "verdict": c.verdict, "sentence": c.sentence, "perhaps": c.perhaps,
        "positions": positions,
    }  # fmt: skip
