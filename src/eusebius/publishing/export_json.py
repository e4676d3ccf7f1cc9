"""JSON: the whole chronicle as one document, for other programs. Offsets are code points, half-open; docs/data-model.md tells the keys."""

import json
from typing import Any

from ..comparing import canon, voices
from ..model import Chronicle, Moment, Span


def export_json(chronicle: Chronicle) -> str:
    """The chronicle as JSON text, keys in a settled order.

    Raises:
        ValueError: a quote does not stand at its offsets; the chronicle must not go out.
    """
    texts = {d.id: d.text for d in chronicle.documents}

    def place(span: Span, quote: str) -> dict[str, Any]:
        if texts[span.document][span.start : span.end] != quote:
            raise ValueError(f"{span.document}:{span.start}: the quote does not stand there; build the chronicle again")
        return {"document": span.document, "start": span.start, "end": span.end, "quote": quote}

    event_of = {s: e.id for e in chronicle.events for s in e.statements}
    compared = [
        {
            "id": c.id,
            "event": c.event,
            "kind": c.kind,
            "verdict": c.verdict,
            "sentence": c.sentence,
            "sentences": dict(c.sentences),
            "perhaps": c.perhaps,
            "positions": [{"statement": p.statement, **place(p.span, p.quote), "value": p.value, "said": dict(p.said)} for p in c.positions],
        }
        for c in chronicle.comparisons
    ]
    wrong = ("differs", "contradicts")
    whole = {
        "documents": [
            {
                "id": d.id, "path": d.source.path, "title": d.source.title, "author": d.source.author, "written": d.source.written,
                "language": d.language, "sha256": d.sha256, "characters": len(d.text),
                "outside": [[p.span.start, p.span.end, p.outside] for p in d.passages if p.outside],
            }
            for d in chronicle.documents
        ],
        "times": [
            {
                "id": t.id, **place(t.span, t.quote), "edtf": t.moment.edtf if t.moment else t.duration, "kind": t.kind, "basis": t.basis,
                "part": t.moment.part if t.moment else None, "sets_clock": t.sets_clock,
                "trace": [
                    {"rule": s.rule, **({"document": s.span.document, "start": s.span.start, "end": s.span.end} if s.span else {})}
                    for s in t.trace
                ],
            }
            for t in chronicle.times
            if not t.optional
        ],
        "names": [
            {
                "id": n.id, "kind": n.kind, "label": n.label, "geo": n.geo, "place_kind": n.place_kind, "latitude": n.latitude,
                "longitude": n.longitude, "country": n.country, "part_of": n.part_of, "others": list(n.others), "reasons": list(n.reasons),
                **{
                    key: [
                        {**place(f.span, f.quote), "mention": f.mention, "reasons": list(f.reasons)} for f in n.forms if f.by_office == offices
                    ]
                    for key, offices in (("forms", False), ("offices", True))
                },
            }
            for n in chronicle.names
        ],
        "statements": [
            {
                "id": s.id, **place(s.span, s.quote), **_moment(s.moment), "time_basis": s.time_basis, "event": event_of.get(s.id),
                "type": s.type, "modality": s.modality, "concepts": list(s.concepts),
                "actors": [
                    {"role": a.role, "start": a.span.start, "end": a.span.end, "mention": a.mention, "concept": a.concept} for a in s.actors
                ],
                "places": list(s.places),
                "counts": [
                    {**place(n.span, n.quote), "what": n.what, "low": n.low, "high": n.high, "bound": n.bound} for n in s.counts
                ],
                "attributed_to": texts[s.attributed_to.document][s.attributed_to.start : s.attributed_to.end] if s.attributed_to else None,
            }
            for s in chronicle.statements
        ],
        "events": [
            {
                "id": e.id, "label": e.label, **_moment(e.moment), "type": e.type, "statements": list(e.statements),
                "documents": list(e.documents), "voices": len(voices(e.documents, chronicle.dependences)), "part_of": e.part_of,
            }
            for e in chronicle.events
        ],
        "links": [
            {
                "left": k.left, "right": k.right, "likelihood": k.likelihood,
                "evidence": [{"kind": x.kind, "seen": x.seen, "log_odds": x.log_odds} for x in k.evidence],
            }
            for k in chronicle.links
        ],
        "disagreements": [c for c in compared if c["verdict"] in wrong],
        "agreements": [c for c in compared if c["verdict"] not in wrong],
        "silences": [{"event": s.event, "document": s.document, "kind": s.kind} for s in chronicle.silences],
        "canon": [
            {"documents": list(row.documents), "missing": list(row.missing), "voices": row.voices, "events": list(row.events)}
            for row in canon(chronicle.events, [d.id for d in chronicle.documents], chronicle.dependences)
        ],
        "dependences": [
            {
                "left": d.left, "right": d.right, "strength": d.strength,
                "reasons": [{"kind": x.kind, "seen": x.seen, "log_odds": x.log_odds} for x in d.reasons],
            }
            for d in chronicle.dependences
        ],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _moment(moment: Moment | None) -> dict[str, Any]:
    return {"edtf": moment.edtf if moment else None, "part": moment.part if moment else None}
