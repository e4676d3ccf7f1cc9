"""Folding: the form of a word under which it is looked up. Knows scripts, not languages.

To add a script whose writing varies, add its letters to FOLDS or its marks to MARKS.
"""

import re
import unicodedata
from functools import lru_cache

#: Marks that a writer may leave out: Arabic vowel signs and tatweel, Hebrew points, soft hyphen, joiners, direction marks.
MARKS = re.compile(
    r"[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)

#: Letters that writers mix up or vary: in Arabic script (hamza seats, alef maqsura, Persian forms), apostrophes, s and t with a cedilla
#: for those with a comma, Hebrew's marks of shortening, and the dotless i, which small letters make of no capital.
FOLDS = str.maketrans(
    dict(zip("أإآٱىیکؤئ", "ااااييكوي", strict=True)) | dict(zip("’ʼ‘׳״şţı", "''''\"șți", strict=True)),
)

#: The capital of the dotted i, whose small letter would be two signs.
DOTTED = str.maketrans({"İ": "i"})


#: Letters that Arabic and Persian write each in its own way, and that keyboards mix up.
PERSIAN, ARABIC = str.maketrans("يك", "یک"), str.maketrans("یک", "يك")


def spellings(text: str) -> tuple[str, ...]:
    """The text, and as it is written with the other language's letters where the script has two for one; for word lists that have but one."""
    return tuple(dict.fromkeys((text, text.translate(PERSIAN), text.translate(ARABIC))))


def strip_marks(text: str) -> str:
    """Without the marks that a writer may leave out; letters stay as they are."""
    return MARKS.sub("", text)


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """The look-up form: compatibility-composed (NFKC), case-folded, without optional marks, with varying letters unified."""
    return unicodedata.normalize("NFKC", strip_marks(text)).translate(DOTTED).casefold().translate(FOLDS)
