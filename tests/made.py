"""Values made by hand for tests: a small chronicle of a flood, in two sources, one of them right to left."""

import hashlib

from eusebius.model import (
    Chronicle,
    Comparison,
    Dependence,
    Document,
    Event,
    Evidence,
    Form,
    Mention,
    Name,
    Passage,
    Position,
    Silence,
    Source,
    Span,
    Statement,
)
from eusebius.model import moment as moments

ENGLISH = "The flood\n\nOn 4 May 1910 the dike at Ashford broke. Twelve people drowned."
ARABIC = "في 5 مايو 1910 انهار السد في آشفورد. وغرق عشرون شخصًا."


def document(name: str, text: str, language: str = "en", title: str | None = None) -> Document:
    """A document whose passages are its lines."""
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            kind = "paragraph" if line.rstrip()[-1] in ".!?؟" else "heading"
            passages.append(
                Passage(Span(name, at, at + len(line)), language, "rtl" if language == "ar" else "ltr", kind)  # type: ignore[arg-type]
            )
        at += len(line) + 1
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, Source(name, title=title), text, digest, "utf-8", "text/plain", language, tuple(passages))


def statement(doc: Document, quote: str, order: int, day: tuple[int, int, int], kind: str = "other") -> Statement:
    """A statement at the first place where the document has `quote`."""
    start = doc.text.index(quote)
    span = Span(doc.id, start, start + len(quote))
    digest = hashlib.sha256(f"{doc.id}:{start}:{span.end}".encode()).hexdigest()[:10]
    return Statement(f"s-{digest}", span, quote, order, kind, moments.of_day(*day), "stated")


def chronicle(english: str = ENGLISH, arabic: str = ARABIC) -> Chronicle:
    """Two accounts of a flood that differ on the day."""
    en, ar = document("flood-en.txt", english, title="The flood"), document("flood-ar.txt", arabic, "ar")
    broke = statement(en, english.split("\n")[-1].split(". ")[0], 0, (1910, 5, 4), "destruction")
    drowned = statement(en, english.split("\n")[-1].split(". ")[-1], 1, (1910, 5, 4), "casualties")
    broke_ar = statement(ar, arabic.split(". ")[0], 0, (1910, 5, 5), "destruction")
    start = english.index("Ashford")
    mention = Mention("m-1", Span(en.id, start, start + 7), "Ashford", "place", "Ashford", "en")
    event = Event("e-1", broke.quote, broke.id, broke.moment, (broke_ar.id, broke.id), (ar.id, en.id), "destruction")
    alone = Event("e-2", drowned.quote, drowned.id, drowned.moment, (drowned.id,), (en.id,), "casualties")
    positions = tuple(Position(s.id, s.span, s.quote, s.moment.edtf if s.moment else "") for s in (broke_ar, broke))
    said = "The dates can't all be right."
    differs = Comparison("c-1", "e-1", "date", "contradicts", positions, said, (("en", said), ("hu", "A napok nem lehetnek mind igazak.")))
    leaning = Dependence(ar.id, en.id, 0.9, (Evidence("prior", "any two sources", -3.0), Evidence("wording", "one phrase", 5.2)))
    return Chronicle(
        (ar, en),
        (),
        (mention,),
        (Name("n-1", "place", "Ashford", (Form("m-1", mention.span, "Ashford"),)),),
        (broke_ar, broke, drowned),
        (),
        (event, alone),
        (differs,),
        (Silence("e-2", ar.id),),
        (leaning,),
    )
