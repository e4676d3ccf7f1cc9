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
        ("El 21 de mayo de 1911, a las cinco y media de la tarde, hora española, se reunió el consejo.", "hora española"),
        ("Le 21 mai 1911 à 17 h 30, heure de Paris, le conseil se réunit.", "heure de Paris"),
        ("Il 21 maggio 1911 alle 17.30, ora locale, si riunì il consiglio.", "ora locale"),
        ("Em 21 de maio de 1911, às 17h30, hora local, reuniu-se o conselho.", "hora local"),
        ("La 21 mai 1911, la ora 17.30, ora Bucureștiului, s-a întrunit consiliul.", "ora Bucureștiului"),
        ("Dnia 21 maja 1911 roku o godzinie 17.30 czasu warszawskiego zebrała się rada.", "czasu warszawskiego"),
        ("21 мая 1911 года в 17.30 по московскому времени собрался совет.", "по московскому времени"),
        ("21 травня 1911 року о 17.30 за київським часом зібралася рада.", "за київським часом"),
        ("Op 21 mei 1911 om 17.30 uur plaatselijke tijd kwam de raad bijeen.", "plaatselijke tijd"),
        ("21 Mayıs 1911'de saat 17.30'da yerel saatle kurul toplandı.", "yerel saatle"),
        ("Στις 21 Μαΐου 1911, στις 17.30 τοπική ώρα, συνήλθε το συμβούλιο.", "τοπική ώρα"),
        ("در ۲۱ مه ۱۹۱۱ ساعت ۱۷:۳۰ به وقت محلی شورا تشکیل شد.", "به وقت محلی"),
        ("ב-21 במאי 1911 בשעה 17:30 שעון מקומי התכנסה המועצה.", "שעון מקומי"),
        ("On 21 May 1911 at nine o'clock the members had a good time.", None),
    ],
)
def test_words_beside_a_clock_time_tell_its_zone(text: str, zone: str | None) -> None:
    clocks = [t for t in eusebius.times(text) if t.moment is not None and t.moment.precision in ("minute", "hour")]
    assert clocks and clocks[-1].moment is not None and clocks[-1].moment.zone == zone
