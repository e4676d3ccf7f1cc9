"""Section `names`: how the language writes names of people, bodies and places: peoples, former states, particles, endings, spelling."""

import msgspec


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's names.toml. Words are dictionary forms; every list may be empty.

    `sounds`: spelling to sounds, where it differs from naming/sounds.toml (Hungarian sz = "s"); that file says the alphabet of sounds.
    `peoples`: by ISO 3166 code (SU, CS, YU, DD ... for former states), the adjectives and names of its people.
    `states`: names of states and regions by the same codes, where the locale library has none or not all of them.
    `particles`: small words inside names (of, de, von, بن). `endings`: case endings written onto names. `clitics`: what is written onto
    the front of a name without being part of it. `ending_rewrites`: pairs (as it stands in the text, as the base has it), where a case
    ending takes the place of another: ["ze", "ha"] (Praze, Praha). `not_names`: words with a capital, or unknown words, that are no names by
    themselves; `articles`: the article written onto a word, alone or melted with a clitic; `people_endings`: what a people's adjective may end in;
    `people_plurals`: endings with which it stands for the people itself; `no_name_starts`: how the second word of a name can't begin.
    `capital_titles`: titles before a name may have a capital; `plural_endings`: endings of peoples' names in the plural;
    `within`: words between a place and the town in which it lies (in, of); `heads_first`: a place's common noun opens its name
    (plaza Mayor, ساحة الحرية), else it ends it (Castle Square).
    `endings_close_names`: only the last word of a name takes the case ending (Hungarian); false where each takes one (Czech).
    `never_endings`: endings that no name has (Arabic pronouns written onto verbs and nouns).
    `pronoun_endings`: pronouns and case endings written onto a word, which is no name if the dictionary has the rest (Arabic -ه).
    `verb_endings`: endings by which a word behind a name is no noun that belongs to it, if it has a noun's stem too (English -ed).
    `joins`: small words inside names of bodies only (and, for); `possessed_endings`: endings of a noun that belongs to the name before it
    (Hungarian -a, -ja); `language_endings`: endings that make a people's name that of its language ("magyarul").
    `compound_endings`: endings that a common noun behind a name must have to be part of it (Turkish nehri, fabrikası).
    `melted_articles`: articles melted with a preposition, which carry no name on (Arabic لل); `adjective_endings`: endings of adjectives
    that carry a name on (Arabic -ي, -ية).
    `place_before`: words that say where, so that an unknown name behind one is a place (near, bei, у).
    `nouns_have_capitals`: every noun is written with a capital (German), which then says nothing of names; `given_names`: common given
    names, which there tell a person's name from a row of nouns. `lone_unknown_words`: in a script without capitals, an unknown word that stands alone
    is a name; false where the dictionary lacks too many words to say so.
    """

    sounds: dict[str, str] = {}
    peoples: dict[str, tuple[str, ...]] = {}
    states: dict[str, tuple[str, ...]] = {}
    particles: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    ending_rewrites: tuple[tuple[str, str], ...] = ()
    clitics: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    people_endings: tuple[str, ...] = ()
    people_plurals: tuple[str, ...] = ()
    no_name_starts: tuple[str, ...] = ()
    capital_titles: bool = True
    endings_close_names: bool = True
    plural_endings: tuple[str, ...] = ()
    never_endings: tuple[str, ...] = ("\x00",)
    pronoun_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    heads_first: bool = False
    joins: tuple[str, ...] = ()
    possessed_endings: tuple[str, ...] = ()
    compound_endings: tuple[str, ...] = ()
    language_endings: tuple[str, ...] = ()
    melted_articles: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    place_before: tuple[str, ...] = ()
    nouns_have_capitals: bool = False
    given_names: tuple[str, ...] = ()
    lone_unknown_words: bool = True
    examples: dict[str, tuple[str, ...]] = {}
