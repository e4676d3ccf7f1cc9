"""The schema of a language pack: one file a section, one msgspec Struct a table. SECTIONS is the list of all of them.

To add a section: a module here with a Struct (frozen, forbid_unknown_fields), its line in SECTIONS, its TOML file in each pack.
"""

from typing import Final

import msgspec

from .about import About
from .concepts import Concepts
from .grammar import Grammar
from .inflection import Inflection
from .names import Names
from .numbers import Numbers
from .reading import Reading
from .time import Time

SECTIONS: Final[dict[str, type[msgspec.Struct]]] = {
    "about": About,
    "inflection": Inflection,
    "numbers": Numbers,
    "time": Time,
    "reading": Reading,
    "concepts": Concepts,
    "grammar": Grammar,
    "names": Names,
}
