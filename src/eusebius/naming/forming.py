"""Forms a mention of what a finder found: span, base form, given and family name, and the words that are no vocabulary."""

from ..model import Mention
from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.names import Names
from ..tagging.fold import fold
from ..tagging.lexicon import lexicon
from .acronyms import spelt
from .base import base_of, candidates, endings_close_names, given_of
from .cased import particles_of
from .common import noun_base
from .folk import people_at, plural_at
from .found import Found
from .lexical import Lexical, not_names
from .romanise import CASED, script_of
from .small_words import small_words
from .standing import is_acronym


def form(lexical: Lexical, found: Found, language: str, attested: set[str]) -> Mention:
    """The mention that a finder's find is: its span, its base form, the parts of a person's name, its own words."""
    tagged, tokens = lexical.tagged, lexical.tagged.tokens
    start, end = tokens[found.first].start + found.skip, tokens[found.last - 1].end
    span = tagged.span(start, end)
    quote = tagged.document.text[start:end]
    head, _, tail = quote.rpartition(" ")
    if found.base is not None:
        base = found.base
    else:
        noun = tokens[found.last - 1]
        last_hits = [h for h in lexical.hits.get(found.last - 1, ()) if h.last == found.last]
        front = f"{head} " if head else ""
        if found.kind != "person" and last_hits and noun.text.islower() and tail.endswith(f"-{noun.text}"):  # "Krím-félszigeten"
            front, tail = quote[: -len(noun.text)], noun.text
        nouns = [h for h in last_hits if class_of(h.concept) not in ("act", "state")]  # a form of a verb is no noun of a name
        known = tail == noun.text and any(noun.start <= h.start and h.end <= noun.end for h in nouns)
        reasoned = tail == noun.text and "name and common noun" in found.reasons
        compound = noun.text[0].isupper() and not noun.folded.startswith(noun.lemmas[0][:2])  # "Maasbrug", known by its last part
        common = noun_base(lexical, found.last - 1, language) or noun.lemmas[0] if known or reasoned else None
        last = common if common and found.kind != "person" and not compound and not noun.text.isupper() else base_of(tail, language, attested)
        if noun.text[0].isupper():
            last = last[:1].upper() + last[1:]
        if found.kind == "person" and not endings_close_names(language):
            head = " ".join(given_of(word, language, attested, last, last != tail) for word in head.split())
            front = f"{head} " if head else ""
        base = front + last
    pack = load(language)
    given = family = None
    if found.kind == "person":
        words = base.split()
        particles = small_words(language, "particles")
        if len(words) > 1 and all(fold(w) in particles for w in words[:-1]):  # "De Graaf"
            family = words[-1]
        elif len(words) > 1:
            first_is_family = pack is not None and pack.about.family_name_first
            family, given = (words[0], " ".join(words[1:])) if first_is_family else (words[-1], " ".join(words[:-1]))
        else:
            family = words[0] if words else None
    parts, own, reasons = tuple(dict.fromkeys(found.parts)), _own(lexical, found, language, attested), found.reasons
    told = spelt(base, language) if found.kind == "organisation" and not parts and is_acronym(base) else None
    if told is not None:
        parts, own, reasons = (told[0],), (), (*reasons, f"the letters of “{told[1]}”")
    return Mention(
        f"m-{tagged.document.sha256[:6]}-{start}",
        span,
        quote,
        found.kind,
        base,
        language,
        given,
        family,
        parts,
        found.office,
        found.adjective,
        found.geo,
        reasons,
        own=own,
    )


#: Classes of concept that make a word of a name vocabulary, which other languages translate.
VOCABULARY = ("body", "place", "building", "office", "quality", "person", "thing", "act")


def _own(lexical: Lexical, found: Found, language: str, attested: set[str]) -> tuple[str, ...]:
    """The words of a name that no concept and no people covers; of a person, all but small words."""
    tokens = lexical.tagged.tokens
    cased = script_of(tokens[found.first].text) in CASED
    particles, joins = particles_of(language)
    small = particles | joins | not_names(language)
    written_on = load(language, "names")
    articles = written_on.section(Names).articles if written_on else ()
    own: list[str] = []
    for i in range(found.first, found.last):
        token = tokens[i]
        text = token.text[found.skip :] if i == found.first else token.text
        if not token.is_word or token.folded in small or len(text) < 2:
            continue
        covered = any(class_of(h.concept) in VOCABULARY for h in lexical.hits.get(i, ()))
        if covered and cased and lexicon(language) is not None and not _is_whole(lexical, i, language):
            covered = False  # a compound that only ends in the noun
        if found.kind != "person" and (covered or people_at(token, language) or plural_at(token, language)):
            continue
        bare = next((text.removeprefix(a) for a in articles if text.startswith(a) and len(text) - len(a) > 2), text)
        own.append(base_of(bare, language, attested))
    return tuple(own)


def _is_whole(lexical: Lexical, i: int, language: str) -> bool:
    """True unless a word is known by its last part only ("Diákbizottság")."""
    token = lexical.tagged.tokens[i]
    hits = [h for h in lexical.hits.get(i, ()) if class_of(h.concept) in VOCABULARY]
    if any(h.last - h.first > 1 for h in hits):
        return True
    known = lexicon(language)
    forms = (*token.lemmas, *(fold(c) for c in candidates(token.text, language)))
    return known is None or any(f in known.single and _one_word(f, token.folded) for f in forms)


#: A form is longer than its dictionary form by at most so many letters, where their vowels differ from the first on ("domem" for "dům").
LONGEST_ENDING = 3


def _one_word(base: str, form: str) -> bool:
    """True if a form may be one of its base alone, and no compound that ends in it."""
    return base[:2] == form[:2] or (base[0] == form[0] and len(form) - len(base) <= LONGEST_ENDING)
