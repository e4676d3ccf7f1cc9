"""Lending: an account that tells no year, or no day, is read in that of the others, and says from where; where they don't agree, it stays open."""

from pathlib import Path

import eusebius
from eusebius.model import Chronicle
from eusebius.model.time import LENT

LETTER = "Dear Jane, on Sunday the 8th of May I came to Selby. The next morning the bridge fell.\n"
REPORT = "On {day} the bridge at Selby fell. On 10 May {year} the engineer was arrested.\n"


def built(folder: Path, *reports: str) -> Chronicle:
    folder.mkdir()
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    for i, report in enumerate(reports):
        (folder / f"report-{i}.txt").write_text(report, encoding="utf-8")
    return eusebius.build([folder]).chronicle


def dates(chronicle: Chronicle) -> list[str | None]:
    return [t.moment.edtf if t.moment else None for t in chronicle.times if t.span.document == "letter.txt"]


def test_the_year_is_that_of_the_others_and_stands_in_one_of_them(tmp_path: Path) -> None:
    chronicle = built(tmp_path / "a", REPORT.format(day="9 May 1910", year=1910))
    assert dates(chronicle) == ["1910-05-08", "1910-05-09"]
    (step,) = [s for t in chronicle.times if t.span.document == "letter.txt" for s in t.trace if s.rule == LENT]
    assert step.span is not None and step.span.document == "report-0.txt"
    (lender,) = [t for t in chronicle.times if t.span == step.span]
    assert lender.quote == "9 May 1910"


def test_of_two_years_the_one_in_which_the_weekday_fits(tmp_path: Path) -> None:
    reports = [REPORT.format(day=f"9 May {year}", year=year) for year in (1911, 1910)]
    assert dates(built(tmp_path / "a", *reports)) == ["1910-05-08", "1910-05-09"]


def test_where_the_others_tell_of_many_years_it_stays_open(tmp_path: Path) -> None:
    reports = [REPORT.format(day=f"9 May {year}", year=year) for year in (1910, 1920, 1930)]
    assert dates(built(tmp_path / "a", *reports)) == [None, None]


def test_an_account_added_later_lends_its_year_too(tmp_path: Path) -> None:
    report = REPORT.format(day="9 May 1910", year=1910)
    for name, text in {"letter.txt": LETTER, "other.txt": LETTER.replace("Jane", "Ann"), "report.txt": report}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    eusebius.build([tmp_path / "letter.txt", tmp_path / "other.txt"], tmp_path / "chronicle")
    assert dates(eusebius.open(tmp_path / "chronicle").chronicle) == [None, None]
    eusebius.add(tmp_path / "chronicle", [tmp_path / "report.txt"])
    assert dates(eusebius.open(tmp_path / "chronicle").chronicle) == ["1910-05-08", "1910-05-09"]


def test_weekdays_alone_are_those_near_the_day_that_the_others_tell(tmp_path: Path) -> None:
    (tmp_path / "memoir.txt").write_text("In the evening I slept. On Monday the bridge fell. The next day it rained.\n", encoding="utf-8")
    for i, day in enumerate((9, 10)):
        text = f"On 10 May 1910 all was over. On {day} May 1910 the bridge at Selby had fallen.\n"
        (tmp_path / f"report-{i}.txt").write_text(text, encoding="utf-8")
    times = [t for t in eusebius.build([tmp_path]).chronicle.times if t.span.document == "memoir.txt"]
    assert [t.moment.edtf if t.moment else None for t in times] == [None, "1910-05-09", "1910-05-10"]


def test_a_month_of_its_own_keeps_an_account_from_another(tmp_path: Path) -> None:
    (tmp_path / "memoir.txt").write_text("It was June 1911. On Monday the bridge fell.\n", encoding="utf-8")
    (tmp_path / "report.txt").write_text("On 10 May 1910 the bridge at Selby fell.\n", encoding="utf-8")
    times = [t for t in eusebius.build([tmp_path]).chronicle.times if t.span.document == "memoir.txt"]
    assert [t.moment.edtf if t.moment else None for t in times] == ["1911-06", None]


def test_an_account_that_tells_its_year_keeps_it(tmp_path: Path) -> None:
    chronicle = built(tmp_path / "a", REPORT.format(day="9 May 1910", year=1910), REPORT.format(day="9 May 1920", year=1920))
    assert [t.moment.edtf for t in chronicle.times if t.span.document == "report-1.txt" and t.moment] == ["1920-05-09", "1920-05-10"]
