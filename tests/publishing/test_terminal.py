"""The chronicle in the terminal: filters, order, and source text that can't reorder the line."""

from dataclasses import replace
from pathlib import Path

import pytest

from eusebius.errors import OptionError
from eusebius.publishing.printed import printed
from eusebius.publishing.rows import head, place, sentence
from eusebius.publishing.terminal import disagreement_lines, lines, show
from eusebius.publishing.terminal_columns import column_lines, fits, wrapped
from eusebius.publishing.when_text import when_text

from ..made import chronicle


def words(**options: str) -> str:
    return "\n".join(text for _, text in lines(chronicle(), **options))  # type: ignore[arg-type]


def test_by_day_with_who_says_what() -> None:
    text = words()
    assert text.index("4 May 1910") < text.index("Twelve people drowned")
    assert "flood-ar.txt:0" in text
    assert "[date contradicts]" in text


def test_a_stretch_of_time_can_be_chosen() -> None:
    assert "0 of 2 events shown" in words(first="1911")
    assert "2 of 2 events shown" in words(first="1910-05", last="1910-05-31")


def test_a_name_can_be_chosen() -> None:
    assert "1 of 2 events shown" in words(name="ashford")
    with pytest.raises(OptionError, match="Nobody"):
        words(name="Nobody")


def test_a_wrong_date_is_refused_with_a_remedy() -> None:
    with pytest.raises(OptionError, match="YYYY-MM-DD"):
        words(first="yesterday")


def test_disagreements_alone() -> None:
    text = "\n".join(line for _, line in disagreement_lines(chronicle()))
    assert "date: contradicts" in text and "1910-05-05" in text and "1 disagreement" in text


def side_by_side(width: int = 100) -> list[str]:
    made = chronicle()
    return [text for _, text in column_lines(made, made.events, width)]


def test_sources_stand_side_by_side_in_columns() -> None:
    text = "\n".join(side_by_side())
    assert "A  \u2066flood-ar.txt\u2069" in text and "B  \u2068The flood\u2069" in text
    row = next(line for line in side_by_side() if "في 5 مايو" in line)
    assert "On 4 May 1910" in row and row.index("في 5 مايو") < row.index("On 4 May 1910")
    assert "date contradicts" in text and "(silent)" in text


def test_no_line_is_wider_than_the_terminal_and_every_isolate_is_closed() -> None:
    from rich.cells import cell_len

    for width in (68, 80, 120, 200):
        for line in "\n".join(side_by_side(width)).split("\n"):
            assert cell_len(line.replace("\u2068", "").replace("\u2066", "").replace("\u2069", "")) <= width
            assert line.count("\u2068") + line.count("\u2066") == line.count("\u2069")


def test_a_terminal_that_is_too_narrow_gets_the_list() -> None:
    assert fits(chronicle(), 100) and not fits(chronicle(), 60)


def test_long_words_are_broken_and_none_is_lost() -> None:
    lines_ = wrapped("a " + "w" * 50 + " 漢字漢字漢字 end", 10)
    assert "".join(lines_).replace(" ", "") == "a" + "w" * 50 + "漢字漢字漢字end"
    from rich.cells import cell_len

    assert max(cell_len(line) for line in lines_) <= 10


def test_what_is_longer_than_the_screen_goes_through_a_pager(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("LINES", "4")
    monkeypatch.setenv("COLUMNS", "100")
    paged: list[str] = []
    monkeypatch.setattr("click.echo_via_pager", lambda text, color: paged.append(text))
    show(chronicle())
    assert len(paged) == 1 and "On 4 May 1910" in paged[0]


def test_elsewhere_than_in_a_terminal_a_row_is_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    printed([("bold", "    " + "word " * 30 + "end")])
    assert capsys.readouterr().out == "    " + "word " * 30 + "end\n"


def test_in_a_terminal_a_row_goes_on_further_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("LINES", "40")
    monkeypatch.setenv("COLUMNS", "40")
    printed([("", "\n    " + "word " * 12 + "end")])
    first, *more = capsys.readouterr().out.strip("\n").split("\n")
    assert first.startswith("    word") and more and all(line.startswith("      word") for line in more)
    assert all(len(line) <= 40 for line in (first, *more))
    printed([("", "-" * 40), ("", "\u2068" + "x" * 40 + "\u2069")])
    assert capsys.readouterr().out == "-" * 40 + "\n\u2068" + "x" * 40 + "\u2069\n"


def test_what_is_isolated_over_several_lines_is_isolated_in_each(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("LINES", "40")
    monkeypatch.setenv("COLUMNS", "40")
    printed([("", "    \u2068" + "كلمة " * 20 + ".\u2069  (\u2066a.txt:1\u2069) end")])
    rows = capsys.readouterr().out.rstrip("\n").split("\n")
    assert len(rows) > 3
    for row in rows:
        assert row.count("\u2068") + row.count("\u2066") == row.count("\u2069") and ("كلمة" in row) <= ("\u2068" in row)


def test_no_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LINES", "40")
    printed(disagreement_lines(chronicle()))
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    printed(disagreement_lines(chronicle()))
    assert "31m" not in capsys.readouterr().out
    monkeypatch.setenv("TERM", "dumb")
    printed(disagreement_lines(chronicle()))
    assert "\x1b" not in capsys.readouterr().out


def test_in_a_finding_neither_a_value_nor_a_file_s_name_reorders_its_neighbours() -> None:
    made = chronicle()
    positions = tuple(replace(p, said=(("en", said),)) for p, said in zip(made.comparisons[0].positions, ("تمثال", "statue"), strict=True))
    said = "The places differ: تمثال (flood-ar.txt); statue (flood-en.txt)."
    point = replace(made.comparisons[0], positions=positions, sentence=said, sentences=(("en", said),))
    assert sentence(point) == "The places differ: \u2068تمثال\u2069 (\u2066flood-ar.txt\u2069); \u2068statue\u2069 (\u2066flood-en.txt\u2069)."
    assert sentence(made.comparisons[0]) == "\u2068The dates can't all be right.\u2069"


def test_several_statements_of_one_source_stand_apart() -> None:
    made = chronicle()
    whole = replace(made.events[0], statements=tuple(s.id for s in made.statements), documents=("flood-ar.txt", "flood-en.txt"))
    text = "\n".join(words for _, words in column_lines(replace(made, events=(whole,)), (whole,), 120))
    assert text.count("\u2068- ") == 2 and "\u2068- Twelve people drowned" in text


def test_a_file_name_stands_left_to_right_and_an_unknown_kind_is_not_told() -> None:
    made = chronicle()
    assert place(made.statements[0].span) == f"\u2066{made.statements[0].span.document}:{made.statements[0].span.start}\u2069"
    assert head(replace(made.events[0], type="other")) == when_text(made.events[0].moment)
