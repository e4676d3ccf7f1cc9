"""The tables: their columns, and how a chronicle's values become their rows and back. docs/data-model.md explains every column.

To add a table: its columns in TABLES, its rows in `rows_of`, its values in `values_of`, its section in docs/data-model.md.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from ..comparing import canon, voices
from ..model import (
    Actor,
    Chronicle,
    Comparison,
    Count,
    Dependence,
    Document,
    Event,
    Evidence,
    Form,
    Link,
    Mention,
    Moment,
    Name,
    Passage,
    Position,
    Silence,
    Source,
    Span,
    Statement,
    TimeExpression,
    TraceStep,
)

#: Columns of a moment, in every table that has one. Minutes are counted as in eusebius.model.civil.
MOMENT: Final = {
    "edtf": "TEXT", "earliest": "BIGINT", "latest": "BIGINT", "precision": "TEXT", "part": "TEXT", "relation": "TEXT",
    "approximate": "BOOLEAN", "uncertain": "BOOLEAN", "calendar": "TEXT", "zone": "TEXT",
}  # fmt: skip

#: Columns of a span and its words.
SPAN: Final = {"document": "TEXT", "start": "BIGINT", "end": "BIGINT", "quote": "TEXT"}

TABLES: Final[dict[str, dict[str, str]]] = {
    "documents": {
        "id": "TEXT", "path": "TEXT", "title": "TEXT", "author": "TEXT", "written": "TEXT", "place": "TEXT", "licence": "TEXT",
        "address": "TEXT", "language_given": "TEXT", "leans_on": "TEXT[]", "language": "TEXT", "encoding": "TEXT", "media_type": "TEXT",
        "sha256": "TEXT", "characters": "BIGINT", "notes": "TEXT[]",
    },
    "passages": {
        "document": "TEXT", "number": "BIGINT", "start": "BIGINT", "end": "BIGINT", "language": "TEXT", "direction": "TEXT",
        "kind": "TEXT", "outside": "TEXT",
    },
    "times": {"id": "TEXT", **SPAN, "kind": "TEXT", **MOMENT, "duration": "TEXT", "basis": "TEXT", "sets_clock": "BOOLEAN", "optional": "BOOLEAN"},
    "trace": {"time": "TEXT", "step": "BIGINT", "rule": "TEXT", "document": "TEXT", "start": "BIGINT", "end": "BIGINT"},
    "mentions": {
        "id": "TEXT", **SPAN, "kind": "TEXT", "base": "TEXT", "language": "TEXT", "given": "TEXT", "family": "TEXT", "parts": "TEXT[]",
        "office": "TEXT", "adjective": "BOOLEAN", "geo": "TEXT", "within": "TEXT", "same_as": "TEXT", "own": "TEXT[]",
        "reasons": "TEXT[]",
    },
    "names": {
        "id": "TEXT", "kind": "TEXT", "label": "TEXT", "geo": "TEXT", "place_kind": "TEXT", "latitude": "DOUBLE", "longitude": "DOUBLE",
        "country": "TEXT", "part_of": "TEXT", "others": "TEXT[]", "reasons": "TEXT[]",
    },
    "forms": {"name": "TEXT", "mention": "TEXT", **SPAN, "reasons": "TEXT[]"},
    "statements": {
        "id": "TEXT", **SPAN, "order": "BIGINT", "type": "TEXT", **MOMENT, "time_basis": "TEXT", "times": "TEXT[]",
        "predicate_start": "BIGINT", "predicate_end": "BIGINT", "concepts": "TEXT[]", "terms": "TEXT[]", "places": "TEXT[]",
        "modality": "TEXT", "attributed_start": "BIGINT", "attributed_end": "BIGINT", "reasons": "TEXT[]",
        "after": "TEXT[]", "before": "TEXT[]",
    },
    "actors": {
        "statement": "TEXT", "number": "BIGINT", "role": "TEXT", "document": "TEXT", "start": "BIGINT", "end": "BIGINT",
        "mention": "TEXT", "concept": "TEXT",
    },
    "counts": {
        "statement": "TEXT", "number": "BIGINT", **SPAN, "low": "DOUBLE", "high": "DOUBLE", "what": "TEXT", "unit_text": "TEXT", "bound": "TEXT",
        "part": "BOOLEAN",
    },
    "links": {"left": "TEXT", "right": "TEXT", "likelihood": "DOUBLE"},
    "evidence": {"left": "TEXT", "right": "TEXT", "number": "BIGINT", "kind": "TEXT", "seen": "TEXT", "log_odds": "DOUBLE"},
    "events": {
        "id": "TEXT", "label": "TEXT", "label_statement": "TEXT", "type": "TEXT", **MOMENT, "documents": "TEXT[]", "voices": "BIGINT",
        "part_of": "TEXT",
    },
    "event_statements": {"event": "TEXT", "number": "BIGINT", "statement": "TEXT"},
    "comparisons": {"id": "TEXT", "event": "TEXT", "kind": "TEXT", "verdict": "TEXT", "sentence": "TEXT", "perhaps": "DOUBLE"},
    "sentences": {"comparison": "TEXT", "language": "TEXT", "sentence": "TEXT"},
    "positions": {"comparison": "TEXT", "number": "BIGINT", "statement": "TEXT", **SPAN, "value": "TEXT"},
    "said": {"comparison": "TEXT", "number": "BIGINT", "language": "TEXT", "said": "TEXT"},
    "silences": {"event": "TEXT", "document": "TEXT", "kind": "TEXT"},
    "canon": {"documents": "TEXT[]", "missing": "TEXT[]", "voices": "BIGINT", "events": "BIGINT"},
    "dependences": {"left": "TEXT", "right": "TEXT", "strength": "DOUBLE"},
    "dependence_reasons": {"left": "TEXT", "right": "TEXT", "number": "BIGINT", "kind": "TEXT", "seen": "TEXT", "log_odds": "DOUBLE"},
}  # fmt: skip

Row = dict[str, Any]


def _span(span: Span, quote: str | None = None) -> Row:
    row: Row = {"document": span.document, "start": span.start, "end": span.end}
    return row if quote is None else {**row, "quote": quote}


def _moment(moment: Moment | None) -> Row:
    return dict.fromkeys(MOMENT) if moment is None else asdict(moment)


def rows_of(chronicle: Chronicle) -> dict[str, list[Row]]:
    """The rows of every table, in the order of TABLES; each row has every column of its table."""
    c = chronicle
    return {
        "documents": [_document(d) for d in c.documents],
        "passages": [
            {**_span(p.span), "number": i, "language": p.language, "direction": p.direction, "kind": p.kind, "outside": p.outside}
            for d in c.documents
            for i, p in enumerate(d.passages)
        ],
        "times": [
            {
                "id": t.id, **_span(t.span, t.quote), "kind": t.kind, **_moment(t.moment), "duration": t.duration, "basis": t.basis,
                "sets_clock": t.sets_clock, "optional": t.optional,
            }
            for t in c.times
        ],
        "trace": [
            {"time": t.id, "step": i, "rule": s.rule, **(_span(s.span) if s.span else dict.fromkeys(("document", "start", "end")))}
            for t in c.times
            for i, s in enumerate(t.trace)
        ],
        "mentions": [
            {
                "id": m.id, **_span(m.span, m.quote), "kind": m.kind, "base": m.base, "language": m.language, "given": m.given,
                "family": m.family, "parts": list(m.parts), "office": m.office, "adjective": m.adjective, "geo": m.geo,
                "within": m.within, "same_as": m.same_as, "own": list(m.own), "reasons": list(m.reasons),
            }
            for m in c.mentions
        ],
        "names": [
            {
                "id": n.id, "kind": n.kind, "label": n.label, "geo": n.geo, "place_kind": n.place_kind, "latitude": n.latitude,
                "longitude": n.longitude, "country": n.country, "part_of": n.part_of, "others": list(n.others), "reasons": list(n.reasons),
            }
            for n in c.names
        ],
        "forms": [
            {"name": n.id, "mention": f.mention, **_span(f.span, f.quote), "reasons": list(f.reasons)} for n in c.names for f in n.forms
        ],
        "statements": [_statement(s) for s in c.statements],
        "actors": [
            {"statement": s.id, "number": i, "role": a.role, **_span(a.span), "mention": a.mention, "concept": a.concept}
            for s in c.statements
            for i, a in enumerate(s.actors)
        ],
        "counts": [
            {
                "statement": s.id, "number": i, **_span(n.span, n.quote), "low": n.low, "high": n.high, "what": n.what,
                "unit_text": n.unit_text, "bound": n.bound, "part": n.part,
            }
            for s in c.statements
            for i, n in enumerate(s.counts)
        ],
        "links": [{"left": k.left, "right": k.right, "likelihood": k.likelihood} for k in c.links],
        "evidence": [
            {"left": k.left, "right": k.right, "number": i, "kind": e.kind, "seen": e.seen, "log_odds": e.log_odds}
            for k in c.links
            for i, e in enumerate(k.evidence)
        ],
        "events": [
            {
                "id": e.id, "label": e.label, "label_statement": e.label_statement, "type": e.type, **_moment(e.moment),
                "documents": list(e.documents), "voices": len(voices(e.documents, c.dependences)), "part_of": e.part_of,
            }
            for e in c.events
        ],
        "event_statements": [{"event": e.id, "number": i, "statement": s} for e in c.events for i, s in enumerate(e.statements)],
        "comparisons": [
            {"id": x.id, "event": x.event, "kind": x.kind, "verdict": x.verdict, "sentence": x.sentence, "perhaps": x.perhaps}
            for x in c.comparisons
        ],
        "sentences": [
            {"comparison": x.id, "language": language, "sentence": sentence} for x in c.comparisons for language, sentence in x.sentences
        ],
        "positions": [
            {"comparison": x.id, "number": i, "statement": p.statement, **_span(p.span, p.quote), "value": p.value}
            for x in c.comparisons
            for i, p in enumerate(x.positions)
        ],
        "said": [
            {"comparison": x.id, "number": i, "language": language, "said": words}
            for x in c.comparisons
            for i, p in enumerate(x.positions)
            for language, words in p.said
        ],
        "silences": [{"event": s.event, "document": s.document, "kind": s.kind} for s in c.silences],
        "canon": [
            {"documents": list(row.documents), "missing": list(row.missing), "voices": row.voices, "events": len(row.events)}
            for row in canon(c.events, [d.id for d in c.documents], c.dependences)
        ],
        "dependences": [{"left": d.left, "right": d.right, "strength": d.strength} for d in c.dependences],
        "dependence_reasons": [
            {"left": d.left, "right": d.right, "number": i, "kind": x.kind, "seen": x.seen, "log_odds": x.log_odds}
            for d in c.dependences
            for i, x in enumerate(d.reasons)
        ],
    }  # fmt: skip


def _document(d: Document) -> Row:
    s = d.source
    return {
        "id": d.id, "path": s.path, "title": s.title, "author": s.author, "written": s.written, "place": s.place, "licence": s.licence,
        "address": s.address, "language_given": s.language, "leans_on": list(s.leans_on), "language": d.language, "encoding": d.encoding,
        "media_type": d.media_type, "sha256": d.sha256, "characters": len(d.text), "notes": list(d.notes),
    }  # fmt: skip


def _statement(s: Statement) -> Row:
    return {
        "id": s.id, **_span(s.span, s.quote), "order": s.order, "type": s.type, **_moment(s.moment), "time_basis": s.time_basis,
        "times": list(s.times), "predicate_start": s.predicate.start if s.predicate else None,
        "predicate_end": s.predicate.end if s.predicate else None, "concepts": list(s.concepts), "terms": list(s.terms),
        "places": list(s.places), "modality": s.modality, "attributed_start": s.attributed_to.start if s.attributed_to else None,
        "attributed_end": s.attributed_to.end if s.attributed_to else None, "reasons": list(s.reasons),
        "after": list(s.after), "before": list(s.before),
    }  # fmt: skip


def values_of(tables: Mapping[str, Sequence[Row]], texts: Mapping[str, str]) -> Chronicle:
    """The chronicle whose rows these are; `texts` are the documents' texts by id."""
    passages, trace, forms = _by(tables["passages"], "document"), _by(tables["trace"], "time"), _by(tables["forms"], "name")
    actors, counts = _by(tables["actors"], "statement"), _by(tables["counts"], "statement")
    evidence: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tables["evidence"]:
        evidence[row["left"], row["right"]].append(row)
    members, positions = _by(tables["event_statements"], "event"), _by(tables["positions"], "comparison")
    sentences = _by(tables["sentences"], "comparison")
    said: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for row in tables["said"]:
        said[row["comparison"], row["number"]].append((row["language"], row["said"]))
    reasons: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tables["dependence_reasons"]:
        reasons[row["left"], row["right"]].append(row)
    return Chronicle(
        documents=tuple(_read_document(r, passages[r["id"]], texts[r["id"]]) for r in tables["documents"]),
        times=tuple(
            TimeExpression(
                r["id"], _read_span(r), r["quote"], r["kind"], _read_moment(r), r["duration"], r["basis"], r["sets_clock"], r["optional"],
                tuple(TraceStep(t["rule"], None if t["document"] is None else _read_span(t)) for t in trace[r["id"]]),
            )
            for r in tables["times"]
        ),
        mentions=tuple(
            Mention(
                r["id"], _read_span(r), r["quote"], r["kind"], r["base"], r["language"], r["given"], r["family"], tuple(r["parts"]),
                r["office"], r["adjective"], r["geo"], tuple(r["reasons"]), r["within"], r["same_as"], tuple(r["own"]),
            )
            for r in tables["mentions"]
        ),
        names=tuple(
            Name(
                r["id"], r["kind"], r["label"],
                tuple(Form(f["mention"], _read_span(f), f["quote"], tuple(f["reasons"])) for f in forms[r["id"]]),
                r["geo"], tuple(r["reasons"]), r["place_kind"], r["latitude"], r["longitude"], r["country"], r["part_of"], tuple(r["others"]),
            )
            for r in tables["names"]
        ),
        statements=tuple(_read_statement(r, actors[r["id"]], counts[r["id"]]) for r in tables["statements"]),
        links=tuple(
            Link(
                r["left"], r["right"], r["likelihood"],
                tuple(Evidence(e["kind"], e["seen"], e["log_odds"]) for e in evidence[r["left"], r["right"]]),
            )
            for r in tables["links"]
        ),
        events=tuple(
            Event(
                r["id"], r["label"], r["label_statement"], _read_moment(r), tuple(m["statement"] for m in members[r["id"]]),
                tuple(r["documents"]), r["type"], r["part_of"],
            )
            for r in tables["events"]
        ),
        comparisons=tuple(
            Comparison(
                r["id"], r["event"], r["kind"], r["verdict"],
                tuple(
                    Position(p["statement"], _read_span(p), p["quote"], p["value"], tuple(said[r["id"], p["number"]])) for p in positions[r["id"]]
                ),
                r["sentence"], tuple((s["language"], s["sentence"]) for s in sentences[r["id"]]), r["perhaps"],
            )
            for r in tables["comparisons"]
        ),
        silences=tuple(Silence(r["event"], r["document"], r["kind"]) for r in tables["silences"]),
        dependences=tuple(
            Dependence(
                r["left"], r["right"], r["strength"],
                tuple(Evidence(x["kind"], x["seen"], x["log_odds"]) for x in reasons[r["left"], r["right"]]),
            )
            for r in tables["dependences"]
        ),
    )  # fmt: skip


def _by(rows: Sequence[Row], column: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _read_span(row: Row) -> Span:
    return Span(row["document"], row["start"], row["end"])


def _read_moment(row: Row) -> Moment | None:
    return None if row["edtf"] is None else Moment(**{name: row[name] for name in MOMENT})


def _read_document(r: Row, passages: Sequence[Row], text: str) -> Document:
    source = Source(
        r["path"], r["title"], r["author"], r["written"], r["place"], r["licence"], r["address"], r["language_given"], tuple(r["leans_on"])
    )
    found = tuple(Passage(_read_span(p), p["language"], p["direction"], p["kind"], p["outside"]) for p in passages)
    return Document(r["id"], source, text, r["sha256"], r["encoding"], r["media_type"], r["language"], found, tuple(r["notes"]))


def _read_statement(r: Row, actors: Sequence[Row], counts: Sequence[Row]) -> Statement:
    document = r["document"]
    return Statement(
        r["id"], _read_span(r), r["quote"], r["order"], r["type"], _read_moment(r), r["time_basis"], tuple(r["times"]),
        None if r["predicate_start"] is None else Span(document, r["predicate_start"], r["predicate_end"]),
        tuple(r["concepts"]),
        tuple(Actor(a["role"], _read_span(a), a["mention"], a["concept"]) for a in actors),
        tuple(r["places"]),
        tuple(Count(_read_span(n), n["quote"], n["low"], n["high"], n["what"], n["unit_text"], n["bound"], n["part"]) for n in counts),
        r["modality"],
        None if r["attributed_start"] is None else Span(document, r["attributed_start"], r["attributed_end"]),
        tuple(r["terms"]), tuple(r["reasons"]), tuple(r["after"]), tuple(r["before"]),
    )  # fmt: skip


def as_json_lines(rows: Sequence[Row]) -> str:
    """Rows as JSON Lines, keys in the order of their columns."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
