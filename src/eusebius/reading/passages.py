"""Cuts a text into passages: paragraphs, headings and list items, one to a line or to a block of lines."""

import re
from typing import Literal

Kind = Literal["heading", "paragraph", "item"]
Cut = tuple[int, int, Kind]

ITEM = re.compile(r"[ \t]*(?:[-*+•–]|\d{1,3}(?:-\d{1,3})?[.)])[ \t]+\S")
#: A number with a point that may be the number of an item or an ordinal: "3. The bridge", "3. dubna".
NUMBERED = re.compile(r"[ \t]*(\d{1,3})\.[ \t]+(\S)")

#: The items before and after a numbered one stand within so many passages.
SIBLINGS = 3

MARKDOWN_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+\S")

#: A heading in plain text is at most so long and ends without a sentence mark.
LONGEST_HEADING = 80
SENTENCE_MARKS = ".!?…;,؟،؛:»”\""

#: Lines of a text wrapped at a fixed width are at most so long.
WRAP = 100


def cut_passages(text: str) -> list[Cut]:
    """(start, end, kind) of every passage, by place; white space at the edges is left out.

    Blank lines part passages. Where a text has none but its lines are wrapped at one width, lines that don't end a sentence run on.
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\r\n\u2028\u2029\x0b\x0c]+", text) if m.group().strip()]
    joined = _unwrapped(lines, text)
    return _without_ordinals([_cut(start, end, text) for start, end in joined], text)


def _without_ordinals(cuts: list[Cut], text: str) -> list[Cut]:
    """Passages that open with a date ("10. dubna", "10. Mai") are no items: no small letter follows, and a list counts on. Nor are numbered
    headings ("2. The accident"), which have no item beside them."""
    opened = [NUMBERED.match(text, start, end) if kind == "item" else None for start, end, kind in cuts]
    numbers = [int(m[1]) if m and not m[2].islower() else None for m in opened]
    kept: list[Cut] = []
    for i, (start, end, kind) in enumerate(cuts):
        near = numbers[max(0, i - SIBLINGS) : i] + numbers[i + 1 : i + 1 + SIBLINGS]
        number = numbers[i]
        counted = number is not None and any(n in (number - 1, number + 1) for n in near)
        listed = any(0 <= j < len(cuts) and cuts[j][2] == "item" for j in (i - 1, i + 1))
        if opened[i] and _is_short(start, end, text) and not (counted and listed):
            kind = "heading"
        elif opened[i] and not counted:
            kind = "paragraph"
        kept.append((start, end, kind))
    return kept


def _is_short(start: int, end: int, text: str) -> bool:
    return end - start <= LONGEST_HEADING and text[end - 1] not in SENTENCE_MARKS.replace(":", "")


def _unwrapped(lines: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Lines of one wrapped paragraph as one."""
    full = [e - s for s, e in lines if e - s > WRAP // 2]
    wrapped = len(lines) > 4 and bool(full) and max(e - s for s, e in lines) <= WRAP and len(full) > len(lines) // 2
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        runs_on = (
            joined
            and text[joined[-1][1] : start].count("\n") == 1
            and not ITEM.match(text, start, end)
            and not MARKDOWN_HEADING.match(text, joined[-1][0])
            and (text[start : start + 1].islower() or (wrapped and text[joined[-1][1] - 1] not in SENTENCE_MARKS))
            and text[joined[-1][1] - 1 : joined[-1][1]] not in SENTENCE_MARKS
            and (wrapped or joined[-1][1] - joined[-1][0] > LONGEST_HEADING)
        )
        if runs_on:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _cut(start: int, end: int, text: str) -> Cut:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    if MARKDOWN_HEADING.match(text, start, end):
        return start, end, "heading"
    if ITEM.match(text, start, end):
        return start, end, "item"
    starts_big = text[start].isupper() or text[start].isdigit() or not text[start].islower()
    return start, end, "heading" if _is_short(start, end, text) and starts_big else "paragraph"
