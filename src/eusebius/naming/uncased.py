"""Names where the script has no capitals: the gazetteer, construct chains on a kind of body or place, and unknown words in a row."""

from collections.abc import Iterator
from functools import lru_cache

from ..model import NameKind, Sentence
from ..packs import load
from ..packs.sections.grammar import Grammar
from ..packs.sections.names import Names
from ..tagging.fold import fold, strip_marks
from .folk import people_at
from .found import Found
from .gazetteer import city, countries
from .lexical import BODY, OFFICE, PLACE, Lexical, not_names

#: A city counts only from so many inhabitants on: short names of small towns are common words.
CITY = 50_000

#: A name that is a dictionary word too is taken for a city only if it is so large.
LARGE_CITY = 300_000

#: What may stand between the head of a chain and the word with the article that ends it.
HEADS = (*BODY, "thing", "person", "quality", "act")

#: A chain on a kind of body has at most so many words behind its head.
LONGEST_CHAIN = 4


@lru_cache(maxsize=50_000)
def without_clitics(word: str, language: str) -> tuple[tuple[int, str], ...]:
    """(letters skipped, rest) for every clitic that may stand at the front of the word, none first."""
    pack = load(language, "names")
    clitics = pack.section(Names).clitics if pack else ()
    rests = [(len(c), word[len(c) :]) for c in sorted(clitics, key=lambda c: (-len(c), c)) if word.startswith(c) and len(word) - len(c) > 2]
    return ((0, word), *rests)


@lru_cache(maxsize=256)
def _list(language: str, field: str) -> tuple[str, ...]:
    """One of the pack's lists of word parts, folded; what matches nothing where the pack has none."""
    pack = load(language, "names")
    found = tuple(fold(part) for part in getattr(pack.section(Names), field)) if pack else ()
    return found or ("\x00",)


def _joined_on(word: str, language: str) -> bool:
    """True if the word has a clitic of one letter at its front that joins it to what stands before."""
    pack = load(language, "names")
    return pack is not None and word.startswith(tuple(fold(c) for c in pack.section(Grammar).clause_prefixes))


@lru_cache(maxsize=50_000)
def _is_word(text: str, language: str) -> bool:
    import simplemma

    pack = load(language, "names")
    if pack is None or pack.about.lemmatiser != "simplemma":
        return False
    forms = [rest for _, rest in without_clitics(strip_marks(text), language)]
    forms += [f.removeprefix(a) for f in forms for a in _list(language, "articles") if f.startswith(a)]
    return any(simplemma.is_known(f, language) for f in forms)


def find_uncased(lexical: Lexical, sentence: Sentence, language: str) -> Iterator[Found]:
    """Names in one sentence."""
    i = sentence.first
    while i < sentence.last:
        found = _at(lexical, i, sentence.last, language)
        if found is not None:
            yield found
            i = found.last
        else:
            i += 1


def _at(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    if not token.is_word or i in lexical.timed:
        return None
    return (
        _country(lexical, i, last, language)
        or _chain(lexical, i, last, language)
        or _city(lexical, i, language)
        or _people(lexical, i, language)
        or lexical.sole(i)
        or _person(lexical, i, last, language)
    )


def _country(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    known = countries(language)
    tokens = lexical.tagged.tokens
    for length in (3, 2, 1):
        if i + length > last:
            continue
        text = " ".join(t.folded for t in tokens[i : i + length])
        for skip, rest in without_clitics(text, language):
            if rest in known:
                return Found(i, i + length, "place", (), geo=known[rest], skip=skip, reasons=("gazetteer",))
    return None


def _city(lexical: Lexical, i: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    if lexical.is_plain(i) or token.folded in not_names(language) or len(token.folded) < 4:
        return None
    before = lexical.concept(i - 1, PLACE) if i else None
    for skip, rest in without_clitics(strip_marks(token.text), language):
        key = city(rest, 0 if before else CITY)
        if key is not None and (before or not _is_word(rest, language) or city(rest, LARGE_CITY) is not None):
            return Found(i, i + 1, "place", (), geo=key, skip=skip, reasons=("gazetteer",))
    return None


def _people(lexical: Lexical, i: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    key = people_at(lexical.tagged.tokens[i], language)
    if key is None or not token.folded.endswith(_list(language, "people_plurals")):
        return None
    return Found(i, i + 1, "organisation", (key,), reasons=("a people",))


def _chain(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    """A kind of body or place with what defines it behind it ("party of the workers", "square of the republic")."""
    tokens = lexical.tagged.tokens
    body, place = lexical.concept(i, BODY), lexical.concept(i, PLACE)
    head = body or place
    if head is None and lexical.hits.get(i) and any(h.concept in FIGHTING for h in lexical.hits[i]):
        head = "soldier"
    if head is None:
        return None
    end = i + 1
    articles = _list(language, "articles")
    while end < last and end - i <= LONGEST_CHAIN:
        token = tokens[end]
        if not token.is_word or end in lexical.timed or token.folded in not_names(language):
            break
        chance = lexical.by_chance(end)
        if token.folded in _clause_words(language):
            break
        town = city(strip_marks(token.text), CITY)
        carried_on = _joined_on(token.folded, language) and town is None and not people_at(token, language)
        if carried_on or (lexical.concept(end, ("act", "state")) and not chance):
            break
        defined = _defined(lexical, i, end, language)
        strange = not _is_word(token.text, language) or town is not None
        names = chance or (strange and not lexical.is_plain(end))
        opens = end + 1 < last and tokens[end + 1].folded.startswith(articles) and lexical.concept(end, HEADS)
        if not (defined or (names and end == i + 1) or (opens and end == i + 1)):
            break
        if lexical.concept(end, OFFICE) and end > i + 1:
            break
        end += 1
    if end == i + 1:
        return None
    if head in SETTLEMENTS and not tokens[i + 1].folded.startswith(articles):
        key = city(strip_marks(tokens[i + 1].text), 0)
        return Found(i + 1, i + 2, "place", (), geo=key, reasons=("behind a kind of place",))
    folk = tuple(f for j in range(i, end) if (f := people_at(tokens[j], language)))
    concepts = lexical.concepts(i, end)
    phrase = any(h.concept == head and h.last - h.first > 1 for h in lexical.hits.get(i, ()))
    telling = len(set(concepts) - {head}) > 0 or phrase or bool(folk) or any(not lexical.is_plain(j) for j in range(i + 1, end))
    if not telling or (head == "soldier" and not folk) or (place and not body and head in VAGUE_PLACES):
        return None
    bare = without_clitics(tokens[i].folded, language)[1:] if not tokens[i].folded.startswith(articles) else ()
    skip = next((length for length, rest in bare if _head(rest, i, lexical)), 0)
    kind: NameKind = "organisation" if body or head == "soldier" else "place"
    return Found(i, end, kind, (*folk, *concepts), skip=skip, reasons=("chain on a kind of body or place",))


@lru_cache(maxsize=256)
def _clause_words(language: str) -> frozenset[str]:
    pack = load(language, "names")
    return frozenset(fold(w) for w in pack.section(Grammar).clause_words) if pack else frozenset()


def _defined(lexical: Lexical, i: int, end: int, language: str) -> bool:
    """True for a word with the article that carries on the chain from `i`: the first behind a bare head, or one that qualifies it."""
    tokens = lexical.tagged.tokens
    articles = _list(language, "articles")
    token = tokens[end]
    if not token.folded.startswith(articles) or token.folded.startswith(_list(language, "melted_articles")):
        return False
    if end == i + 1 and (not tokens[i].folded.startswith(articles) or lexical.concept(i, PLACE) is not None):
        return True
    qualifies = lexical.concept(end, ("quality", "person", "body")) is not None or people_at(token, language) is not None
    return qualifies or token.folded.endswith(_list(language, "adjective_endings"))


PERSON = ("person",)

#: With a people's name behind them, these are that people's forces.
FIGHTING = ("soldier", "leader", "tank")

#: Kinds of place whose name is the word behind them alone ("the town of X").
SETTLEMENTS = ("city", "village", "capital", "province", "district", "country", "island", "port")

VAGUE_PLACES = ("country", "world", "capital", "coast", "border", "west", "east", "house", "window")


def _head(rest: str, i: int, lexical: Lexical) -> bool:
    """True if the word without its clitic is the concept's own word."""
    token = lexical.tagged.tokens[i]
    return any(rest in (lemma, f"ال{lemma}") for lemma in token.lemmas if lemma != token.folded)


def _person(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    """Words in a row that no dictionary of the language has, or behind an office."""
    if not _may_be_name(lexical, i, language):
        return None
    tokens = lexical.tagged.tokens
    pack = load(language, "names")
    particles = frozenset(fold(p) for p in pack.section(Names).particles) if pack else frozenset[str]()
    end = i + 1
    while end < last and tokens[end].is_word and end - i < 4:
        if _joins_another(lexical, end, language):
            break
        name = _may_be_name(lexical, end, language) and tokens[end].start - tokens[end - 1].end == 1
        if tokens[end].folded in particles or name or (end == i + 1 and _may_be_family(lexical, end, language)):
            end += 1
        else:
            break
    while end > i + 1 and tokens[end - 1].folded in particles:
        end -= 1
    office = lexical.concept(i - 1, OFFICE) if i else None
    if end - i == 1 and office is None and len(tokens[i].folded) < 4:
        return None
    text = strip_marks(tokens[i].text)
    skip = 0
    for length, rest in without_clitics(text, language):
        if length == 1 and (lexical.places.get(fold(rest)) or text.startswith(("ول", "وب"))):
            skip = length
    return Found(i, end, "person", (), office=office, skip=skip, reasons=("words that no dictionary has", *(("office",) if office else ())))


def _always_behind(lexical: Lexical, i: int, language: str) -> bool:
    """True for a word for a kind of person, bare, that stands behind the unknown word before it wherever that one stands."""
    token = lexical.tagged.tokens[i]
    if lexical.concept(i, PERSON) is None or i in lexical.timed or token.folded.endswith(_list(language, "never_endings")):
        return False
    tokens = lexical.tagged.tokens
    return all(j + 1 < len(tokens) and tokens[j + 1].folded == token.folded for j in lexical.places[tokens[i - 1].folded])


def _joins_another(lexical: Lexical, i: int, language: str) -> bool:
    """True for "and" written onto a name that also stands by itself in the document ("Brezhnev and Dubček" in one word each)."""
    text = strip_marks(lexical.tagged.tokens[i].text)
    if not _joined_on(fold(text), language):
        return False
    bare = {fold(rest) for length, rest in without_clitics(text, language) if length == 1}
    return any(lexical.places.get(b) for b in bare)


@lru_cache(maxsize=256)
def _given_names(language: str) -> frozenset[str]:
    pack = load(language, "names")
    return frozenset(fold(n) for n in pack.section(Names).given_names) if pack else frozenset()


def _is_given(lexical: Lexical, i: int, language: str) -> bool:
    """True for a given name of the pack's, with a clitic or without."""
    text = strip_marks(lexical.tagged.tokens[i].text)
    return any(fold(rest) in _given_names(language) for _, rest in without_clitics(text, language))


def _may_be_name(lexical: Lexical, i: int, language: str) -> bool:
    token = lexical.tagged.tokens[i]
    if token.is_word and i not in lexical.timed and _is_given(lexical, i, language) and i + 1 < len(lexical.tagged.tokens):
        follows = lexical.tagged.tokens[i + 1]
        return follows.is_word and follows.start - token.end == 1
    if not token.is_word or (lexical.is_plain(i) and not lexical.by_chance(i)) or token.folded in not_names(language) or len(token.folded) < 3:
        return False
    if token.folded.endswith(_list(language, "never_endings")):
        return False
    return not _is_word(token.text, language) and not token.folded.startswith(_list(language, "articles"))


def _may_be_family(lexical: Lexical, i: int, language: str) -> bool:
    """A word behind an unknown one that may be a family name although the dictionary has it: short, bare, and no act or thing."""
    token = lexical.tagged.tokens[i]
    plain = lexical.is_plain(i) and not _always_behind(lexical, i, language)
    if plain or not 3 <= len(token.folded) <= 8 or token.folded in not_names(language):
        return False
    return not token.folded.startswith(_list(language, "no_name_starts"))
