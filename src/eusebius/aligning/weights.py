"""The weights: what each kind of evidence adds to the log-odds of a pair. They stand in weights.toml; tools/learn_links.py learns them."""

import math
from functools import cache
from pathlib import Path

import msgspec

from ..errors import PackError
from .features import FEATURES
from .rivals import AROUND

FILE = Path(__file__).parent / "weights.toml"

#: The form of weights.toml that this version reads.
VERSION = 2


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """weights.toml. A pair is first judged by itself (`intercept` and `weights`), then by what other pairs say of it: `base`, `first` times
    that, and `around`. From both, the size of the pile is taken off (traits.py: Pile.size), with a weight of one: no more than one of so many
    is the partner. `join`: likelihood from which pairs are joined; `keep`: from which a link is shown as "perhaps".
    """

    version: int
    learnt_from: tuple[str, ...]
    join: float
    keep: float
    intercept: float
    weights: dict[str, float]
    base: float
    first: float
    around: dict[str, float]

    def alone(self, features: dict[str, float], size: float) -> float:
        """Natural logarithm of the odds that a pair with these FEATURES is one happening, seen by itself."""
        own = self.weights
        return self.intercept - size + math.fsum(own[k] * v for k, v in features.items() if k in own)

    def among(self, alone: float, features: dict[str, float], size: float) -> float:
        """The same with what other pairs say of it: its AROUND."""
        own = self.around
        return self.base + self.first * (alone + size) - size + math.fsum(own[k] * v for k, v in features.items() if k in own)

    def parts(self, features: dict[str, float], size: float) -> dict[str, float]:
        """What each kind of evidence, FEATURES and AROUND, adds to the log-odds of a pair; "prior" is what any candidate pair has."""
        found = {"prior": self.base + self.first * self.intercept - size}
        for name in (*FEATURES, *AROUND):
            weight = self.first * self.weights.get(name, 0.0) if name in FEATURES else self.around.get(name, 0.0)
            if weight and features.get(name):
                found[name] = weight * features[name]
        return found


def log_odds_of(likelihood: float) -> float:
    """Natural logarithm of the odds of a likelihood between 0 and 1, both excluded."""
    return math.log(likelihood / (1.0 - likelihood))


def likelihood_of(log_odds: float) -> float:
    """The likelihood of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


@cache
def weights() -> Weights:
    """The weights that come with Eusebius.

    Raises:
        PackError: the file is damaged or of another version.
    """
    try:
        found = msgspec.toml.decode(FILE.read_bytes(), type=Weights)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{FILE}: {error}; install Eusebius anew") from error
    unknown = sorted({*found.weights} - {*FEATURES} | {*found.around} - {*AROUND})
    if unknown or found.version != VERSION:
        raise PackError(f"{FILE}: it weighs evidence that this version doesn't know ({', '.join(unknown)}); learn the weights anew")
    return found
