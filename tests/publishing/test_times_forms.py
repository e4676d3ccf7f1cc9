"""Time expressions as JSON Lines, TimeML and brat: what goes out comes back, and every offset holds."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eusebius.api import timeline
from eusebius.errors import SourceError
from eusebius.model import Document, Timeline
from eusebius.publishing.times import brat, jsonl, timeml
from eusebius.reading import read_text, read_timeml

TEXT = (
    "On 4 May 1910, at 9.30 p.m. GMT, the dike broke.\nThe next morning boats came; from 5 to 9 June it rained for three days. "
    "In spring 1911 <it> & all was dry."
)


def told(text: str) -> tuple[Document, Timeline]:
    return read_text(text, "text", language="en"), timeline(text, "en")


def test_json_lines_quote_the_text() -> None:
    rows = [json.loads(line) for line in jsonl(*told(TEXT)).splitlines()]
    assert len(rows) >= 5 and all(TEXT[r["start"] : r["end"]] == r["quote"] for r in rows)
    assert rows[0]["zone"] == "GMT" and rows[1]["rests_on"] == [rows[0]["start"], rows[0]["end"]]


def test_timeml_keeps_the_text_and_the_values() -> None:
    read = read_timeml(timeml(*told(TEXT)), "t.tml")
    assert read.text == TEXT
    assert [(TEXT[m.start : m.end], m.type, m.value) for m in read.marked] == [
        ("4 May 1910, at 9.30 p.m. GMT", "TIME", "1910-05-04T21:30"),
        ("The next morning", "TIME", "1910-05-05TMO"),
        ("from 5 to 9 June", "DURATION", "P5D"),
        ("three days", "DURATION", "P3D"),
        ("spring 1911", "DATE", "1911-SP"),
    ]


@pytest.mark.parametrize("text", [TEXT, "It was the 4th\nof May 1910, the year of the flood,\nwhich had come at\nnight."])
def test_brat_offsets_are_of_the_text_and_a_line_end_parts_them(text: str) -> None:
    lines = [line.split("\t") for line in brat(*told(text)).splitlines() if line.startswith("T")]
    assert lines
    for _, place, quote in lines:
        pieces = [text[int(a) : int(b)] for a, b in re.findall(r"(\d+) (\d+)", place)]
        assert " ".join(pieces) == quote


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["4 May 1910 ", "<TIMEX3>", "&amp;", "\x0b", "😀", "\r\n", " from 5 to 9 June ", "]]>", "\ud800"]), max_size=12))
def test_any_text_comes_back_from_timeml(pieces: list[str]) -> None:
    text = "".join(pieces)
    read = read_timeml(timeml(*told(text)), "t.tml")
    legal = text.replace("\x0b", "\ufffd").replace("\ud800", "\ufffd")
    assert read.text == legal


@pytest.mark.parametrize("xml", ["", "<TimeML>", "<html/>", "<TimeML><DCT/></TimeML>", '<!DOCTYPE x [<!ENTITY a "b">]><TimeML>&a;</TimeML>'])
def test_what_is_no_timeml_is_one_clear_error(xml: str) -> None:
    with pytest.raises(SourceError, match=r"t\.tml"):
        read_timeml(xml, "t.tml")
