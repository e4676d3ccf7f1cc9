"""Section `concepts`: the pack's words for each shared concept, by which statements are compared across languages without translation.

The concepts themselves stand in languages/concepts.toml; to add one, add it there and its words in every pack.
"""

from typing import Literal

import msgspec

ConceptClass = Literal["act", "state", "person", "office", "body", "place", "building", "thing", "quality", "plain"]


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"kind_class": "class"}):
    """One row of languages/concepts.toml.

    `kind_class` (written `class`): what sort of thing it is; a "plain" word may stand in any account, and is by itself neither a happening
    nor a part of a name. `type`: the kind of happening that the word by itself reports
    (eusebius.model.kinds), or "-" for none. `sole`: a country or a party has one of it, so that the bare word names it (the police); of an
    office, one person has it at a time.
    `house`: of a body, the concept of its building, which the same word may mean (the radio).
    """

    kind_class: ConceptClass
    type: str = "-"
    sole: bool = False
    house: str | None = None


class Concepts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's concepts.toml: dictionary forms by concept, several words to a form where the language needs them.

    `examples`: a short text to the concepts that must be found in it; `counter_examples`: to those that must not.
    """

    concepts: dict[str, tuple[str, ...]] = {}
    examples: dict[str, tuple[str, ...]] = {}
    counter_examples: dict[str, tuple[str, ...]] = {}
