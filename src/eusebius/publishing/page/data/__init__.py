"""What the scripts read: the chronicle as lists of numbers into one another, and texts once only.

Offsets are code points, as everywhere; scripts/chronicle.js turns them into the UTF-16 units that JavaScript counts. Each file here packs
one kind of value and says its columns; scripts/chronicle.js reads them in the same order. A word that comes often is a number into a list.
"""

import json
import re
from typing import Any

from ....comparing.words import words as compared
from ....model import Chronicle
from ..map import maps
from ..words import PLAIN, languages, listed, words
from .comparisons import comparisons, links
from .documents import dependences, documents
from .events import canon_rows, events
from .lists import Lists, days_of
from .names import names
from .said import concepts_said, reasons_said
from .statements import statements, times

#: What the page tells of the manifest.
MADE = ("eusebius", "options", "packs")

#: Characters that could end the element, start a comment, or turn the direction of whoever reads the file as text.
UNSAFE = re.compile(
    r"[<>&\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def page_data(chronicle: Chronicle, made: dict[str, Any], in_page: bool) -> dict[str, Any]:
    """The data of the page. `made` tells what made the chronicle: manifest.json, if there is one.

    `in_page`: the plain edition is in the page, so that texts need not be told again.
    """
    lists = Lists(chronicle)
    return {
        "days": days_of(chronicle),
        "documents": documents(chronicle, lists, in_page),
        "dependences": dependences(chronicle, lists),
        "statements": statements(chronicle, lists),
        "times": times(chronicle, lists),
        "events": events(chronicle, lists),
        "canon": canon_rows(chronicle, lists),
        "comparisons": comparisons(chronicle, lists),
        "links": links(chronicle, lists),
        "names": names(chronicle, lists),
        "maps": maps(chronicle),
        "moments": lists.moments.rows,
        "reasons": lists.reasons.rows,
        "terms": lists.terms.rows,
        "templates": lists.templates.rows,
        "said": reasons_said(chronicle, lists),
        "concepts": concepts_said(chronicle, lists),
        "points": [_points(code) for code in languages()],
        "made": {key: made[key] for key in MADE if key in made},
        "words": {code: words(code) if code == PLAIN else listed(code) for code in languages()},
    }


def _points(language: str) -> list[str]:
    """How a value stands with its sources, what between values, and what between sources, in a language of the interface."""
    known = compared().get(language) or compared()[PLAIN]
    return [known.point, known.between_points, known.between_sources]


def as_script(data: dict[str, Any]) -> str:
    """The data as JSON that can stand in a script element whatever the sources hold, and shows no hidden character."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
