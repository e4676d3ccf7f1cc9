"""Whose clock a clock time is of: words beside it say so."""

import pytest

import eusebius


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("On 21 May 1911 at half past five in the afternoon, local time, the council met.", "local time"),
        ("On 21 May 1911 the council met at 5.30 p.m. (New York time).", "New York time"),
        ("1911. május 21-én, moszkvai idő szerint 21.30-kor összeült a tanács.", "moszkvai idő szerint"),
        ("Dne 21. května 1911 se rada sešla ve 22.30 našeho času.", "našeho času"),
        ("في 21 مايو 1911 اجتمع المجلس في الساعة الخامسة مساءً بتوقيت لندن.", "بتوقيت لندن"),
        ("Am 21. Mai 1911 um 17.30 Uhr Ortszeit tagte der Rat.", "Ortszeit"),
        ("On 21 May 1911 at nine o'clock the members had a good time.", None),
    ],
)
def test_words_beside_a_clock_time_tell_its_zone(text: str, zone: str | None) -> None:
    clocks = [t for t in eusebius.times(text) if t.moment is not None and t.moment.precision in ("minute", "hour")]
    assert clocks and clocks[-1].moment is not None and clocks[-1].moment.zone == zone
