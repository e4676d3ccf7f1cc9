"""Keys: what makes two mentions one name at once (the same key); what makes them worth comparing, blocking.py tells."""

from functools import lru_cache

from ..model import Mention
from ..packs import load
from ..packs.concepts import class_of, is_sole
from ..packs.sections.names import Names
from ..packs.sections.numbers import Numbers
from ..tagging.fold import fold
from .romanise import script_of

Key = tuple[str, ...]

#: Kinds of body that name the same forces with a people's name before them.
FORCES = frozenset({"troops", "army", "unit", "soldier", "tank", "division"})

#: Concepts that add nothing to a people's name ("the Polish people").
MERE = frozenset({"people", "peoples"})

#: Kinds of place that are called by what names them alone too ("the island of Utö", "Utö").
CALLED_BARE = frozenset({"bay", "canal", "city", "island", "lake", "mountain", "peninsula", "power_plant", "river", "sea", "valley", "village"})

#: Roman numbers of more than one letter, which is an initial; few dynasties went further.
ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16}
ROMAN |= {"xvii": 17, "xviii": 18, "xxii": 22, "xxiii": 23}


def parts_of(mention: Mention) -> frozenset[str]:
    """Its vocabulary, with kinds of force as one."""
    return frozenset("troops" if p in FORCES else p for p in mention.parts)


def peoples_of(mention: Mention) -> frozenset[str]:
    """The peoples in its name."""
    return frozenset(p for p in mention.parts if p.startswith("people:"))


def key(mention: Mention) -> Key:
    """What two mentions of one document must share to be one name without further ado."""
    if mention.kind == "place" and mention.geo:
        return ("key", mention.geo)
    if mention.kind != "person" and not mention.own:
        people, parts = peoples_of(mention), parts_of(mention) - MERE
        if people and mention.kind == "organisation":
            return ("key", *sorted(people), *sorted(parts - people))
        if len(mention.parts) == 1 and is_sole(mention.parts[0]):
            return ("key", "the", mention.parts[0])
        if _tells(parts, mention):
            return ("key", *sorted(parts))
    return (mention.kind, *sorted(words(mention.base)))


def _tells(parts: frozenset[str], mention: Mention) -> bool:
    """True if what a name is made of, all of it vocabulary, names one thing: a kind of body or place and what qualifies it, or a fixed phrase."""
    kinds = ("body",) if mention.kind == "organisation" else ("place", "building")
    if len(parts) > 1:
        return any(class_of(p) in kinds for p in parts) and (mention.kind == "organisation" or any(class_of(p) == "quality" for p in parts))
    return mention.kind == "organisation" and len(words(mention.base)) > 1 and any(class_of(p) == "body" for p in parts)


@lru_cache(maxsize=50_000)
def words(base: str) -> tuple[str, ...]:
    """The folded words of a base form."""
    return tuple(w for w in fold(base).replace("-", " ").replace(".", " ").split() if w)


def name_words(mention: Mention) -> tuple[str, ...]:
    """The folded words that tell who is named: of a person without small words (De Graaf: graaf), a ruler's number in digits, else all of
    the base form."""
    if mention.kind != "person":
        return words(mention.base)
    first, *others = words(" ".join(mention.own) or mention.base) or ("",)
    return tuple(w for w in (first, *(_ruler_number(w, mention.language) or w for w in others)) if w)


@lru_cache(maxsize=10_000)
def _ruler_number(word: str, language: str) -> str | None:
    """The number behind a ruler's name in digits ("ii", "الثاني": "2"); None for another word."""
    if word in ROMAN:
        return str(ROMAN[word])
    pack = load(language, "names")
    if pack is None:
        return None
    forms = ((fold(form), n) for form, n in pack.section(Numbers).ordinals.items())
    bare = tuple(map(fold, pack.section(Names).articles))
    return next((str(n) for form, n in forms if word in (form, *(form.removeprefix(a) for a in bare))), None)


def initials(base: str) -> str:
    """The first letters of a name's words."""
    return "".join(w[0] for w in words(base))


def script(mention: Mention) -> str:
    """The script of its base form."""
    return script_of(mention.base)
