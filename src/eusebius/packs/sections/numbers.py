"""Section `numbers`: how the language writes numbers in words."""

import msgspec


class NumberExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text and the numbers that must be found in it, in order: the words, and their lowest and highest value (left out: open)."""

    text: str
    found: tuple[str, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's numbers.toml.

    `cardinals`: words for 0 to 99, and what else stands for one value (dozen); several words with a space between them.
    `multipliers`: hundred, thousand, million ...; `fractions`: half, quarter, where a multiplier may follow ("half a million").
    `vague`: words that with a multiplier mean "at least one of it" (several thousand); `plural_multipliers`: words that mean it
    alone (thousands). `halves`: words for "and a half", between a number and its multiplier or behind them. `ordinals`: first,
    second ... `joiners`: words between the parts (and); `prefix_joiners`: those written onto the next word (Arabic و).
    `articles`: words that stand for one before a multiplier (a million). `glued`: number words are written together; `endings`:
    what may follow a glued number (case endings).
    """

    cardinals: dict[str, float]
    multipliers: dict[str, float]
    fractions: dict[str, float] = {}
    vague: tuple[str, ...] = ()
    plural_multipliers: dict[str, float] = {}
    ordinals: dict[str, int] = {}
    joiners: tuple[str, ...] = ()
    prefix_joiners: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    glued: bool = False
    endings: tuple[str, ...] = ()
    examples: tuple[NumberExample, ...] = ()
