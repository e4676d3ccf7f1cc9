"""What kind of name a row of capitalised words is: a country, a body or place by its kind, a people, a town, an acronym, a person.

To teach another kind, add a step to `kinds`; the first that knows the row decides.
"""

from collections.abc import Iterator

from ..model import NameKind
from ..packs import load
from ..packs.concepts import class_of, is_sole
from ..packs.sections.grammar import Grammar
from ..packs.sections.names import Names
from ..tagging.fold import fold
from .base import candidates, endings_close_names
from .common import belongs, front_of, noun_behind
from .folk import people_at
from .found import Found
from .gazetteer import city, countries, peoples
from .given import is_given
from .heads import heads_first
from .keys import ROMAN
from .lexical import BODY, OFFICE, PLACE, Lexical, in_dictionary, is_word
from .small_words import articles, small_words

#: A word that opens a sentence may be a city by itself only if it is so large; others from so many inhabitants on.
CITY_OPENING, CITY = 100_000, 15_000

#: A given name by itself is a town only of so many inhabitants.
LARGE_TOWN = 500_000

#: A town's name before a case ending has at least so many letters, so that a surname is not taken for it (Nixon).
SHORTEST_TOWN = 4


def kinds(lexical: Lexical, first: int, end: int, last: int, language: str, loose: bool, opens: bool) -> Iterator[Found]:
    """What kind of name a row of capitalised words is, with the common noun behind it where that belongs to it."""
    tokens = lexical.tagged.tokens
    known, folk = countries(language), peoples(language)
    pack = load(language, "names")
    titled = pack is None or pack.section(Names).capital_titles
    office = lexical.concept(first, OFFICE) if titled or opens else None
    if office is not None and not titled and lexical.concept(first + 1, OFFICE) is None and not tokens[first + 1].text[0].isupper():
        office = None
    if office is not None and end - first > 1 and not any(lexical.concept(i, BODY) for i in range(first, end)):
        title = max((h.last for h in lexical.hits.get(first, ()) if h.concept == office and h.first == first), default=first + 1)
        first = min(title, end - 1)
        while first < end - 1 and not tokens[first].text[0].isupper():
            first += 1
    else:
        office = lexical.concept(first - 1, OFFICE) if first > 0 else None
    office = office or (lexical.concept(end, OFFICE) if end < last else None)
    split = _split(lexical, first, end, language)
    if split is not None:
        yield from kinds(lexical, first, split, split, language, loose, opens)
        yield from kinds(lexical, split, end, last, language, loose, False)
        return
    text = lexical.text(first, end)
    whole = next((known[fold(c)] for c in candidates(text, language) if fold(c) in known), None)
    if whole is not None:
        yield Found(first, end, "place", (), geo=whole, reasons=("gazetteer",))
        return
    tail = end
    if tail < last and tokens[tail].text in "-–" and tokens[tail].start == tokens[tail - 1].end and tail + 1 < last:
        tail += 1  # "Bem-szobor", "ÁVH-sok"
    noun = noun_behind(lexical, tail, last, language)
    if noun is not None and tail == end and (belongs(lexical, tail, language) or not _is_compound(lexical, end, language)):
        noun = None  # what belongs to a name is no part of it
    hyphened = tail > end
    concepts = lexical.concepts(first, end)
    pair = fold(text) if end - first == 2 else ""
    folks = (folk[pair],) if pair in folk else tuple(folk[t.folded] for t in tokens[first:end] if t.folded in folk)
    if noun is not None:
        stop = max((h.last for h in lexical.hits.get(tail, ()) if h.concept == noun and h.first == tail), default=tail + 1)
        kind: NameKind = "place" if class_of(noun) in PLACE else "organisation"
        while stop < last and tokens[stop].is_word and lexical.concept(stop, ("building",)) and not tokens[stop].text[0].isupper():
            kind = "place"
            stop += 1
        parts = (*folks, *lexical.concepts(first, tail), noun, *lexical.concepts(tail, stop))
        yield Found(first, stop, kind, parts, office=office, reasons=("name and common noun",))
        return
    if hyphened:
        suffix = tokens[tail].is_word and not tokens[tail].text[0].isupper() and len(tokens[tail].text) <= 5
        end = tail + 1 if suffix and (tokens[end - 1].text.isupper() or not in_dictionary(tokens[tail].text, language)) else end
    if any(lexical.concept(i, BODY) for i in range(first, end)):
        place = lexical.concept(end - 1, PLACE) is not None and lexical.concept(end - 1, BODY) is None and not _of(lexical, first, end)
        sort: NameKind = "place" if place else "organisation"
        kind_of_body = lexical.concept(first, BODY)
        if end - first > 1 or kind_of_body not in COMMON_BODIES or (not opens and not loose and is_sole(kind_of_body or "")):
            fronts = tuple(c for i in range(first, end) for c in front_of(lexical, i, language))
            yield Found(first, end, sort, (*folks, *fronts, *concepts), office=None, reasons=("kind of body",))
        return
    where = range(first, first + 1) if heads_first(language) else range(first, end)  # "Maria della Valle" is no valley
    if any(lexical.concept(i, PLACE) for i in where) and (end - first > 1 or not opens):
        fronts = tuple(c for i in range(first, end) for c in front_of(lexical, i, language))
        yield Found(first, end, "place", (*folks, *fronts, *concepts), reasons=("kind of place",))
        return
    if (end - first == 1 or pair in folk) and folks:
        following = lexical.concept(end, (*BODY, "person")) if end < last else None
        plural = pack.section(Names).plural_endings if pack else ()
        if following is None and tokens[end - 1].folded.endswith(plural or ANY_PLURAL):
            yield Found(first, end, "organisation", folks, reasons=("a people",))
        return
    if folks and end - first <= 2 and lexical.is_plain(end - 1):
        yield Found(first, end, "organisation", (*folks, *concepts), reasons=("people and noun",))
        return
    yield from _unknown(lexical, first, end, text, office, language, loose, opens)


def _is_compound(lexical: Lexical, end: int, language: str) -> bool:
    """Whether a common noun behind a name can be part of it: not where it would open the name (Romanian), nor where it would have an
    ending that tells so (Turkish) and lacks it, or the name before it has a case ending.
    """
    pack = load(language, "names")
    if pack is not None and pack.section(Names).heads_first:
        return False
    endings = pack.section(Names).compound_endings if pack else ()
    tokens = lexical.tagged.tokens
    return not endings or (fold(tokens[end].text).endswith(tuple(map(fold, endings))) and "'" not in fold(tokens[end - 1].text))


def _of(lexical: Lexical, first: int, end: int) -> bool:
    """True if a small word stands behind the kind of body, which then is what is named ("Ministry of Mines")."""
    body = max(i for i in range(first, end) if lexical.concept(i, BODY))
    return any(t.is_word and not t.text[0].isupper() for t in lexical.tagged.tokens[body + 1 : end])


def _split(lexical: Lexical, first: int, end: int, language: str) -> int | None:
    """Where a row of capitals is two names: before or behind an inflected place ("Budapestre | Kiss Anna"), behind an inflected body."""
    tokens = lexical.tagged.tokens
    if end - first > 2 and people_at(tokens[end - 1], language) and noun_behind(lexical, end, end + 1, language):
        return end - 1  # "Yosip Kraniç | Fransız büyükelçiliği": a person and the body that the sentence has beside it
    closes = endings_close_names(language)
    if not closes and (first == 0 or tokens[first - 1].folded not in small_words(language, "within")):
        return None  # every word has an ending: only what stands before it tells a place from a given name
    for i in range(first, end if closes else first + 1):
        text = tokens[i].text
        bases = [c for c in candidates(text, language)[1:] if len(text) - len(c) != 1 or not text.endswith("i")]
        if not bases or not tokens[i].is_word:
            continue
        if i > first and end - i > 2 and tokens[i + 1].is_word and _is_object(text, language):
            return i + 1  # "Anna Kowalskit | Jan Nowak váltotta": two full names
        known = countries(language)
        place = any(fold(c) in known or (len(c) >= SHORTEST_TOWN and city(c, CITY_OPENING)) for c in bases) and city(text, CITY_OPENING) is None
        if place and i > first and tokens[i - 1].is_word:
            start = next((j for j in range(first, i) if _town_of_words(lexical.text(j, i + 1), language)), i)
            if start > first or start == i:
                return start
            return i + 1 if i + 1 < end and tokens[i + 1].is_word else None
        inflected = tokens[i].lemmas[0] != tokens[i].folded and not text.endswith(POSSESSED)
        if i + 1 < end and tokens[i + 1].is_word and (place or (closes and lexical.concept(i, BODY) is not None and inflected)):
            return i + 1
    return None


def _town_of_words(text: str, language: str) -> bool:
    """True for an inflected town of several words ("New Yorkban")."""
    return any(city(c, CITY_OPENING) for c in candidates(text, language)[1:])


def _is_object(text: str, language: str) -> bool:
    """True for a word with an ending of two letters for what is acted on, or with any behind a given name."""
    pack = load(language, "names")
    endings = pack.section(Grammar).patient_endings if pack else ()
    given = any(len(text) - len(c) < 2 and is_given(fold(c), language) for c in candidates(text, language)[1:])
    return any(text.endswith(e) and (len(e) > 1 or given) and len(text) - len(e) > 2 for e in endings)


#: How peoples' names end in the plural where the pack doesn't say it.
ANY_PLURAL = ("s", "k")

#: An ending in a vowel may be possessive, which stands inside a body's name.
POSSESSED = ("a", "e")

#: Kinds of places whose name may stand right behind them ("the river Oder").
NAMED_BEHIND = ("river", "lake", "mountain", "island", "village", "city", "street", "square", "canal", "valley")

#: ... and those whose name may stand behind a small word ("the village of Torma").
NAMED_OF = (*NAMED_BEHIND, "province", "district", "port", "bridge")


def _of_a_place(lexical: Lexical, first: int, language: str) -> bool:
    """True behind a kind of place and a small word that joins its name to it."""
    small = small_words(language, "particles")
    return first > 1 and lexical.tagged.tokens[first - 1].folded in small and lexical.concept(first - 2, PLACE) in NAMED_OF


#: A word that joins whom a statue shows to it has so many letters at most.
LONGEST_SMALL = 4


def _of_a_statue(lexical: Lexical, first: int) -> bool:
    """True for whom a statue shows, who is no town of that name ("the statue of Lincoln")."""
    between = lexical.tagged.tokens[first - 1] if first > 1 else None
    return between is not None and between.is_word and len(between.text) <= LONGEST_SMALL and lexical.concept(first - 2, PLACE) == "statue"


COMMON_BODIES = ("government", "state", "radio", "church", "company", "committee", "council", "party", "court", "club", "group", "bank")


#: Why a name that nothing else tells of was taken for a place; a person's full name elsewhere goes before it.
BEHIND_PLACE_WORD = "behind a word for where"


def _behind_place_word(lexical: Lexical, first: int, language: str) -> bool:
    """True behind a word that says where ("near Zierikzee")."""
    return first > 0 and lexical.tagged.tokens[first - 1].folded in small_words(language, "place_before")


def _town_before_words(lexical: Lexical, first: int, end: int, language: str) -> str | None:
    """Key of a large town that opens a row of which the rest are words of the dictionary ("Prague Spring")."""
    rest = [t for t in lexical.tagged.tokens[first + 1 : end] if t.is_word]
    if not all(is_word(t.text, language) for t in rest):
        return None
    return city(lexical.tagged.tokens[first].text, CITY_OPENING)


def _is_bare(lexical: Lexical, i: int, language: str) -> bool:
    """True for a word for an act that has a capital and no article, which makes it a surname ("Kiss")."""
    words = lexical.hits.get(i, ())
    before = lexical.tagged.tokens[i - 1]
    return bool(words) and all(class_of(h.concept) in ("act", "state") for h in words) and before.folded not in articles(language)


def _is_local(text: str, key: str, language: str) -> bool:
    """True for a town with a case ending of at least two letters, so that an office before it is somebody else's ("egy miniszter Varsóból")."""
    return any(len(text) - len(c) > 1 and city(c, CITY_OPENING) == key for c in candidates(text, language)[1:]) and endings_close_names(language)


def _shouted(lexical: Lexical, first: int, end: int) -> bool:
    """True if the words beside an acronym stand in capitals too, so that it need be none."""
    tokens = lexical.tagged.tokens
    beside = [t for t in (*tokens[max(first - 2, 0) : first], *tokens[end : end + 2]) if t.is_word]
    return bool(beside) and all(t.text.isupper() and len(t.text) > 1 for t in beside)


QUOTES = frozenset("„“”«»\"‘’‚")


def _quoted_body(lexical: Lexical, first: int, end: int) -> str | None:
    """The kind of body whose name stands behind it in quotation marks (the newspaper "Free Word")."""
    tokens = lexical.tagged.tokens
    if first < 2 or end >= len(tokens) or tokens[first - 1].text not in QUOTES or tokens[end].text not in QUOTES:
        return None
    return lexical.concept(first - 2, BODY)


def _is_portfolio(lexical: Lexical, first: int, end: int, language: str) -> bool:
    """True for a word of the language behind a minister, which says of what ("ministro del Lavoro")."""
    if end - first > 1 or first == 0 or not (lexical.is_plain(first) or is_word(lexical.tagged.tokens[first].text, language)):
        return False
    small = small_words(language, "particles")
    before = first - 2 if lexical.tagged.tokens[first - 1].folded in small and first > 1 else first - 1
    return lexical.concept(before, OFFICE) in MINISTERS


#: Offices that are called by what they are for.
MINISTERS = ("minister", "defence_minister", "foreign_minister", "interior_minister", "deputy_prime_minister")


def _unknown(
    lexical: Lexical, first: int, end: int, text: str, office: str | None, language: str, loose: bool, opens: bool
) -> Iterator[Found]:
    tokens = lexical.tagged.tokens
    words = [t for t in tokens[first:end] if t.is_word]
    least = LARGE_TOWN if any(is_given(fold(c), language) for c in candidates(text, language)) else CITY_OPENING if opens else CITY
    place = None if _of_a_statue(lexical, first) else next((key for c in candidates(text, language) if (key := city(c, least))), None)
    bare = text.split("-")[0]
    titled = office is not None and (first == 0 or lexical.concept(first - 1, OFFICE) is not None)
    if fold(text) in ROMAN or _is_portfolio(lexical, first, end, language):
        return
    if (titled_body := _quoted_body(lexical, first, end)) is not None:
        parts = (titled_body, *lexical.concepts(first, end))
        yield Found(first, end, "organisation", parts, reasons=("a kind of body before its name in quotation marks",))
        return
    if bare.isupper() and bare.isalpha() and 2 <= len(bare) <= 6 and not titled and not _shouted(lexical, first, end):
        yield Found(first, end, "organisation", (), reasons=("capital letters",))
    elif place is not None and (office is None or _is_local(text, place, language)) and (len(words) == 1 or fold(text) != ""):
        yield Found(first, end, "place", (), geo=place, reasons=("gazetteer",))
    elif first > 0 and office is None and (lexical.concept(first - 1, PLACE) in NAMED_BEHIND or _of_a_place(lexical, first, language)):
        yield Found(first, end, "place", (), reasons=("kind of place before it",))
    elif len(words) >= 2 and office is None and all(lexical.hits.get(i) for i in range(first, end) if tokens[i].is_word) and not loose:
        yield Found(first, end, "organisation", lexical.concepts(first, end), reasons=("a title of common words",))
    elif len(words) >= 2 and office is None and (town := _town_before_words(lexical, first, end, language)) is not None:
        yield Found(first, first + 1, "place", (), geo=town, reasons=("gazetteer",))
    elif len(words) >= 2 or office is not None:
        if not (loose and all(is_word(t.text, language) for t in words)):
            yield Found(first, end, "person", (), office=office, reasons=("row of capitals", *(("office",) if office else ())))
    elif office is None and _behind_place_word(lexical, first, language) and not lexical.is_plain(first):
        yield Found(first, end, "place", (), reasons=(BEHIND_PLACE_WORD,))
    elif not loose and (not lexical.is_plain(first) or (not opens and _is_bare(lexical, first, language))):
        yield Found(first, end, "person", (), reasons=("a capital inside a sentence",))
