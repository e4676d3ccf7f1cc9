"""Names whose kind stands first ("Parti communiste français", "plaza de la Constitución"), where a pack says so (`heads_first`).

What follows the kind is in small letters or behind small words, and belongs to the name. To take another word into a body's name, add its
class to QUALIFYING; to name another kind of place by what follows it, add it to NAMED.
"""

from collections.abc import Callable

from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.names import Names
from .found import Found
from .gazetteer import city, countries
from .lexical import BODY, Lexical

#: Classes of words that qualify a body behind it: "Comité central", "Confédération générale".
QUALIFYING = ("quality", "office", "person")

#: Kinds of place that are named by what stands behind them, even if that is a town; buildings, by anything but a town.
NAMED = frozenset({"square", "street", "bridge", "park", "railway_station", "airport", "canal", "island", "lake", "mountain", "river"})

#: People who stand for the body that they belong to: "soldats français".
SOLDIERS = ("soldier", "tank", "people", "leader")

#: A kind may be so many words from what names it.
REACH = 3


def heads_first(language: str) -> bool:
    """True if the pack says that a kind of body or place opens its name."""
    pack = load(language, "names")
    return pack is not None and pack.section(Names).heads_first


def widened(lexical: Lexical, first: int, end: int, last: int, folk: dict[str, str], particles: frozenset[str]) -> int:
    """Where a row of capitals ends that has a kind of body in it, with the words in small letters that belong to its name."""
    if not any(lexical.concept(i, BODY) for i in range(first, end)):
        return end
    tokens = lexical.tagged.tokens
    end = max([end, *(h.last for i in range(first, end) for h in lexical.hits.get(i, ()) if class_of(h.concept) in BODY)])
    while end < last and tokens[end].is_word and end not in lexical.timed:
        if tokens[end].folded in folk or lexical.concept(end, QUALIFYING) is not None:
            end += 1
        elif tokens[end].folded in particles and end + 1 < last and _is_noun(lexical, end + 1):
            end += 2
        else:
            break
    return end


def _is_noun(lexical: Lexical, i: int) -> bool:
    """True for a common noun of the vocabulary in small letters ("du *travail*")."""
    token = lexical.tagged.tokens[i]
    return token.is_word and not token.text[0].isupper() and bool(lexical.hits.get(i)) and i not in lexical.timed


def in_office(lexical: Lexical, first: int, end: int) -> bool:
    """True if a row of capitals only says which office is meant ("ministre de l'*Intérieur*")."""
    return any(h.first < first and h.last >= end and class_of(h.concept) == "office" for h in lexical.hits.get(first, ()))


def body_of_people(lexical: Lexical, i: int, last: int, folk: dict[str, str]) -> Found | None:
    """A kind of body in small letters with the people behind it: "troupes allemandes"."""
    head = lexical.concept(i, BODY) or next((h.concept for h in lexical.hits.get(i, ()) if h.concept in SOLDIERS), None)
    if head is None:
        return None
    tokens = lexical.tagged.tokens
    for j in range(i + 1, min(i + 1 + REACH, last)):
        key = next((folk[lemma] for lemma in (tokens[j].folded, *tokens[j].lemmas) if lemma in folk), None)
        if key is not None and not tokens[j].text[0].isupper():
            return Found(i, j + 1, "organisation", (key, *lexical.concepts(i, j)), reasons=("body and people",))
        same = any(h.first <= i < h.last and h.first <= j < h.last for h in lexical.hits.get(j, ()))
        if not tokens[j].is_word or not (same or lexical.concept(j, ("quality",))):
            return None
    return None


def place_of_name(lexical: Lexical, i: int, last: int, language: str, particles: frozenset[str], end_of_run: Callable[[int], int]) -> Found | None:
    """A kind of place in small letters with its name behind it: "place de la République", "plaza Mayor"."""
    kind = next((h for h in lexical.hits.get(i, ()) if h.first == i and class_of(h.concept) in ("place", "building")), None)
    if kind is None or (kind.concept not in NAMED and class_of(kind.concept) != "building"):
        return None
    tokens = lexical.tagged.tokens
    start = kind.last
    small = {word for particle in particles for word in particle.split()}
    while start < last and start - kind.last < REACH and tokens[start].folded in small:
        start += 1
    if start >= last or not tokens[start].is_word or not tokens[start].text[0].isupper() or start in lexical.timed:
        return None
    end = end_of_run(start)
    text = lexical.text(start, end)
    if kind.concept not in NAMED and (city(text, 0) is not None or text.casefold() in countries(language)):
        return None
    return Found(i, end, "place", lexical.concepts(i, end), reasons=("kind of place and its name",))

