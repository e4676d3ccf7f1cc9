"""The weights: what each kind of evidence adds to the log-odds of a pair. They stand in weights.toml; tools/learn_links.py learns them."""

import math
from functools import cache
from pathlib import Path

import msgspec

from ..errors import PackError
from .features import FEATURES

FILE = Path(__file__).parent / "weights.toml"


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """weights.toml. `join`: likelihood from which a pair is joined; `keep`: from which a link is kept and shown as "perhaps"."""

    version: int
    learnt_from: tuple[str, ...]
    intercept: float
    join: float
    keep: float
    rival: float
    weights: dict[str, float]

    def log_odds(self, features: dict[str, float]) -> float:
        """Natural logarithm of the odds that a pair with these features is one happening."""
        return self.intercept + sum(self.weights.get(k, 0.0) * v for k, v in features.items())

    def likelihood(self, features: dict[str, float]) -> float:
        """The same as a likelihood between 0 and 1."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.log_odds(features)))))


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
    unknown = sorted(set(found.weights) - set(FEATURES))
    if unknown:
        raise PackError(f"{FILE}: it weighs evidence that this version doesn't know ({', '.join(unknown)}); learn the weights anew")
    return found
