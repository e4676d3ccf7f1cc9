"""Section `about`: which language this is, how it is written, and what its pack covers."""

from typing import Literal

import msgspec

Coverage = Literal["complete", "usable", "none"]


class Covers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much of the language the pack covers, area by area."""

    time: Coverage
    numbers: Coverage
    names: Coverage
    concepts: Coverage


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's about.toml.

    `code` is ISO 639-1; `script` ISO 15924; `cased` whether the script tells capitals from small letters;
    `family_name_first` the order in which the language writes a native person's name; `lemmatiser` is "simplemma" or
    "endings" (the pack's own grammar.toml); `function_words` are the commonest words that mark a text as this language;
    `sentence_ends` the marks that end a sentence; `abbreviations` the words after whose dot a sentence does not end; `ordinal_dot` whether a number
    with a dot is an ordinal ("3." for third), so that the dot may stand inside a sentence; `elisions` short words
    that are written with an apostrophe onto the next word, and are tokens of their own (l', dell').
    """

    code: str
    name: str
    english_name: str
    script: str
    direction: Literal["ltr", "rtl"]
    cased: bool
    family_name_first: bool
    lemmatiser: Literal["simplemma", "endings"]
    covers: Covers
    function_words: tuple[str, ...]
    sentence_ends: str = ".!?…"
    abbreviations: tuple[str, ...] = ()
    ordinal_dot: bool = True
    elisions: tuple[str, ...] = ()
