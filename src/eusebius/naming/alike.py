"""Alike: how sure it is that two forms are one name, 0 to 1, by kind: persons word by word, bodies and places by vocabulary and sound."""

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from ..model import Mention
from ..packs.concepts import class_of, is_sole
from ..tagging.fold import fold
from .acronyms import spells
from .base import candidates
from .distance import likeness
from .gazetteer import city
from .given import forms_of, rows_of
from .keys import CALLED_BARE, key, name_words, parts_of, peoples_of, words
from .romanise import VOWELLESS, readings, script_of
from .standing import is_acronym

#: Two words sound alike from this likeness on: in one script, across scripts.
ALIKE, ALIKE_ACROSS = 0.8, 0.62

#: The words of a full name sound alike on the whole from this mean on, if each does at least so much.
WHOLE, WHOLE_ACROSS, PART = 0.75, 0.6, 0.4

#: An initial that fits a given name says so much; a surname alone, that it is that family; a given name alone, little.
INITIAL, FAMILY, GIVEN = 0.8, 0.9, 0.45

#: A given name and what another language makes of it (János, John).
GIVEN_ELSEWHERE = 0.95

#: An acronym that fits the first letters of a name.
SPELT = 0.8

#: What a word of a body's name counts that the other language may have translated.
TRANSLATED = 0.4

#: Where each of two names has a word that the other lacks, they are others: what each such pair counts.
OTHERS = 1.5

#: Towns of so many inhabitants are known as words of longer names.
LARGE_TOWN = 100_000

#: Kinds of body that say nothing beside one of which there is only one (the authority for state security).
GENERIC = frozenset({"committee", "agency", "organisation", "association", "group", "unit", "headquarters_body"})


def alike(a: Mention, b: Mention) -> float:
    """0 to 1; 0 where the two can't be one name."""
    key_a, key_b = key(a), key(b)
    if key_a == key_b:
        return 1.0
    if a.kind == "person":
        return _persons(a, b)
    if a.geo and b.geo:
        return 0.0
    return _bodies(a, b)


@lru_cache(maxsize=200_000)
def word_likeness(a: str, la: str, b: str, lb: str, alone: bool = True) -> float:
    """Likeness of two words, whatever their scripts; a word that does not stand `alone` may be less alike, as the whole name decides."""
    if fold(a) == fold(b):
        return 1.0
    if rows_of(fold(a)) & rows_of(fold(b)):
        return GIVEN_ELSEWHERE
    sa, sb = script_of(a), script_of(b)
    if sa != sb and not alone and (translated := max(_given(a, la, b, sb), _given(b, lb, a, sa))):
        return translated
    if (town := _town(a, la)) is not None and town == _town(b, lb):
        return 1.0
    best = max((likeness(x, y, sa in VOWELLESS, sb in VOWELLESS) for x in readings(a, la) for y in readings(b, lb)), default=0.0)
    least = (ALIKE if sa == sb else ALIKE_ACROSS) if alone else PART
    return best if best >= least else 0.0


def _given(word: str, language: str, given: str, script: str) -> float:
    """Likeness of a word to what a given name of another script is in other languages of that script (لايوش to Ludwig, by Lajos)."""
    if rows_of(fold(word)):
        return 0.0
    said = readings(word, language)
    bare = script_of(word) in VOWELLESS, script in VOWELLESS
    forms = (form for form in forms_of(fold(given)) if script_of(form) == script)
    best = max((likeness(x, y, *bare) for form in forms for x in said for y in readings(form, "und")), default=0.0)
    return GIVEN_ELSEWHERE * best if best >= WHOLE else 0.0


@lru_cache(maxsize=50_000)
def _town(word: str, language: str) -> str | None:
    """Key of a large town that a word of a longer name is, or is an adjective of ("Varsói Szerződés")."""
    return next((found for c in candidates(word, language) if (found := city(c, LARGE_TOWN))), None)


def _aligned(x: Sequence[str], lx: str, y: Sequence[str], ly: str, alone: bool) -> list[tuple[float, int]]:
    """For each word of `x`, in its order, its likeness to a word of `y` and which, each taken once, the likeliest pair first."""
    pairs = sorted(
        ((_initial(w, v) or word_likeness(w, lx, v, ly, alone), -i, -j) for i, w in enumerate(x) for j, v in enumerate(y)), reverse=True
    )
    taken: dict[int, tuple[float, int]] = {}
    used: set[int] = set()
    for score, i, j in pairs:
        if score > 0 and -i not in taken and -j not in used:
            taken[-i] = (score, -j)
            used.add(-j)
    return [taken.get(i, (0.0, -1)) for i in range(len(x))]


def _initial(a: str, b: str) -> float:
    """An initial beside a word that begins with it."""
    short, long = sorted((fold(a), fold(b)), key=len)
    return INITIAL if len(short) == 1 < len(long) and long[0] == short else 0.0


def _persons(a: Mention, b: Mention) -> float:
    x, y = name_words(a), name_words(b)
    if len(x) > len(y):
        a, b, x, y = b, a, y, x
    if not x:
        return 0.0
    matched = _aligned(x, a.language, y, b.language, len(x) == 1)
    if any(score == 0.0 for score, _ in matched):
        return 0.0
    mean = sum(score for score, _ in matched) / len(matched)
    across = script_of(a.base) != script_of(b.base)
    if len(x) == 1:
        if len(x[0]) == 1:
            return 0.0
        if len(y) == 1:
            return mean
        family = {*words(b.family or ""), y[-1]}
        return max(0.55, FAMILY * mean) if y[matched[0][1]] in family else GIVEN * mean
    if all(len(w) == 1 for w in x) or mean < (WHOLE_ACROSS if across else WHOLE):
        return 0.0
    return mean


def _bodies(a: Mention, b: Mention) -> float:
    """Bodies and places: what they are by vocabulary, the rest by sound."""
    if is_acronym(a.base) != is_acronym(b.base):
        short, full = (a, b) if is_acronym(a.base) else (b, a)
        return SPELT if a.kind == "organisation" and spells(short.base, full.base) else 0.0
    parts_a, parts_b = parts_of(a), parts_of(b)
    heads_a, heads_b = _heads(parts_a), _heads(parts_b)
    folk_a, folk_b = peoples_of(a), peoples_of(b)
    if not may_be_one(a, b) or (bool(heads_a) != bool(heads_b) and not (a.kind == "place" and heads_a | heads_b <= CALLED_BARE)):
        return 0.0
    own_a, own_b = a.own, b.own
    if len(own_a) > len(own_b):
        own_a, own_b, a, b = own_b, own_a, b, a
    sounded = sum(score for score, _ in _aligned(own_a, a.language, own_b, b.language, len(own_a) == 1))
    if own_a and own_b and sounded == 0.0 and not _one_of_its_kind(a, b, heads_a & heads_b):
        return 0.0
    if not parts_a and not parts_b:
        return _bare(own_a, own_b, sounded)
    shared, apart = len(parts_a & parts_b), len(parts_a ^ parts_b)
    foreign = a.language != b.language and shared > 1
    lost_a, lost_b = ((len(own) - sounded) * (TRANSLATED if foreign else 1.0) for own in (own_a, own_b))
    lost = lost_a + lost_b
    more_a, more_b = len(parts_a - parts_b) + lost_a, len(parts_b - parts_a) + lost_b
    told = shared + sounded
    if told == 0 or (shared + sounded <= 1.0 and (apart or lost) and not _one_of_its_kind(a, b, heads_a & heads_b)):
        return 0.0
    if _one_of_its_kind(a, b, heads_a & heads_b) and not own_a and not own_b:
        return 0.9 if folk_a == folk_b else 0.6
    return told / (told + max(more_a, more_b) / 2 + OTHERS * min(more_a, more_b))


def may_be_one(a: Mention, b: Mention) -> bool:
    """False if two bodies or places are of different peoples, or of different kinds."""
    heads_a, heads_b = _heads(parts_of(a)), _heads(parts_of(b))
    folk_a, folk_b = peoples_of(a), peoples_of(b)
    return not (folk_a and folk_b and folk_a != folk_b) and not (heads_a and heads_b and not heads_a & heads_b)


def _heads(parts: frozenset[str]) -> frozenset[str]:
    return frozenset(p for p in parts if class_of(p) in ("body", "place", "building"))


def _bare(own_a: Sequence[str], own_b: Sequence[str], sounded: float) -> float:
    """Names without vocabulary: all words of the shorter one sound alike, or it is no name of the same."""
    if not own_a or sounded < len(own_a) * ALIKE_ACROSS:
        return 0.0
    return sounded / len(own_a) * sqrt(len(own_a) / len(own_b))


def _one_of_its_kind(a: Mention, b: Mention, heads: frozenset[str]) -> bool:
    """True if both name a body of which there is one, and nothing beside it but kinds that say nothing."""
    sole = {h for h in heads if is_sole(h)}
    kinds = {p for p in (*a.parts, *b.parts) if not p.startswith("people:")}
    return len(sole) == 1 and kinds - sole <= GENERIC and not a.own and not b.own
