"""JSON Lines: one object an expression; docs/times.md tells the keys. Keys are only ever added."""

import json
from typing import Any

from ...model import Clash, Document, TimeExpression, Timeline


def jsonl(document: Document, timeline: Timeline) -> str:
    """One line an expression, in the order of the text."""
    clashes: dict[int, list[Clash]] = {}
    for clash in timeline.clashes:
        for words in clash.words:
            clashes.setdefault(words.start, []).append(clash)
    rows = (row(document, timeline, time, clashes.get(time.span.start, [])) for time in timeline.times)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def row(document: Document, timeline: Timeline, time: TimeExpression, clashes: list[Clash]) -> dict[str, Any]:
    """What is known of an expression; offsets in code points, half-open."""
    moment, rests_on = time.moment, timeline.rests_on(time)
    return {
        "document": document.id,
        "start": time.span.start,
        "end": time.span.end,
        "quote": time.quote,
        "kind": time.kind,
        "edtf": moment.edtf if moment else time.duration,
        "part": moment.part if moment else None,
        "zone": moment.zone if moment else None,
        "calendar": moment.calendar if moment else None,
        "basis": time.basis,
        "sets_clock": time.sets_clock,
        "optional": time.optional,
        "trace": [{"rule": s.rule, **({"start": s.span.start, "end": s.span.end} if s.span else {})} for s in time.trace],
        "rests_on": [rests_on.span.start, rests_on.span.end] if rests_on else None,
        "clashes": [{"kind": c.kind, "said": c.said, "sentences": [[s.start, s.end] for s in c.sentences]} for c in clashes],
    }
