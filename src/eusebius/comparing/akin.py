"""Akin: whether two names that were not joined may still be one, or one a part of the other. Only names that are not can differ."""

from collections import Counter
from itertools import product
from typing import Final

from ..model import Mention, Name
from ..naming.distance import likeness
from ..naming.romanise import VOWELLESS, readings, script_of
from .case import Ground

#: Names that sound so much alike may be one that was not recognised (0 to 1, see naming.distance.likeness).
ALIKE: Final = 0.5

#: Any two of their words that sound so much alike may be one, from so many letters on: of "Brandenburg Gate" and its French form the first.
WORD_ALIKE: Final = 0.6
LONG_WORD: Final = 5

#: A row of so many words that was taken for a person's name may as well be a body's.
ROW: Final = 3

#: So many forms of a name are held against those of another.
MOST_FORMS: Final = 6

#: A word so short may be an acronym, which tells nothing to who doesn't know it.
ACRONYM: Final = 5


def akin(ground: Ground, a: Mention, b: Mention) -> bool:
    """True if one may be the other, or a part of it: "the committee" and "the central committee", two bodies of one people."""
    name_a, name_b = ground.name_of[a.id], ground.name_of[b.id]
    if name_a.id == name_b.id or name_a.id == name_b.part_of or name_b.id == name_a.part_of:
        return True
    x, y = (set(n.label.casefold().split()) for n in (name_a, name_b))
    if x <= y or y <= x or any(_sound_alike(m, n) for m in _forms(ground, name_a) for n in _forms(ground, name_b)):
        return True
    return name_a.kind == name_b.kind == "organisation" and _may_be_one_body(a, b)


def _forms(ground: Ground, name: Name) -> list[Mention]:
    """One mention of each form of a name, the commonest first."""
    mentions = [ground.mentions[form.mention] for form in name.forms if form.mention in ground.mentions]
    counts = Counter((m.language, m.base) for m in mentions)
    first = {(m.language, m.base): m for m in reversed(mentions)}
    return [first[key] for key, _ in counts.most_common(MOST_FORMS)]


def _sound_alike(a: Mention, b: Mention) -> bool:
    """True if their last words, or whole forms, sound alike: a family name that was not recognised in another script."""
    if any(m.parts and not m.own for m in (a, b)):  # vocabulary through and through: its meaning is compared, not its sound
        return False
    last = (a.family or a.base.split()[-1], b.family or b.base.split()[-1])
    if any(_likeness(x, y, a, b) >= ALIKE for x, y in (last, (a.base, b.base))):
        return True
    left, right = a.base.split(), b.base.split()
    if 1 in (len(left), len(right)) and any(_likeness(x, y, a, b) >= WORD_ALIKE for x, y in product(left, right)):  # a first name alone
        return True
    if "person" in (a.kind, b.kind) and min(len(m.own) for m in (a, b)) < ROW:
        return False
    words = ([w for w in m.own if len(w) >= LONG_WORD] for m in (a, b))
    return any(_likeness(x, y, a, b) >= WORD_ALIKE for x, y in product(*words))


def _likeness(x: str, y: str, a: Mention, b: Mention) -> float:
    """How much alike two words of two mentions sound, in the readings nearest to each other."""
    voiceless = tuple(script_of(w) in VOWELLESS for w in (x, y))
    return max((likeness(p, q, *voiceless) for p in readings(x, a.language) for q in readings(y, b.language)), default=0.0)


def _may_be_one_body(a: Mention, b: Mention) -> bool:
    """True if two bodies are of one people, or bear a common noun in common and are told in two languages, or one is an acronym."""
    if _peoples(a) & _peoples(b):
        return True
    if a.language == b.language:
        return _is_acronym(a) != _is_acronym(b)
    common = {p for p in a.parts if ":" not in p} & {p for p in b.parts if ":" not in p}
    return bool(common) or any(" " not in m.base and len(m.base) <= ACRONYM for m in (a, b))


def _is_acronym(mention: Mention) -> bool:
    """True for capitals alone, but for an ending: what it stands for is not known."""
    return sum(letter.isupper() for letter in mention.base) > 1 and " " not in mention.base and len(mention.base.split("-")[0]) <= ACRONYM


def _peoples(mention: Mention) -> set[str]:
    """The peoples and countries that a name speaks of, as territory codes."""
    told = {part.removeprefix("people:") for part in mention.parts if part.startswith("people:")}
    return told | ({mention.geo.removeprefix("country:")} if mention.geo and mention.geo.startswith("country:") else set())
