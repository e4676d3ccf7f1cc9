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


def reasons_said(chronicle: Chronicle, lists: Lists) -> list[list[str | int]]:
    """A row for each that comes up on the page. All terms must have their numbers by now."""
    told = {code: reasons(code) for code in languages()}
    known = {key for table in told.values() for key in table}
    noted = [text for d in chronicle.documents for text in (*d.notes, *(p.outside or "" for p in d.passages))]
    noted += [reason.seen for dependence in chronicle.dependences for reason in dependence.reasons]
    atoms = {piece for term in (*lists.terms.rows, *noted) for part in term.split("; ") for piece in (part, *part.split(" + "))}
    used = known & atoms
    varied = [(key, re.compile("(.+?)".join(map(re.escape, key.split("{}"))))) for key in known if "{}" in key]
    while atoms:  # what varies in a reason may be reasons itself: in atoms, then in what varies in these
        found = [(key, match) for key, pattern in varied for atom in atoms if (match := pattern.fullmatch(atom))]
        atoms = {piece for _, match in found for hole in match.groups() for piece in hole.split(", ")}
        used |= {key for key, _ in found} | (known & atoms)
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
