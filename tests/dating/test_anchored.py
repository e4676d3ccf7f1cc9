"""Expressions counted from a happening that the text dates elsewhere."""

import pytest

import eusebius


def last(text: str, language: str = "en") -> tuple[str, str | None]:
    time = eusebius.times(text, language)[-1]
    return time.quote, time.moment.edtf if time.moment else time.duration


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The elections were held on 20 June 1910. A week before the elections a strike began.", ("A week before", "1910-06-13")),
        ("A strike began a week before the elections. The elections were held on 20 June 1910.", ("20 June 1910", "1910-06-20")),
        ("On 4 May 1910 the dike at Arva broke. On the third day of the Arva flood it rained. In 1911 the dike was mended.", ("1911", "1911")),
        ("On 4 May 1910 the dike broke. In June a bridge fell. Two days after the dike broke, boats came.", ("Two days after", "1910-05-06")),
        ("On 4 May 1910 the siege began. On the third day of the siege it rained.", ("the third day of", "1910-05-06")),
        ("The mine closed in 1910. Two years after the mine closed, the town was empty.", ("Two years after", "1912")),
    ],
)
def test_counted_from_a_dated_happening(text: str, expected: tuple[str, str]) -> None:
    assert last(text) == expected


def test_a_happening_that_holds_its_own_date() -> None:
    times = eusebius.times("It was 1911. A week before the elections of 20 May the troops left.", "en")
    assert [t.moment.edtf for t in times if t.moment] == ["1911", "1911-05-13", "1911-05-20"]


def test_where_the_happening_is_not_dated_it_is_only_a_duration() -> None:
    assert last("On 4 May 1910 the dike broke. Two days after the wedding of her sister she left.") == ("Two days after", "P2D")


def test_it_may_stand_before_the_sentence_that_dates_the_happening() -> None:
    times = eusebius.times("A strike began a week before the elections. The elections were held on 20 June 1910.", "en")
    assert times[0].moment is not None and times[0].moment.edtf == "1910-06-13"
    assert times[0].trace[1].span == times[1].span
