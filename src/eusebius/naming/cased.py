"""Names where the script has capitals: rows of capitalised words, widened by the vocabulary of bodies and places beside them."""

from collections.abc import Iterator

from ..model import NameKind, Sentence
from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.names import Names
from ..tagging.fold import fold
from .base import candidates
from .found import Found
from .gazetteer import city, countries, peoples
from .lexical import BODY, OFFICE, PLACE, Lexical, not_names
from .nouns import narrowed, nouns_have_capitals

#: A word that opens a sentence may be a city by itself only if it is so large; others from so many inhabitants on.
CITY_OPENING, CITY = 100_000, 15_000

#: Where more than this share of words inside sentences have capitals, a capital says little (German).
MANY_CAPITALS = 0.18


def find_cased(lexical: Lexical, sentence: Sentence, language: str, seen: frozenset[str], loose: bool) -> Iterator[Found]:
    """Names in one sentence. `seen`: folded words with a capital inside sentences; `loose`: capitals say little in this document."""
    tokens = lexical.tagged.tokens
    known = countries(language)
    folk = peoples(language)
    never = not_names(language)
    pack = load(language, "names")
    particles = frozenset(pack.section(Names).particles) if pack else frozenset[str]()
    nouns = nouns_have_capitals(language)
    i = sentence.first
    while i < sentence.last:
        token = tokens[i]
        if not token.is_word or i in lexical.timed:
            i += 1
            continue
        if not token.text[0].isupper():
            found = _lower(lexical, i, sentence.last, folk, language) or lexical.sole(i)
            if found is not None:
                yield found
                i = found.last
                continue
            i += 1
            continue
        if nouns and (only := lexical.sole(i)) is not None:
            yield only
            i = only.last
            continue
        opens = i == sentence.first or (i == sentence.first + 1 and not tokens[i - 1].is_word)
        end = _run(lexical, i, sentence.last, particles, known)
        first = i
        if opens and not nouns and not _is_name_at_start(lexical, i, end, seen, known, folk, never, language):
            first = i + 1
        particle = not opens and tokens[first].folded in particles  # "De Graaf" within a sentence
        while first < end and not particle and tokens[first].folded in never and fold(_text(lexical, first, end)) not in known:
            first += 1
        while first < end and not tokens[first].text[0].isupper():
            first += 1
        start = narrowed(lexical, first, end, language, _is_word) if nouns and first < end else first
        if start is not None and start < end:
            yield from _kinds(lexical, start, end, sentence.last, language, loose and not nouns, opens and start == i)
        i = max(end, i + 1)


def _run(lexical: Lexical, first: int, last: int, particles: frozenset[str], known: dict[str, str]) -> int:
    """Where the row of capitalised words that begins at `first` ends; particles and hyphens may stand inside."""
    tokens = lexical.tagged.tokens
    end = first + 1
    while end < last:
        token = tokens[end]
        if token.is_word and token.text[0].isupper() and end not in lexical.timed:
            end += 1
        elif token.text in "-–" and end + 1 < last and tokens[end + 1].is_word and token.start == tokens[end - 1].end:
            if not tokens[end + 1].text[0].isupper():
                break
            end += 2
        elif token.folded in particles and end + 1 < last and tokens[end + 1].text[:1].isupper() and tokens[end + 1].is_word:
            joined = token.folded == "and" or token.folded == "és"
            body = any(lexical.concept(i, BODY) for i in range(first, end))
            if (joined or token.folded in ("for", "of")) and not (body or lexical.concept(end - 1, PLACE) or token.folded == "of"):
                break
            end += 2
        else:
            break
    return end


def _text(lexical: Lexical, first: int, last: int) -> str:
    tokens = lexical.tagged.tokens
    return lexical.tagged.document.text[tokens[first].start : tokens[last - 1].end]


def _is_name_at_start(
    lexical: Lexical,
    first: int,
    end: int,
    seen: frozenset[str],
    known: dict[str, str],
    folk: dict[str, str],
    never: frozenset[str],
    language: str,
) -> bool:
    """A capital at the start of a sentence proves nothing: the word must be known as a name, or be no word of the language."""
    token = lexical.tagged.tokens[first]
    if fold(_text(lexical, first, end)) in known or token.folded in known or token.folded in folk:
        return True
    if token.folded in never:
        return False
    if token.folded in seen or any(lemma in seen for lemma in token.lemmas):
        return True
    if lexical.is_plain(first):
        return end - first > 1 and any(lexical.concept(i, (*BODY, *PLACE)) for i in range(first, end)) and lexical.concept(first, OFFICE) is None
    if city(token.text, CITY_OPENING) is not None:
        return True
    unknown = load(language, "names") is None or not _is_word(token.text, language)
    return end - first > 1 or (unknown and load(language, "names") is not None and len(token.text) > 3 and token.text.isupper())


def _is_word(text: str, language: str) -> bool:
    """True if a kept lemmatiser's dictionary has the word in small letters."""
    pack = load(language, "names")
    if pack is None or pack.about.lemmatiser != "simplemma":
        return False
    import simplemma

    return bool(simplemma.is_known(text.lower(), language))


def _plural_people(folded: str, folk: dict[str, str], language: str) -> str | None:
    """Key of a people named in the plural, with a case ending or without."""
    pack = load(language, "names")
    plurals = pack.section(Names).plural_endings if pack else ()
    for form in candidates(folded, language):
        for plural in plurals:
            if form.endswith(plural) and form[: -len(plural)] in folk:
                return folk[form[: -len(plural)]]
    return None


def _lower(lexical: Lexical, i: int, last: int, folk: dict[str, str], language: str) -> Found | None:
    """A people's name in small letters: alone in the plural, or with the body that it belongs to ("szovjet csapatok")."""
    tokens = lexical.tagged.tokens
    key = next((folk[lemma] for lemma in (tokens[i].folded, *tokens[i].lemmas) if lemma in folk), None)
    if key is None:
        key = _plural_people(tokens[i].folded, folk, language)
        if key is not None:
            return Found(i, i + 1, "organisation", (key,), reasons=("a people",))
        return _adjective(lexical, i)
    for j in range(i + 1, min(i + 4, last)):
        if not tokens[j].is_word or (tokens[j].text[0].isupper() and not nouns_have_capitals(language)):
            break
        body = lexical.concept(j, BODY) or next((h.concept for h in lexical.hits.get(j, ()) if h.concept in SOLDIERS), None)
        if body is not None:
            return Found(i, j + 1, "organisation", (key, *lexical.concepts(i + 1, j + 1)), reasons=("people and body",))
        if lexical.hits.get(j) and lexical.concept(j, ("quality",)) is None:
            break
    if nouns_have_capitals(language):
        return None
    if tokens[i].folded not in folk or (i + 1 < last and tokens[i].folded != tokens[i].text and not tokens[i + 1].is_word):
        return Found(i, i + 1, "organisation", (key,), reasons=("a people",))
    return None


SOLDIERS = ("soldier", "tank", "people", "leader")


def _adjective(lexical: Lexical, i: int) -> Found | None:
    """An adjective of a place in small letters ("budapesti")."""
    text = lexical.tagged.tokens[i].text
    if not text.endswith("i") or len(text) < 6 or lexical.is_plain(i):
        return None
    stem = text[:-1].capitalize()
    key = city(stem, CITY_OPENING)
    return Found(i, i + 1, "place", (), geo=key, adjective=True, base=stem, reasons=("adjective of a city",)) if key else None


def _kinds(lexical: Lexical, first: int, end: int, last: int, language: str, loose: bool, opens: bool) -> Iterator[Found]:
    """What kind of name a row of capitalised words is, with the common noun behind it where that belongs to it."""
    tokens = lexical.tagged.tokens
    known, folk = countries(language), peoples(language)
    pack = load(language, "names")
    titled = pack is None or pack.section(Names).capital_titles
    office = lexical.concept(first, OFFICE) if titled or opens else None
    if office is not None and not titled and lexical.concept(first + 1, OFFICE) is None and not tokens[first + 1].text[0].isupper():
        office = None
    if office is not None and end - first > 1 and not any(lexical.concept(i, BODY) for i in range(first, end)):
        first += 1
        while first < end - 1 and not tokens[first].text[0].isupper():
            first += 1
    else:
        office = lexical.concept(first - 1, OFFICE) if first > 0 else None
    office = office or (lexical.concept(end, OFFICE) if end < last else None)
    split = _split(lexical, first, end, language)
    if split is not None:
        yield from _kinds(lexical, first, split, last, language, loose, opens)
        yield from _kinds(lexical, split, end, last, language, loose, False)
        return
    text = _text(lexical, first, end)
    whole = next((known[fold(c)] for c in candidates(text, language) if fold(c) in known), None)
    if whole is not None:
        yield Found(first, end, "place", (), geo=whole, reasons=("gazetteer",))
        return
    tail = end
    if tail < last and tokens[tail].text in "-–" and tokens[tail].start == tokens[tail - 1].end and tail + 1 < last:
        tail += 1  # "Bem-szobor", "ÁVH-sok"
    noun = lexical.concept(tail, (*PLACE, *BODY)) if tail < last and tokens[tail].is_word else None
    if noun is not None and any(h.last - h.first == 1 and class_of(h.concept) in ("act", "state") for h in lexical.hits.get(tail, ())):
        noun = None  # a word that may be a verb as well ("várták") is none
    hyphened = tail > end
    concepts = lexical.concepts(first, end)
    pair = fold(text) if end - first == 2 else ""
    folks = (folk[pair],) if pair in folk else tuple(folk[t.folded] for t in tokens[first:end] if t.folded in folk)
    if noun is not None and not (hyphened and noun == ""):
        stop = max((h.last for h in lexical.hits[tail] if h.concept == noun and h.first == tail), default=tail + 1)
        kind: NameKind = "place" if lexical.concept(tail, PLACE) else "organisation"
        while stop < last and tokens[stop].is_word and lexical.concept(stop, ("building",)) and not tokens[stop].text[0].isupper():
            kind = "place"
            stop += 1
        yield Found(first, stop, kind, (*folks, *lexical.concepts(first, stop)), office=office, reasons=("name and common noun",))
        return
    if hyphened:
        end = tail + 1 if tokens[tail].is_word and not tokens[tail].text[0].isupper() and len(tokens[tail].text) <= 5 else end
    if any(lexical.concept(i, BODY) for i in range(first, end)):
        place = lexical.concept(end - 1, PLACE) is not None and lexical.concept(end - 1, BODY) is None
        sort: NameKind = "place" if place else "organisation"
        if end - first > 1 or lexical.concept(first, BODY) not in COMMON_BODIES:
            yield Found(first, end, sort, (*folks, *concepts), office=None, reasons=("kind of body",))
        return
    if any(lexical.concept(i, PLACE) for i in range(first, end)) and (end - first > 1 or not opens):
        yield Found(first, end, "place", (*folks, *concepts), reasons=("kind of place",))
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


def _split(lexical: Lexical, first: int, end: int, language: str) -> int | None:
    """Where a row of capitals is two names: before or behind an inflected place ("Budapestre | Kiss Anna"), behind an inflected body."""
    tokens = lexical.tagged.tokens
    for i in range(first, end):
        text = tokens[i].text
        bases = [c for c in candidates(text, language)[1:] if len(text) - len(c) != 1 or not text.endswith("i")]
        if not bases or not tokens[i].is_word:
            continue
        known = countries(language)
        place = any(fold(c) in known or city(c, CITY_OPENING) for c in bases) and city(text, CITY_OPENING) is None
        if place and i > first and tokens[i - 1].is_word:
            return i
        inflected = tokens[i].lemmas[0] != tokens[i].folded and not text.endswith(POSSESSED)
        if i + 1 < end and tokens[i + 1].is_word and (place or (lexical.concept(i, BODY) is not None and inflected)):
            return i + 1
    return None


#: How peoples' names end in the plural where the pack doesn't say it.
ANY_PLURAL = ("s", "k")

#: An ending in a vowel may be possessive, which stands inside a body's name.
POSSESSED = ("a", "e")

COMMON_BODIES = ("government", "state", "radio", "church", "company", "committee", "council", "party", "court", "club", "group", "bank")


def _unknown(
    lexical: Lexical, first: int, end: int, text: str, office: str | None, language: str, loose: bool, opens: bool
) -> Iterator[Found]:
    tokens = lexical.tagged.tokens
    words = [t for t in tokens[first:end] if t.is_word]
    place = next((key for c in candidates(text, language) if (key := city(c, CITY_OPENING if opens else CITY))), None)
    bare = text.split("-")[0]
    if bare.isupper() and bare.isalpha() and 2 <= len(bare) <= 6 and office is None and not _is_word(bare, language):
        yield Found(first, end, "organisation", (), reasons=("capital letters",))
    elif place is not None and office is None and (len(words) == 1 or fold(text) != ""):
        yield Found(first, end, "place", (), geo=place, reasons=("gazetteer",))
    elif len(words) >= 2 or office is not None:
        if not (loose and all(_is_word(t.text, language) for t in words)):
            yield Found(first, end, "person", (), office=office, reasons=("row of capitals", *(("office",) if office else ())))
    elif not loose and not lexical.is_plain(first):
        yield Found(first, end, "person", (), reasons=("a capital inside a sentence",))
