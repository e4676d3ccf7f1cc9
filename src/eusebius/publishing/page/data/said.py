"""What is said in the reader's language of what the rooms coined: rules and reasons, by their English words, and concepts (offices, what is counted).

`said`: [English words, that of each language of `languages` or 0 ...], of those that the page uses; scripts/reasons.js puts them together.
`concepts`: [concept, that of each language or 0 ...]: the word of comparisons, else the first that the language's pack has for it.
What is a term stands by its number.
"""

import re

from ....comparing.words import words as compared
from ....model import Chronicle
from ....packs import load
from ....packs.concepts import class_of, concepts, words_of
from ..words import languages, reasons
from .lists import Lists


def reasons_said(lists: Lists) -> list[list[str | int]]:
    """A row for each that comes up on the page. All terms must have their numbers by now."""
    told = {code: reasons(code) for code in languages()}
    known = {key for table in told.values() for key in table}
    varied = [(key, re.compile(".+".join(map(re.escape, key.split("{}"))))) for key in known if "{}" in key]
    atoms = {piece for term in lists.terms.rows for part in term.split("; ") for piece in (part, *part.split(" + "))}
    used = known & atoms
    for key, pattern in varied:
        found = [atom for atom in atoms if pattern.search(atom)]
        if found:
            used |= {key} | {word for word in known if any(word in atom for atom in found)}
    return [[lists.known(key), *(told[code].get(key, 0) for code in languages())] for key in sorted(used)]


def concepts_said(chronicle: Chronicle, lists: Lists) -> list[list[str | int]]:
    """A row for each concept that the page names: offices, and what is counted."""
    named = {m.office for m in chronicle.mentions if m.office} | {n.what for s in chronicle.statements for n in s.counts if n.what}
    told = sorted(c for c in named if c in concepts() and class_of(c) != "act")
    return [[lists.known(concept), *(_word(concept, code) for code in languages())] for concept in told]


def _word(concept: str, code: str) -> str | int:
    counted = compared()[code].counted if code in compared() else {}
    pack = load(code)
    return counted.get(concept) or next(iter(words_of(pack).get(concept, ()) if pack else ()), 0)
