"""Chains where the script has no capitals: a kind of body or place and what defines it behind it ("party of the workers").

To let another kind of place stand only for the name behind it, add it to SETTLEMENTS.
"""

from ..model import NameKind
from ..packs.concepts import is_sole
from ..tagging.fold import strip_marks
from .clitics import NONE, clause_words, has_article, is_word, joined_on, listed, without_clitics
from .folk import people_at
from .found import Found
from .gazetteer import city
from .lexical import BODY, OFFICE, PLACE, Lexical, not_names

#: A town counts only from so many inhabitants on: short names of small towns are common words.
CITY = 50_000

#: What may stand between the head of a chain and the word with the article that ends it.
HEADS = (*BODY, "thing", "person", "quality", "act")

#: A chain on a kind of body has at most so many words behind its head.
LONGEST_CHAIN = 4

#: With a people's name behind them, these are that people's forces.
FIGHTING = ("soldier", "leader", "tank")

#: Kinds of place whose name is the word behind them alone ("the town of X").
SETTLEMENTS = ("city", "village", "capital", "province", "district", "country", "island", "port")

VAGUE_PLACES = ("country", "world", "capital", "coast", "border", "west", "east", "house", "window")


def chain(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    """A kind of body or place with what defines it behind it ("party of the workers", "square of the republic")."""
    tokens = lexical.tagged.tokens
    body, place = lexical.concept(i, BODY), lexical.concept(i, PLACE)
    head = body or place
    if head is None and lexical.hits.get(i) and any(h.concept in FIGHTING for h in lexical.hits[i]):
        head = "soldier"
    if head is None or lexical.by_chance(i):
        return None
    start = max((h.last for h in lexical.hits.get(i, ()) if h.first == i and h.concept == head), default=i + 1)
    end = start
    while end < last and end - start < LONGEST_CHAIN:
        token = tokens[end]
        if not token.is_word or end in lexical.timed or token.folded in not_names(language):
            break
        chance = lexical.by_chance(end)
        if token.folded in clause_words(language):
            break
        town = city(strip_marks(token.text), CITY)
        carried_on = joined_on(token.folded, language) and town is None and not people_at(token, language)
        if carried_on or (lexical.concept(end, ("act", "state")) and not chance):
            break
        defined = _defined(lexical, i, end, language)
        strange = not is_word(token.text, language) or town is not None
        names = (chance or (strange and not lexical.is_plain(end))) and (end == i + 1 or (end == start and town is None))
        opens = end + 1 < last and has_article(tokens[end + 1], language) and lexical.concept(end, HEADS)
        if not (defined or (names and not has_article(tokens[i], language)) or (opens and end == start)):
            break
        if lexical.concept(end, OFFICE) and end > start:
            break
        end += 1
    if end == i + 1 or (end == start and place and not body and not is_sole(head)):
        return None  # "the railway station"
    if head in SETTLEMENTS and not has_article(tokens[i + 1], language):
        key = city(strip_marks(tokens[i + 1].text), 0)
        return Found(i + 1, i + 2, "place", (), geo=key, reasons=("behind a kind of place",))
    folk = tuple(f for j in range(i, end) if (f := people_at(tokens[j], language)))
    concepts = lexical.concepts(i, end)
    phrase = any(h.concept == head and h.last - h.first > 1 for h in lexical.hits.get(i, ()))
    telling = len(set(concepts) - {head}) > 0 or phrase or bool(folk) or any(not lexical.is_plain(j) for j in range(start, end))
    if not telling or (head == "soldier" and not folk) or (place and not body and head in VAGUE_PLACES):
        return None
    bare = without_clitics(tokens[i].folded, language)[1:] if not has_article(tokens[i], language) else ()
    skip = next((length for length, rest in bare if _head(rest, i, lexical, language)), 0)
    kind: NameKind = "organisation" if body or head == "soldier" else "place"
    return Found(i, end, kind, (*folk, *concepts), skip=skip, reasons=("chain on a kind of body or place",))


def _defined(lexical: Lexical, i: int, end: int, language: str) -> bool:
    """True for a word that carries on the chain from `i`: with the article the first behind a bare head, and any that qualifies it."""
    tokens = lexical.tagged.tokens
    token = tokens[end]
    if listed(language, "articles") == NONE:  # the police and the army are nobody's: who stands behind them begins anew
        whose = () if any(is_sole(h.concept) for h in lexical.hits.get(i, ())) else ("person", "body")
        return lexical.concept(end, ("quality", *whose)) is not None or people_at(token, language) is not None
    if not has_article(token, language) or token.folded.startswith(listed(language, "melted_articles")):
        return False
    if end == i + 1 and (not has_article(tokens[i], language) or lexical.concept(i, PLACE) is not None):
        return True
    qualifies = lexical.concept(end, ("quality", "person", "body")) is not None or people_at(token, language) is not None
    return qualifies or token.folded.endswith(listed(language, "adjective_endings"))


def _head(rest: str, i: int, lexical: Lexical, language: str) -> bool:
    """True if the word without its clitic is the concept's own word, with an article or without."""
    token = lexical.tagged.tokens[i]
    fronts = ("", *listed(language, "articles"))
    return any(rest == front + lemma for lemma in token.lemmas if lemma != token.folded for front in fronts)
