"""What a program or a notebook calls: build, add, open, times. `eusebius.build(...)` is this `build`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import OptionError
from .model import Chronicle, Moment, TimeExpression, Timeline

if TYPE_CHECKING:
    from .comparing import Difference
    from .pipeline import Progress
    from .seconding import Seconds

NOTEBOOK = "this needs the notebook's libraries; install them with: pip install 'eusebius[notebook]'"


@dataclass(frozen=True)
class Opened:
    """A chronicle at hand: its values (`chronicle`), its folder if it has one, and its tables for a notebook."""

    chronicle: Chronicle
    folder: Path | None = None

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table as plain dictionaries.

        Raises:
            OptionError: there is no such table.
        """
        from .chronicle import TABLES, rows_of

        if table not in TABLES:
            raise OptionError(f"there is no table “{table}”; there are {', '.join(TABLES)}")
        return rows_of(self.chronicle)[table]

    def table(self, table: str) -> Any:
        """A table as a pyarrow.Table.

        Raises:
            OptionError: there is no such table, or pyarrow is not installed.
        """
        rows = self.rows(table)
        try:
            import pyarrow
        except ImportError as error:
            raise OptionError(NOTEBOOK) from error
        from .chronicle import TABLES

        kinds = {
            "TEXT": pyarrow.string(), "BIGINT": pyarrow.int64(), "DOUBLE": pyarrow.float64(), "BOOLEAN": pyarrow.bool_(),
            "TEXT[]": pyarrow.list_(pyarrow.string()),
        }  # fmt: skip
        schema = pyarrow.schema([(name, kinds[kind]) for name, kind in TABLES[table].items()])
        return pyarrow.Table.from_pylist(rows, schema=schema)

    def frame(self, table: str) -> Any:
        """A table as a pandas.DataFrame.

        Raises:
            OptionError: there is no such table, or pandas is not installed.
        """
        try:
            import pandas  # noqa: F401 - pyarrow needs it to make a frame
        except ImportError as error:
            raise OptionError(NOTEBOOK) from error
        return self.table(table).to_pandas()

    def json(self) -> str:
        """The whole chronicle as JSON text."""
        from .publishing.export_json import export_json

        return export_json(self.chronicle)


@dataclass(frozen=True)
class Built:
    """What a build did: the chronicle, what was passed over, the sources that could not be read (with --skip-bad), and what an adjudicator did."""

    opened: Opened
    passed: tuple[str, ...]
    bad: tuple[str, ...]
    adjudicated: str | None = None


@dataclass(frozen=True)
class Added:
    """What adding sources did: the chronicle as it is now, what changed, what was passed over, and what an adjudicator did."""

    opened: Opened
    difference: "Difference"
    passed: tuple[str, ...]
    adjudicated: str | None = None

    def json(self) -> str:
        """What changed, as JSON text."""
        from .publishing.difference import as_json

        return as_json(self.opened.chronicle, self.difference)


def build_report(
    sources: Sequence[str | Path],
    output: str | Path | None = None,
    *,
    names: str | Path | None = None,
    workers: int = 1,
    skip_bad: bool = False,
    progress: "Progress | None" = None,
    seconds: "Seconds | None" = None,
    page_language: str | None = None,
) -> Built:
    """`build`, with a report of what was passed over.

    Raises:
        EusebiusError: nothing was written; the message lists every source that can't be read.
    """
    from . import __version__
    from .building import NOBODY, built

    done = built(
        [Path(s) for s in sources],
        None if output is None else Path(output),
        version=__version__,
        names=Path(names) if names else None,
        workers=workers,
        skip_bad=skip_bad,
        progress=progress,
        seconds=seconds or NOBODY,
        page_language=page_language,
    )
    opened = Opened(done.chronicle, None if output is None else Path(output))
    return Built(opened, done.passed, tuple(str(e) for e in done.bad), done.adjudicated)


def build(
    sources: Sequence[str | Path],
    output: str | Path | None = None,
    *,
    names: str | Path | None = None,
    workers: int = 1,
    skip_bad: bool = False,
    seconds: "Seconds | None" = None,
    page_language: str | None = None,
) -> Opened:
    """Builds a chronicle out of files and folders, and writes it to `output` if given.

    `names` is a names.toml that adds to or overrules the names found; `workers` the number of processes; with `skip_bad`, sources that
    can't be read are left out instead of stopping the build. `seconds`: second readers for meaning, none by default (docs/second-readers.md).
    `page_language`: what the page is in where scripts are off (ISO 639-1); by default what most sources are in, if the page speaks it.

    Raises:
        SourceError, OptionError, ChronicleError, ServerError: nothing was written; the message says what to do.
    """
    return build_report(
        sources, output, names=names, workers=workers, skip_bad=skip_bad, seconds=seconds, page_language=page_language
    ).opened


def add(
    folder: str | Path,
    files: Sequence[str | Path],
    *,
    names: str | Path | None = None,
    workers: int = 1,
    seconds: "Seconds | None" = None,
) -> Added:
    """Adds sources to the chronicle in `folder`: it is then the same as if all had been built at once. Only the new files are read and worked.

    The names.toml that the chronicle was built with still holds, unless `names` is given. Decisions are kept.
    Second readers that it was built with must be given again as `seconds`.

    Raises:
        SourceError, OptionError, ChronicleError, ServerError: nothing was changed; the message says what to do.
    """
    return add_report(folder, files, names=names, workers=workers, seconds=seconds)


def add_report(
    folder: str | Path,
    files: Sequence[str | Path],
    *,
    names: str | Path | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
    seconds: "Seconds | None" = None,
) -> Added:
    """`add`, saying how far it is.

    Raises:
        EusebiusError: nothing was changed.
    """
    from . import __version__
    from .building import NOBODY, added
    from .comparing import difference

    folder, paths = Path(folder), [Path(f) for f in files]
    given, told = Path(names) if names else None, seconds or NOBODY
    before, done = added(folder, paths, version=__version__, names=given, workers=workers, progress=progress, seconds=told)
    return Added(Opened(done.chronicle, folder), difference(before, done.chronicle), done.passed, done.adjudicated)


def open(folder: str | Path) -> Opened:
    """Opens a chronicle that was built before.

    Raises:
        ChronicleError: there is none, or it can't be read.
    """
    from .chronicle import read

    return Opened(read(Path(folder)), Path(folder))


def times(text: str, language: str | None = None, reference: str | date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, resolved along it.

    `language` (ISO 639-1) is found if not given. `reference` is the day on which the text was written, as a date or in ISO 8601 ("2013-02-12"):
    "yesterday" is the day before it. docs/times.md tells the rest.

    Raises:
        OptionError: the language has no such code, or the reference is no day.
    """
    return timeline(text, language, reference).times


def timeline(text: str, language: str | None = None, reference: str | date | None = None) -> Timeline:
    """`times`, with the narrative clock that they set (`clock`) and the sentences whose dates can't all be right (`clashes`).

    Raises:
        OptionError: the language has no such code, or the reference is no day.
    """
    from .dating import date as dated
    from .reading import coded, read_text

    return dated(read_text(text, "text", language=coded(language) if language else None), day_of(reference))


def day_of(reference: str | date | None) -> Moment | None:
    """The day that a user names.

    Raises:
        OptionError: it is none.
    """
    from .model import moment as moments

    if reference is None:
        return None
    try:
        day = reference if isinstance(reference, date) else date.fromisoformat(reference)
    except ValueError as error:
        raise OptionError(f"“{reference}” is no day; write it as 2013-02-12") from error
    return moments.of_day(day.year, day.month, day.day)
