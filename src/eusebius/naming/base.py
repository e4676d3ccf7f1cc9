"""Base forms: a name without the case ending or the clitic that its language writes onto it."""

from collections.abc import Collection
from functools import cache

from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold

#: A name keeps at least so many letters.
SHORTEST = 3

VOWELS = frozenset("aáeéiíoóöőuúüű")

#: A long vowel before an ending stands for the short one of the base (Moszkva, Moszkvát).
SHORTENED = {"á": "a", "é": "e"}


@cache
def _endings(language: str) -> tuple[str, ...]:
    pack = load(language, "names")
    return tuple(sorted(pack.section(Names).endings, key=lambda e: (-len(e), e))) if pack else ()


@cache
def endings_close_names(language: str) -> bool:
    """True where only the last word of a name takes the case ending, and where nothing is known of it."""
    pack = load(language, "names")
    return pack is None or pack.section(Names).endings_close_names


def candidates(word: str, language: str) -> list[str]:
    """What the word may be without an ending, the word itself first."""
    found = [word]
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            rest = word[: -len(ending)]
            if rest[-1] in SHORTENED:
                found.append(rest[:-1] + SHORTENED[rest[-1]])
            found.append(rest)
        elif len(ending) == 3 and ending[0] == "v" and word.endswith(ending[1:]) and len(word) >= SHORTEST + 4:
            rest = word[: -len(ending) + 1]
            if rest[-1] == rest[-2]:  # v turns into the consonant before it: Hruscsov + val = Hruscsovval, János + sal
                found.append(rest[:-1])
            elif len(rest) > 4 and rest[-3] == rest[-2]:
                found.append(rest[:-3] + rest[-2:])
    found += [rest for _, rest in _rewritten(word, language)]
    return list(dict.fromkeys(found))


@cache
def _rewrites(language: str) -> tuple[tuple[str, str], ...]:
    pack = load(language, "names")
    return tuple(sorted(pack.section(Names).ending_rewrites, key=lambda pair: (-len(pair[0]), pair))) if pack else ()


def _rewritten(word: str, language: str) -> list[tuple[str, str]]:
    """Each ending that stands in place of another of the base (Praze for Praha), with that base."""
    return [
        (ending, word[: -len(ending)] + base)
        for ending, base in _rewrites(language)
        if word.endswith(ending) and len(word) - len(ending) + len(base) > SHORTEST
    ]


def base_of(word: str, language: str, attested: Collection[str]) -> str:
    """The likeliest base form: one that the text has as a word of its own, else without an ending that can hardly be part of a name.

    `attested` are folded words that the text writes with a capital.
    """
    head, hyphen, _ = word.partition("-")
    if hyphen and head.isupper() and len(head) > 1:
        return head
    options = candidates(word, language)
    if len(options) == 1:
        return word
    shorter = [o for o in options[1:] if fold(o) in attested]
    if shorter:
        return max(shorter, key=len)
    rewritten = _rewritten(word, language)
    for option in (o for o in options[1:] if o not in {base for _, base in rewritten}):
        ending = word[len(option) :]
        if len(ending) >= 3 or (len(ending) == 1 and ending == "t" and option[-1] in VOWELS):
            return option
    return next((base for ending, base in rewritten if len(ending) >= 3), word)


def given_of(word: str, language: str, attested: Collection[str], family: str, inflected: bool) -> str:
    """The base form of a given name in a language where each word of a name takes the ending.

    `family` is the base of the family name behind it, `inflected` whether that stood with an ending: then the given name has one too,
    and the base that ends as the family name does (Marii Nowickiej: Maria, Jana Kowalskiego: Jan) is likeliest.
    """
    base = base_of(word, language, attested)
    if base != word or not inflected:
        return base
    return next((o for o in candidates(word, language)[1:] if o.endswith("a") == family.endswith("a")), word)
