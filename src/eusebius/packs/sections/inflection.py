"""Section `inflection`: what the language glues to its words, so that an inflected word is found under its dictionary form."""

import msgspec


class Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's inflection.toml. Every list may be empty; a look-up strips and tries, and keeps only what is a known word.

    `prefixes`: clitics and inflectional prefixes written onto the front of a word (Arabic و, ال, يـ).
    `endings`: case, plural, possessive and verb endings, one layer each: layers may follow each other up to `layers` times.
    `assimilated_endings`: endings that double the last consonant of the stem (Hungarian gáz + val = gázzal: "al").
    `stem_rewrites`: pairs (as it stands before an ending, as the dictionary has it): ["á", "a"], ["ت", "ة"].
    `citation_endings`: endings of the dictionary form itself that its stem lacks (Hungarian -ik verbs).
    `verb_prefixes`: verbal prefixes that may also stand apart from their verb ("állt át").
    `prefix_ends_clause`: such a prefix may stand far behind its verb, at the end of the clause (German "nahm ... fest").
    `other_stems`: irregular stems by dictionary form (tesz = ["tett", "tev"]).
    `compounds`: whether a written-together compound may be known by its last part.
    `shortest_stem`: letters that must remain after stripping; `short_words_inflect`: but for words of the pack that are themselves shorter.
    """

    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    assimilated_endings: tuple[str, ...] = ()
    stem_rewrites: tuple[tuple[str, str], ...] = ()
    citation_endings: tuple[str, ...] = ()
    verb_prefixes: tuple[str, ...] = ()
    prefix_ends_clause: bool = False
    other_stems: dict[str, tuple[str, ...]] = {}
    compounds: bool = False
    layers: int = 1
    shortest_stem: int = 3
    short_words_inflect: bool = True
    examples: dict[str, str] = {}
    counter_examples: dict[str, str] = {}
