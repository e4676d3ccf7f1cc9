"""Section `grammar`: how the language builds statements: where clauses part, who acts on whom, what only might be, who says so, how many."""

from typing import Literal

import msgspec


class Hedges(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind a number that widen it: `at_least` (more than), `at_most` (up to), `approx` (about)."""

    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    approx: tuple[str, ...] = ()


class StatementExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and the statements that must come of it, in order: words with which each begins, its kind, and its modality."""

    text: str
    starts: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modality: tuple[str, ...] = ()


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's grammar.toml. Words are given as they stand in a text, without regard to capitals.

    `clause_words`: a clause may begin before them; `clause_prefixes`: the same, written onto a verb (Arabic و), or, with
    `clause_prefixes_on_any_word`, onto whatever word the clause begins with (Hebrew ו, ש).
    `content_words`: what opens the content of saying or demanding (that, hogy, أن).
    `roles`: how they are told: by `order` around the verb ("agent verb patient", "verb agent patient") or by case `endings`.
    `verb_last`: the verb ends its clause, so that of several words for happenings the last says what is said or wanted of the others.
    `patient_endings`, `recipient_endings`: case endings of whoever is acted on, of whoever is given or told something.
    `agent_words`: before or behind whoever acts in the passive (by, által, من قبل); `passive_words` mark the passive.
    `patient_words`, `patient_words_behind`: right before, right behind whoever is acted on (Hebrew את, Persian را).
    `negation_prefixes`, `negation_endings`: what is written onto a verb and denies it (Czech ne-, Turkish -medi).
    `negation_behind`: negations that stand behind the verb, at any distance within the clause; `not_denied`: phrases with one of them that
    deny nothing ("nicht nur").
    `not_until`: words behind a denied verb by which it did happen, then ("did not leave until Monday").
    `negation`, `planned`, `demanded`, `hypothetical`: words that make a clause that; `planned_prefixes` and `planned_endings` likewise.
    `before_words`,
    `after_words`: words that set an undated clause some time before or after where the narrative stands (had left, earlier; later), as patterns.
    `later_than`, `earlier_than`: words before what something comes after or before (after, nachdem; before), `later_behind`, `earlier_behind`
    those behind it (Hungarian után, előtt).
    `amount_words`: words that say that a number later in the clause is of what stands beside them ("the number of dead rose to 12").
    `part_words`: words that say that a number behind them is a part of another (including, among them); `part_of_words`: the same, where what
    follows only says who they were ("of whom 12 were children", not "of whom 12 died"); `among_words`: the same beside a word for those of
    whom they are a part ("among the dead were 12 children").
    `according_to`: before or behind whoever is quoted. `opposite`: words that turn a hedge or a clause round.
    """

    roles: Literal["agent verb patient", "verb agent patient", "endings"] = "agent verb patient"
    verb_last: bool = False
    clause_words: tuple[str, ...] = ()
    clause_prefixes: tuple[str, ...] = ()
    clause_prefixes_on_any_word: bool = False
    content_words: tuple[str, ...] = ()
    patient_endings: tuple[str, ...] = ()
    recipient_endings: tuple[str, ...] = ()
    oblique_endings: tuple[str, ...] = ()
    agent_words: tuple[str, ...] = ()
    patient_words: tuple[str, ...] = ()
    patient_words_behind: tuple[str, ...] = ()
    passive_words: tuple[str, ...] = ()
    negation: tuple[str, ...] = ()
    negation_prefixes: tuple[str, ...] = ()
    negation_endings: tuple[str, ...] = ()
    negation_behind: tuple[str, ...] = ()
    not_until: tuple[str, ...] = ()
    not_denied: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    demanded: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()
    planned_prefixes: tuple[str, ...] = ()
    hypothetical_endings: tuple[str, ...] = ()
    before_words: tuple[str, ...] = ()
    after_words: tuple[str, ...] = ()
    later_than: tuple[str, ...] = ()
    earlier_than: tuple[str, ...] = ()
    later_behind: tuple[str, ...] = ()
    earlier_behind: tuple[str, ...] = ()
    according_to: tuple[str, ...] = ()
    amount_words: tuple[str, ...] = ()
    part_words: tuple[str, ...] = ()
    part_of_words: tuple[str, ...] = ()
    among_words: tuple[str, ...] = ()
    hedges: Hedges = Hedges()
    examples: tuple[StatementExample, ...] = ()
