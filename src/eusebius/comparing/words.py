"""The words in which comparisons are said: one file a language in words/. To add a language: words/CODE.toml with the keys of Words.

Every sentence has {points}, the values side by side, each as `point` says ({value}, {source}); SENTENCES lists the sentences.
"""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from ..errors import PackError

FOLDER = Path(__file__).parent / "words"

#: The language of `Comparison.sentence`, which every comparison has.
PLAIN: Final = "en"

_VERDICTS = ("corroborated", "finer", "compatible", "differs", "contradicts")

#: The keys of all sentences: the kind of comparison, and how it comes out.
SENTENCES: Final[tuple[str, ...]] = (
    *(f"{kind}.{verdict}" for kind in ("date", "time", "count") for verdict in _VERDICTS),
    "date.carried", "date.lasting", "time.zones", "time.order", "count.sum", "count.grown",
    *(f"place.{verdict}" for verdict in _VERDICTS if verdict != "compatible"),
    *(f"actor.{role}.{verdict}" for role in ("agent", "patient") for verdict in ("corroborated", "differs")),
    "outcome.differs", "outcome.contradicts", "outcome.opposite", "outcome.penalty", "outcome.compatible",
)  # fmt: skip


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """words/CODE.toml.

    `locale`: whose dates and numbers it writes (CLDR). `point`: one value and its sources; `between_points` stands between two values,
    `between_sources` between two sources. `perhaps`: how a sentence on statements that were not joined begins; `within`: one on two
    statements of one source. `sentences`: by the keys of SENTENCES. `terms`: happened, denied, planned; after, before: one happening another;
    acquitted, death, life: what a court decided. `counts`: by bound, with {number} and {what}; `range` with {low} and {high}. `moments`:
    about, by, since, before, after with {moment}; between with {first}, {last}; clock with {day}, {time}; part with {day}, {part}; season
    with {season}, {year}; decade with {year}. `parts`: of the day. `seasons`: 21 spring to 24 winter. `counted`: how what is counted is
    called behind a number, by concept; for others a source's own word is taken.
    """

    locale: str
    point: str
    between_points: str
    between_sources: str
    perhaps: str
    within: str
    sentences: dict[str, str]
    terms: dict[str, str]
    counts: dict[str, str]
    moments: dict[str, str]
    parts: dict[str, str]
    edges: dict[str, str]
    by_edges: dict[str, str]
    seasons: dict[str, str]
    counted: dict[str, str]


@cache
def words() -> dict[str, Words]:
    """The words of every language of the interface, by ISO 639-1 code, in order.

    Raises:
        PackError: a file does not keep to the schema, or lacks a sentence.
    """
    found: dict[str, Words] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        try:
            read = msgspec.toml.decode(path.read_bytes(), type=Words)
        except (OSError, msgspec.DecodeError) as error:
            raise PackError(f"{path}: {error}") from error
        missing = [key for key in SENTENCES if "{points}" not in read.sentences.get(key, "")]
        if missing:
            raise PackError(f"{path}: sentences without {{points}}, or missing: {', '.join(missing)}")
        found[path.stem] = read
    return found
