"""What the lexicon knows of a document's words for naming: which are vocabulary of bodies, places, offices, and which are plain words."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..model import Hit, NameKind, TaggedDocument, Timeline
from ..packs import load
from ..packs.concepts import class_of, is_sole
from ..packs.sections.names import Names
from ..tagging.fold import fold, spellings
from ..tagging.lexicon import lexicon
from .found import Found

BODY, PLACE, OFFICE = ("body",), ("place", "building"), ("office",)

#: Marks that stand around a name that is no person's or town's by itself ("Estonia").
QUOTES = frozenset("„“”«»\"'‚‘’")

#: Classes of which a bare word can be a name; that of an office is none (tenures.py).
HOUSED = (*BODY, *PLACE)


@dataclass
class Lexical:
    """Look-ups by token index of one document; `places` are the indexes of a folded word, `families` what nouns.py found, by language."""

    tagged: TaggedDocument
    timeline: Timeline
    hits: dict[int, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    timed: set[int] = field(default_factory=set)
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    families: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for hit in self.tagged.hits:
            whole = range(hit.first, hit.last)
            ends = {hit.first, hit.last - 1} if class_of(hit.concept) in ("act", "state") else set(whole)
            for i in sorted(ends):
                self.hits[i].append(hit)
        spans = [t.span for t in self.timeline.times]
        at = 0
        for i, token in enumerate(self.tagged.tokens):
            self.places[token.folded].append(i)
            while at < len(spans) and spans[at].end <= token.start:
                at += 1
            if at < len(spans) and spans[at].start <= token.start:
                self.timed.add(i)

    @property
    def language(self) -> str:
        """The document's language."""
        return self.tagged.document.language

    def concept(self, i: int, classes: tuple[str, ...]) -> str | None:
        """The concept of one of the classes at a token, if any."""
        return next((h.concept for h in self.hits.get(i, ()) if class_of(h.concept) in classes), None)

    def sole(self, i: int) -> Found | None:
        """The one body or building of its kind, named at a token by its bare word ("the police")."""
        sole = (h for h in self.hits.get(i, ()) if h.first == i and is_sole(h.concept) and class_of(h.concept) in HOUSED)
        hit = max(sole, key=lambda h: h.last, default=None)
        if hit is None:
            return None
        kind: NameKind = "organisation" if class_of(hit.concept) == "body" else "place"
        return Found(i, hit.last, kind, (hit.concept,), reasons=("the one body of its kind",))

    def concepts(self, first: int, last: int) -> tuple[str, ...]:
        """All concepts in tokens[first:last], in order, each once."""
        found = [h.concept for i in range(first, last) for h in self.hits.get(i, ())]
        return tuple(dict.fromkeys(found))

    def text(self, first: int, last: int) -> str:
        """The document's text from one token to the last before another."""
        tokens = self.tagged.tokens
        return self.tagged.document.text[tokens[first].start : tokens[last - 1].end]

    def by_chance(self, i: int) -> bool:
        """True if the only words that the token was taken for are less than half of it (ستالين, as if it were سـ + تلا + ين)."""
        if self.hits.get(i) is None or any(h.last - h.first > 1 for h in self.hits[i]):
            return False
        token = self.tagged.tokens[i]
        known = lexicon(self.language)
        stems = [lemma for lemma in token.lemmas if known is not None and lemma in known.single]
        return bool(stems) and max(map(len, stems)) * 2 <= len(token.folded) and not in_dictionary(token.text, self.language)

    def is_plain(self, i: int) -> bool:
        """True for a token that is a known word of the language, and so no name by itself."""
        return bool(self.hits.get(i)) or i in self.timed


@cache
def not_names(language: str) -> frozenset[str]:
    """Folded words of a language that are never a name by themselves: its function words and those its pack lists."""
    pack = load(language)
    if pack is None:
        return frozenset()
    return frozenset(fold(w) for w in (*pack.about.function_words, *pack.section(Names).not_names))


@cache
def has_dictionary(language: str) -> bool:
    """True if the kept lemmatiser has a dictionary of the language."""
    import simplemma

    try:
        simplemma.is_known("a", language)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=50_000)
def in_dictionary(text: str, language: str) -> bool:
    """True if the dictionary has the word in small letters; it may be a name as well."""
    import simplemma

    return has_dictionary(language) and any(simplemma.is_known(spelt, language) for spelt in spellings(text.lower()))


def is_word(text: str, language: str) -> bool:
    """The same, where the pack trusts that dictionary: one that has many names too tells nothing about a word with a capital."""
    pack = load(language, "names")
    return pack is not None and pack.about.lemmatiser == "simplemma" and in_dictionary(text, language)
