"""What gathering names costs: seconds for piles of generated mentions, and the exponent by which it grows.

Run: python -m benchmarks.gathering [MENTIONS...]. A pile has ten mentions a document; people have invented names of few syllables, so that
many sound alike, and stand in full, by surname, in two scripts; bodies are made of the packs' vocabulary and an invented word.
"""

import random
import sys
import time
from math import log

from eusebius.model import Mention, Span
from eusebius.naming import gather

ONSETS = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "kr", "st"]
VOWELS = ["a", "e", "i", "o", "u"]
CYRILLIC = str.maketrans("abdefghiklmnoprstuvz", "абдефгхиклмнопрстувз")
BODIES = ["party", "committee", "ministry", "council", "bank", "university"]

PER_DOCUMENT = 10


def word(dice: random.Random, syllables: int) -> str:
    """An invented word."""
    return "".join(dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(syllables)).capitalize()


def pile(size: int, seed: int = 1) -> list[Mention]:
    """So many mentions; a fiftieth as many people, a hundredth as many bodies."""
    dice = random.Random(seed)
    people = [(word(dice, 2), word(dice, 3)) for _ in range(max(5, size // 50))]
    bodies = [(word(dice, 3), dice.choice(BODIES)) for _ in range(max(3, size // 100))]
    return [_mention(i, dice, people, bodies) for i in range(size)]


def _mention(i: int, dice: random.Random, people: list[tuple[str, str]], bodies: list[tuple[str, str]]) -> Mention:
    document = f"{i // PER_DOCUMENT:06}.txt"
    span = Span(document, i % PER_DOCUMENT * 40, i % PER_DOCUMENT * 40 + 20)
    if dice.random() < 0.7:
        given, family = dice.choice(people)
        text = family if dice.random() < 0.4 else f"{given} {family}"
        russian = int(document[:6]) % 2 == 1
        text = text.lower().replace("sh", "s").translate(CYRILLIC).title() if russian else text
        words = text.split()
        first = words[0] if len(words) > 1 else None
        return Mention(f"m-{i}", span, text, "person", text, "ru" if russian else "en", first, words[-1], own=tuple(words))
    own, kind = dice.choice(bodies)
    text = f"{own} {kind.capitalize()}"
    return Mention(f"m-{i}", span, text, "organisation", text, "en", parts=(kind,), own=(own,))


def main() -> None:
    """Prints one line a size."""
    before: tuple[int, float] | None = None
    for size in [int(a) for a in sys.argv[1:]] or [5_000, 20_000]:
        mentions = pile(size)
        began = time.process_time()
        names = gather(mentions)
        took = time.process_time() - began
        grown = f", exponent {log(took / before[1]) / log(size / before[0]):.2f}" if before else ""
        print(f"{size:,} mentions: {len(names):,} names, {took:.1f} s{grown}", flush=True)
        before = size, took


if __name__ == "__main__":
    main()
