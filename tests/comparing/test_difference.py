"""What further sources change: confirmed, contested, newly told, joined otherwise, settled; each where it belongs and nowhere else."""

from dataclasses import replace

from eusebius.comparing import difference
from eusebius.model import Chronicle, Comparison, Event, Position, Span, Statement
from eusebius.pipeline import build_chronicle
from eusebius.reading import read_text

from ..made import document, statement

EN, HU, DE = (
    document("en.txt", "The dike broke. Twelve died. A school opened."),
    document("hu.txt", "Átszakadt a gát. Tizenöten meghaltak.", "hu"),
    document("de.txt", "Der Deich brach. Zwanzig starben. Der Minister trat zurück.", "de"),
)
BROKE, DIED, SCHOOL = (statement(EN, q, i, (1910, 5, 4)) for i, q in enumerate(("The dike broke", "Twelve died", "A school opened")))
BROKE_HU, DIED_HU = (statement(HU, q, i, (1910, 5, 4)) for i, q in enumerate(("Átszakadt a gát", "Tizenöten meghaltak")))
BROKE_DE, DIED_DE, LEFT_DE = (
    statement(DE, q, i, (1910, 5, 4)) for i, q in enumerate(("Der Deich brach", "Zwanzig starben", "Der Minister trat zurück"))
)


def event(*members: Statement) -> Event:
    ids = tuple(s.id for s in members)
    documents = tuple(sorted({s.span.document for s in members}))
    return Event("e-" + "".join(i[2] for i in ids), members[0].quote, ids[0], None, ids, documents, "other")


def compared(e: Event, kind: str, verdict: str, *members: Statement) -> Comparison:
    positions = tuple(Position(s.id, s.span, s.quote, s.quote) for s in members)
    return Comparison(f"c-{e.id}-{kind}-{len(members)}", e.id, kind, verdict, positions, "said")  # type: ignore[arg-type]


def chronicle(events: list[Event], comparisons: list[Comparison], *, german: bool) -> Chronicle:
    documents = (DE, EN, HU) if german else (EN, HU)
    return Chronicle(documents, (), (), (), (), (), tuple(events), tuple(comparisons), ())


def test_each_change_stands_in_its_place() -> None:
    broke, died, school = event(BROKE, BROKE_HU), event(DIED, DIED_HU), event(SCHOOL)
    before = chronicle([broke, died, school], [compared(died, "count", "differs", DIED, DIED_HU)], german=False)
    broke_now, died_now, left = event(BROKE, BROKE_HU, BROKE_DE), event(DIED, DIED_HU, DIED_DE), event(LEFT_DE)
    after = chronicle(
        [broke_now, died_now, school, left],
        [
            compared(broke_now, "date", "corroborated", BROKE, BROKE_DE),
            compared(broke_now, "place", "corroborated", BROKE, BROKE_HU),
            compared(died_now, "count", "differs", DIED, DIED_HU, DIED_DE),
            compared(broke_now, "time", "contradicts", BROKE_HU, BROKE_DE),
        ],
        german=True,
    )
    found = difference(before, after)
    assert found.added == ("de.txt",)
    assert [(x.event.id, x.was, x.documents, x.new) for x in found.confirmed] == [
        (broke_now.id, (broke.id,), ("en.txt", "hu.txt"), ("de.txt",)),
        (died_now.id, (died.id,), ("en.txt", "hu.txt"), ("de.txt",)),
    ]
    assert [c.kind for c in found.confirmed[0].agreements] == ["date"]  # what two earlier sources say alike was known
    assert [(x.comparison.kind, x.was) for x in found.contested] == [("count", before.comparisons[0].id), ("time", None)]
    assert found.newly_told == (left,)
    assert found.regrouped == found.settled == ()


def test_what_is_joined_otherwise_is_said() -> None:
    apart = chronicle([event(BROKE), event(BROKE_HU), event(DIED, DIED_HU)], [], german=False)
    bridged, split = event(BROKE, BROKE_HU, BROKE_DE), [event(DIED), event(DIED_HU)]
    found = difference(apart, chronicle([bridged, *split], [], german=True))
    assert found.regrouped == (bridged, *split)
    assert found.confirmed[0].was == tuple(sorted((event(BROKE).id, event(BROKE_HU).id)))


def test_a_disagreement_that_is_gone_is_said() -> None:
    died = event(DIED, DIED_HU)
    gone = compared(died, "count", "differs", DIED, DIED_HU)
    found = difference(chronicle([died], [gone], german=False), chronicle([event(DIED), event(DIED_HU)], [], german=True))
    assert found.settled == (gone,) and found.contested == ()


def test_an_unlikely_pair_confirms_nothing() -> None:
    died = event(DIED, DIED_DE)
    perhaps = replace(compared(died, "count", "compatible", DIED, DIED_DE), perhaps=0.3)
    found = difference(chronicle([event(DIED)], [], german=False), chronicle([died], [perhaps], german=True))
    assert found.confirmed[0].agreements == ()


def test_from_real_texts() -> None:
    english = read_text("On 4 May 1910 the dike at London broke. Twelve people died.", "en.txt", language="en")
    text = "1910. május 4-én Londonban átszakadt a gát. Tizenöt ember meghalt. Június 2-án a diákok tüntettek."
    hungarian = read_text(text, "hu.txt", language="hu")
    found = difference(build_chronicle([english]), build_chronicle([english, hungarian]))
    assert [x.event.documents for x in found.confirmed] == [("en.txt", "hu.txt")] * len(found.confirmed) != []
    assert {x.comparison.kind for x in found.contested} == {"count"}
    assert {e.documents for e in found.newly_told} == {("hu.txt",)}
    assert Span("hu.txt", 0, 0).document in found.added
