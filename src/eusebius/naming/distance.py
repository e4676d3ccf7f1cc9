"""Distance: how far apart two names sound, from 0 (alike) up, by a weighted edit distance over sounds.

The costs say which sounds transliterations confuse. They are rounded from counts of aligned sounds in lists of names in two
scripts (a pair seen in a tenth of all cases costs about 0.3, one in a hundred about 0.7). To change one, measure with benchmarks/names.py.
"""

from functools import lru_cache

VOWELS = frozenset("aeiou")

#: What it costs to hear one sound for the other. A pair that is not listed costs DEFAULT.
CONFUSED: dict[str, float] = {
    # voiced and voiceless, and letters that one script has for both
    "pP": 0.05, "fP": 0.05, "bP": 0.3, "vP": 0.3, "bV": 0.05, "vV": 0.05, "wV": 0.15, "fV": 0.3, "pV": 0.3,
    "bp": 0.2, "vf": 0.2, "vw": 0.1, "fw": 0.6, "dt": 0.6, "gk": 0.5, "sz": 0.25, "SZ": 0.3, "CJ": 0.5, "bv": 0.4,
    # g and what becomes of it
    "gJ": 0.15, "gG": 0.1, "GJ": 0.3, "gh": 0.4, "gx": 0.6, "gy": 0.6, "gZ": 0.35, "JZ": 0.1, "Jy": 0.3, "Zy": 0.5,
    "dJ": 0.5, "Jx": 0.35, "Gr": 0.6, "Gh": 0.5,
    # hissing sounds
    "SC": 0.2, "sS": 0.3, "sC": 0.45, "zZ": 0.3, "zJ": 0.4, "cs": 0.2, "cz": 0.2, "ct": 0.3, "cC": 0.3, "ck": 0.35, "sk": 0.7, "zC": 0.7, "zS": 0.5,
    # k, kh, h
    "kq": 0.05, "gq": 0.25, "Gq": 0.3, "Jq": 0.6, "kx": 0.3, "hx": 0.1, "kC": 0.3, "xC": 0.3, "kh": 0.6, "Sx": 0.5,
    # th and dh
    "tT": 0.15, "dD": 0.1, "TD": 0.2, "zD": 0.2, "sT": 0.25, "zT": 0.4, "dT": 0.5, "fT": 0.5,
    # soft letters
    "nN": 0.05, "lL": 0.05, "yL": 0.3, "mn": 0.7, "lr": 0.9,
    # vowels and half vowels
    "wu": 0.05, "wo": 0.08, "wa": 0.5, "we": 0.5, "wi": 0.6, "vu": 0.3, "vo": 0.6, "yi": 0.05, "ye": 0.12, "ya": 0.45, "yu": 0.5,
    "'a": 0.1, "'o": 0.2, "'e": 0.2,
    "'i": 0.2, "'u": 0.2, "ha": 0.6, "he": 0.6,
    "ae": 0.25, "ai": 0.4, "ao": 0.3, "au": 0.35, "ei": 0.2, "eo": 0.35, "eu": 0.4, "io": 0.5, "iu": 0.4, "ou": 0.12,
}  # fmt: skip

DEFAULT = 1.0

#: What a sound costs that only one of the two has.
ALONE: dict[str, float] = {
    "a": 0.35, "e": 0.3, "i": 0.35, "o": 0.4, "u": 0.4, "'": 0.1, "h": 0.4, "y": 0.35, "w": 0.45, "G": 0.6, "t": 0.7, "d": 0.75, "s": 0.7,
}  # fmt: skip
ALONE_ELSE = 0.85

#: What a vowel costs that a script without short vowels leaves out.
UNWRITTEN: dict[str, float] = {"e": 0.06, "a": 0.08, "i": 0.12, "u": 0.15, "o": 0.17}

#: A first sound weighs more than the others.
FIRST = 1.25


@lru_cache(maxsize=4096)
def confusion(a: str, b: str) -> float:
    """Cost of hearing sound `a` for `b`."""
    if a == b:
        return 0.0
    return CONFUSED.get(a + b, CONFUSED.get(b + a, DEFAULT))


@lru_cache(maxsize=200_000)
def distance(a: str, b: str, a_vowelless: bool = False, b_vowelless: bool = False) -> float:
    """Weighted edit distance of two rows of sounds; `*_vowelless`: that side's script leaves short vowels out."""
    a_lost = b_vowelless and not a_vowelless
    b_lost = a_vowelless and not b_vowelless
    cost_a = [_alone(c, a_lost) for c in a]
    cost_b = [_alone(c, b_lost) for c in b]
    row = [0.0]
    for cost in cost_b:
        row.append(row[-1] + cost)
    for i, x in enumerate(a):
        above, row = row, [row[0] + cost_a[i]]
        for j, y in enumerate(b):
            swap = confusion(x, y)
            if i == 0 and j == 0:
                swap *= FIRST
            row.append(min(above[j] + swap, above[j + 1] + cost_a[i], row[j] + cost_b[j]))
    return row[-1]


def _alone(sound: str, unwritten: bool) -> float:
    if unwritten and sound in UNWRITTEN:
        return UNWRITTEN[sound]
    return ALONE.get(sound, ALONE_ELSE)


def weight(sounds: str) -> float:
    """How much there is to compare: consonants count 1, vowels 0.4, half vowels and h 0.6."""
    return sum(0.4 if c in VOWELS else 0.6 if c in "hwy'" else 1.0 for c in sounds)


def likeness(a: str, b: str, a_vowelless: bool = False, b_vowelless: bool = False) -> float:
    """1 for names that sound alike, falling to 0 as their distance nears half of what there is to compare."""
    most = max(weight(a), weight(b), 1.0)
    return max(0.0, 1.0 - 2.0 * distance(a, b, a_vowelless, b_vowelless) / most)
