"""What a program or a notebook calls: build, open, times. `eusebius.build(...)` is this `build`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import EusebiusError, OptionError
from .model import Chronicle, Document, Moment, TimeExpression, Timeline

if TYPE_CHECKING:
    from .pipeline import Progress

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
    """What a build did: the chronicle, what was passed over, and the sources that could not be read (with --skip-bad)."""

    opened: Opened
    passed: tuple[str, ...]
    bad: tuple[str, ...]


def build_report(
    sources: Sequence[str | Path],
    output: str | Path | None = None,
    *,
    names: str | Path | None = None,
    workers: int = 1,
    skip_bad: bool = False,
    progress: "Progress | None" = None,
) -> Built:
    """`build`, with a report of what was passed over.

    Raises:
        EusebiusError: nothing was written; the message lists every source that can't be read.
    """
    from . import __version__
    from .naming import read_user_names
    from .pipeline import build_chronicle
    from .reading import find_sources, read_source

    user_names = read_user_names(Path(names)) if names else ()
    files, passed = find_sources([Path(s) for s in sources])
    documents: list[Document] = []
    bad: list[EusebiusError] = []
    for i, file in enumerate(files, 1):
        try:
            documents.append(read_source(file))
        except EusebiusError as error:
            bad.append(error)
        if progress:
            progress("reading the files", i, len(files))
    if bad and (not skip_bad or not documents):
        hint = "" if len(bad) == len(files) else "\nNothing was built; leave these out, or build without them with --skip-bad."
        raise type(bad[0])("\n".join(str(e) for e in bad) + hint)
    chronicle = build_chronicle(documents, user_names=user_names, workers=workers, progress=progress)
    opened = Opened(chronicle)
    if output is not None:
        from .chronicle import write
        from .publishing.page import write_page

        if progress:
            progress("writing the chronicle", 0, 1)
        options = {"names": [n.label for n in user_names]}
        write(chronicle, Path(output), version=__version__, options=options, page=write_page)
        opened = Opened(chronicle, Path(output))
    return Built(opened, tuple(passed), tuple(str(e) for e in bad))


def build(
    sources: Sequence[str | Path],
    output: str | Path | None = None,
    *,
    names: str | Path | None = None,
    workers: int = 1,
    skip_bad: bool = False,
) -> Opened:
    """Builds a chronicle out of files and folders, and writes it to `output` if given.

    `names` is a names.toml that adds to or overrules the names found; `workers` the number of processes; with `skip_bad`, sources that
    can't be read are left out instead of stopping the build.

    Raises:
        SourceError, OptionError, ChronicleError: nothing was written; the message says what to do.
    """
    return build_report(sources, output, names=names, workers=workers, skip_bad=skip_bad).opened


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
        OptionError: the reference is no day.
    """
    return timeline(text, language, reference).times


def timeline(text: str, language: str | None = None, reference: str | date | None = None) -> Timeline:
    """`times`, with the narrative clock that they set (`clock`) and the sentences whose dates can't all be right (`clashes`).

    Raises:
        OptionError: the reference is no day.
    """
    from .dating import date as dated
    from .reading import read_text

    return dated(read_text(text, "text", language=language), day_of(reference))


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
