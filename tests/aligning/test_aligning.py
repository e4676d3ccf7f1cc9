"""Aligning: sources that tell one happening meet, others don't; the order of sources is nothing; every link shows its evidence."""

import math
from collections.abc import Sequence

from eusebius.aligning import Asked
from eusebius.aligning.candidates import candidates
from eusebius.aligning.clashes import clash
from eusebius.aligning.features import FEATURES, features_of
from eusebius.aligning.join import join
from eusebius.aligning.parts import with_parts
from eusebius.aligning.rivals import AROUND
from eusebius.aligning.second import LEAST
from eusebius.aligning.traits import Pile, heard, traits_of
from eusebius.aligning.weights import weights
from eusebius.model import Chronicle, Document, Event, Evidence
from eusebius.pipeline import build_chronicle
from eusebius.reading import read_text

ENGLISH = (
    "On 4 May 1910 the dike at London broke. The police arrested the engineer Anna Kovacs on 5 May. "
    "On 9 May 1910 the minister resigned. On 20 May a new hospital was opened."
)
HUNGARIAN = (
    "1910. május 4-én Londonban átszakadt a gát. Május 5-én a rendőrség letartóztatta Kovács Anna mérnököt. "
    "1910. május 9-én a miniszter lemondott. Június 2-án a diákok tüntettek."
)


def chronicle(*, turned: bool = False) -> Chronicle:
    documents = [read_text(ENGLISH, "en.txt", language="en"), read_text(HUNGARIAN, "hu.txt", language="hu")]
    return build_chronicle(documents[::-1] if turned else documents)


def test_the_same_happening_is_one_event_and_others_are_not() -> None:
    built = chronicle()
    types = {e.type: set(e.documents) for e in built.events}
    assert types["arrest"] == {"en.txt", "hu.txt"}
    assert types["resignation"] == {"en.txt", "hu.txt"}
    assert types["protest"] == {"hu.txt"}


def test_every_statement_is_in_exactly_one_event() -> None:
    built = chronicle()
    members = [s for e in built.events for s in e.statements]
    assert sorted(members) == sorted(s.id for s in built.statements)


def test_the_order_of_sources_makes_no_difference() -> None:
    assert chronicle() == chronicle(turned=True)


def test_evidence_adds_up_to_the_likelihood() -> None:
    for link in chronicle().links:
        odds = sum(e.log_odds for e in link.evidence)
        assert abs(1 / (1 + math.exp(-odds)) - link.likelihood) < 0.001


def test_weights_are_readable_and_signed_as_they_should_be() -> None:
    learnt = weights()
    assert set(learnt.weights) <= set(FEATURES)
    assert learnt.weights["same_kind"] > 0 > learnt.weights["days_apart"]
    assert set(learnt.around) <= set(AROUND)
    assert 0 < learnt.keep <= learnt.join < 1


def test_average_link_does_not_chain() -> None:
    pairs = [(0, 1, 2.0), (1, 2, 2.0)]
    assert join(["a", "b", "c"], pairs, 0.0) == [[0, 1], [2]]
    assert join(["a", "b", "c"], [*pairs, (0, 2, 1.0)], 0.0) == [[0, 1, 2]]


def test_pairs_that_were_left_out_unseen_say_nothing() -> None:
    pairs = [(0, 1, 2.0), (1, 2, 2.0)]
    assert join(["a", "b", "c"], pairs, 0.0, cut=frozenset({0, 2})) == [[0, 1, 2]]


def test_two_clashing_statements_of_one_source_are_not_one_event() -> None:
    pairs = [(0, 1, 2.0), (1, 2, 2.0)]
    assert join(["a", "b", "a"], pairs, 0.0) == [[0, 1, 2]]
    assert join(["a", "b", "a"], pairs, 0.0, clash=lambda a, b: {a, b} == {0, 2}) == [[0, 1], [2]]


def test_a_number_that_grows_by_a_day_is_no_other_happening() -> None:
    told = read_text(
        "By 6 May 1910 sixty people had been killed. On 7 May 1910 ninety people were killed. On 7 May 1910 forty people were killed.",
        "a.txt",
        language="en",
    )
    by, ninety, forty = build_chronicle([told]).statements
    assert not clash(by, ninety)
    assert clash(ninety, forty)


def test_a_further_source_leaves_the_events_that_it_does_not_tell() -> None:
    told = [read_text(ENGLISH, "en.txt", language="en"), read_text(HUNGARIAN, "hu.txt", language="hu")]
    third = read_text("On 20 May 1910 the queen opened a new hospital.", "it.txt", language="en")
    before, after = build_chronicle(told), build_chronicle([*told, third])
    kept = {e.id: e for e in after.events}
    changed = [e for e in before.events if e.id not in kept]
    assert {e.type for e in changed} <= {"other"} and len(changed) <= 1
    assert all(kept[e.id].statements == e.statements for e in before.events if e.id in kept)


def test_words_that_wander_between_languages_meet() -> None:
    assert heard("contract") == heard("contratto") == heard("контракт")
    assert heard("contract") != heard("concert")
    assert heard("tea") == "~tea"


def test_rarities_are_of_this_pile() -> None:
    ordered = sorted(chronicle().statements, key=lambda s: (s.span.document, s.span.start))
    pile = Pile(traits_of(ordered, (), (), chronicle().documents))
    both = [t for t in pile.traits if "arrest" in t.keys]
    assert len(both) == 2 and pile.keys["arrest"] > 0
    assert Pile(both).keys["arrest"] < pile.keys["arrest"]


def test_the_chance_of_a_pair_falls_with_the_size_of_the_pile() -> None:
    small, large = (weights().alone({"shared": 1.0}, size) for size in (2.0, 5.0))
    assert abs(small - large - 3.0) < 1e-9


def test_sources_that_tell_nothing_have_no_events() -> None:
    assert build_chronicle([read_text("0", "a.txt", language="en"), read_text("1", "b.txt", language="en")]).events == ()


def test_a_second_reader_is_heard_on_likely_pairs_and_its_word_is_shown() -> None:
    documents = [read_text(ENGLISH, "en.txt", language="en"), read_text(HUNGARIAN, "hu.txt", language="hu")]
    without = build_chronicle(documents)
    arrest = next(e for e in without.events if e.type == "arrest")
    put: list[Asked] = []

    def second(asked: Sequence[Asked], _: Sequence[Document]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
        put.extend(asked)
        return {a.ids: (Evidence("naysayer", "not so", -9.0),) for a in asked if a.left.id in arrest.statements}

    heard = build_chronicle(documents, second=second)
    assert {s.id for a in put for s in (a.left, a.right)} >= set(arrest.statements)
    assert all(a.log_odds >= LEAST and a.left.span.document < a.right.span.document for a in put)
    assert arrest.id not in {e.id for e in heard.events}
    others = [e for e in without.events if e != arrest]
    assert set(others) <= set(heard.events)


def test_what_a_second_reader_adds_is_in_the_likelihood() -> None:
    documents = [read_text(ENGLISH, "en.txt", language="en"), read_text(HUNGARIAN, "hu.txt", language="hu")]
    heard = build_chronicle(documents, second=lambda asked, _: {a.ids: (Evidence("nod", "so", 0.5),) for a in asked})
    nods = [k for k in heard.links if k.evidence[-1].kind == "nod"]
    assert nods and all(abs(1 / (1 + math.exp(-sum(e.log_odds for e in k.evidence))) - k.likelihood) < 0.001 for k in nods)


def parts(whole: str, steps: str) -> dict[str, str]:
    """The words of each step and of its whole, of two accounts of which no two statements are joined."""
    built = build_chronicle([read_text(whole, "a.txt", language="en"), read_text(steps, "b.txt", language="en")])
    pile = Pile(traits_of(built.statements, built.names, built.mentions, built.documents))
    events = [Event(s.id, s.quote, s.id, s.moment, (s.id,), (s.span.document,), s.type) for s in built.statements]
    label = {e.id: e.label for e in events}
    return {e.label: label[e.part_of] for e in with_parts(events, pile, built.names) if e.part_of is not None}


def test_a_step_is_tied_to_the_whole_that_holds_it() -> None:
    whole = "From 3 to 9 May 1910 the dock workers were on strike in London. On 20 May 1910 the queen opened a hospital in Rome."
    steps = (
        "On 5 May 1910 the dock workers marched through London. On 6 May 1910 the dock workers marched through Rome. "
        "On 7 May 1910 a fire destroyed the harbour of London. On 11 May 1910 the dock workers marched through London."
    )
    strike = "From 3 to 9 May 1910 the dock workers were on strike in London"
    assert parts(whole, steps) == {"On 5 May 1910 the dock workers marched through London": strike}


def test_a_month_is_no_whole() -> None:
    month = "In May 1910 the dock workers were on strike in London."
    assert parts(month, "On 5 May 1910 the dock workers marched through London.") == {}


def pile_of(*texts: str) -> Pile:
    """What single statements hold, one a line of each text."""
    built = build_chronicle([read_text(text, f"{i}.txt", language="en") for i, text in enumerate(texts)])
    ordered = sorted(built.statements, key=lambda s: (s.span.document, s.span.start))
    return Pile(traits_of(ordered, built.names, built.mentions, built.documents))


def test_what_always_goes_together_is_counted_once() -> None:
    together = "\n\n".join(f"On {day} May 1910 the doctor was in the hospital." for day in range(1, 9))
    apart = "\n\n".join([f"On {day} June 1910 the doctor bought a ship." for day in range(1, 9)])
    others = "\n\n".join([f"On {day} July 1910 the train reached the border." for day in range(1, 25)])
    pile = pile_of(together, apart, others)
    assert pile.mass(["hospital"]) == pile.keys["hospital"] > 0
    assert pile.mass(["hospital", "doctor"]) < pile.keys["hospital"] + 0.5 * pile.keys["doctor"]
    assert pile.mass(["hospital", "border"]) > pile.keys["hospital"] + 0.9 * pile.keys["border"]


def test_words_that_stand_for_each_other_speak_for_a_pair() -> None:
    pile = pile_of("On 4 May 1910 the minister resigned.", "On 4 May 1910 the minister was dismissed.")
    seen = features_of(pile.traits[0], pile.traits[1], pile)
    assert seen["kin"] > 0
    assert "kin" not in features_of(pile.traits[0], pile.traits[0], pile)


def test_what_a_sentence_says_once_holds_for_its_clauses() -> None:
    pile = pile_of(
        "On 4 May 1910 Anna Kovacs, who was dismissed in April, climbed over the wall.", "On 4 May 1910 Anna Kovacs climbed over the wall."
    )
    climbing = next(t for t in pile.traits if "climb" in t.keys and t.statement.span.document == "0.txt")
    assert climbing.sentence and not climbing.sentence & climbing.keys
    alone = pile_of("On 4 May 1910 Anna Kovacs was dismissed. A fire broke out.", "On 4 May 1910 a fire broke out.")
    assert all(not t.sentence for t in alone.traits)


def test_an_hour_before_midnight_and_the_day_after_are_one_night() -> None:
    pile = pile_of("At 11 p.m. on 4 May 1910 the army invaded.", "At 1 a.m. on 5 May 1910 the army invaded.", "On 5 May 1910 the army invaded.")
    night, hour, day = pile.traits
    assert features_of(night, hour, pile)["same_night"] == 1.0 and features_of(night, day, pile)["same_night"] == 1.0
    late = pile_of("On 4 May 1910 the army invaded.", "On 5 May 1910 the army invaded.")
    assert features_of(*late.traits, late)["next_day"] == 1.0


def test_numbers_of_one_thing_speak_for_a_pair_even_if_they_differ() -> None:
    pile = pile_of(
        "On 4 May 1910 the flood killed 40 people.", "On 4 May 1910 the flood killed 60 people.", "On 4 May 1910 the flood killed the mayor."
    )
    differing = features_of(pile.traits[0], pile.traits[1], pile)
    assert differing["counts_told"] == 1.0 and "counts_agree" not in differing
    assert "counts_told" not in features_of(pile.traits[0], pile.traits[2], pile)


def test_a_day_carried_on_from_afar_keeps_no_telling_pair_apart() -> None:
    filler = "\n\n".join(f"On {day} August 1910 the train number {day + 100} reached the border." for day in range(1, 29))
    told = "Captain Anna Kovacs sank the ship Aurora in Lisbon with 77 prisoners"
    carried = pile_of(f"On 4 May 1910 a queen died. {told}.", f"On 20 May 1910 {told}.", filler)
    stated = pile_of(f"On 4 May 1910 {told}.", f"On 20 May 1910 {told}.", filler)

    def met(pile: Pile) -> bool:
        sinking = [i for i, t in enumerate(pile.traits) if "#77" in t.keys]
        assert len(sinking) == 2
        return tuple(sinking) in candidates(pile).pairs

    assert met(carried)
    assert not met(stated)
