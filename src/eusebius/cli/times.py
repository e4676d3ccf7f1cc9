"""eusebius times: the time expressions of texts."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..model import Document, Timeline

#: So many cells wide is a table at most that goes to a file or another program; it takes what it needs of them.
WIDE = 200


@click.command(short_help="List the time expressions of texts.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--language", metavar="CODE", help="Of the texts, as ISO 639-1 has it (en, hu, ar); found by itself if not given.")
@click.option("--reference", metavar="DATE", help="The day on which the text was written (2013-02-12): “yesterday” is the day before it.")
@click.option(
    "--to", "form", type=click.Choice(("table", "jsonl", "timeml", "brat")), default="table", show_default=True, help="The form of the output."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A folder for the output, one file a source; for timeml and brat.")
@click.option("--why", "offset", type=int, metavar="OFFSET", help="Only the expression at this offset, and the chain of words that it rests on.")
def times(files: tuple[Path, ...], language: str | None, reference: str | None, form: str, output: Path | None, offset: int | None) -> None:
    """List the time expressions of FILES, with the moment that each means where it stands in the text.

    \b
    Examples:
      eusebius times diary.txt
      eusebius times diary.txt --why 1204            why these words mean that day
      eusebius times news/*.txt --reference 2013-02-12 --to jsonl > times.jsonl
      eusebius times news.tml --to timeml            TimeML in, TimeML out
      eusebius times book.txt --to brat -o annotated/

    Below the table stand sentences whose dates can't all be right, as where a date was another weekday.
    """
    from dataclasses import replace

    from ..api import day_of
    from ..dating import date, written
    from ..errors import OptionError
    from ..reading import coded, find_sources, read_source

    told = day_of(reference)
    if form == "brat" and len(files) > 1 and output is None:
        raise OptionError("the brat form of several files needs a folder for them: -o FOLDER")
    sources, _ = find_sources(list(files))
    for source in sources:
        if language:
            source = replace(source, source=replace(source.source, language=coded(language)))
        document = read_source(source)
        timeline = date(document, told or written(document))
        if offset is not None:
            _explain(document, timeline, offset)
        elif form == "table":
            _print(document, timeline)
        else:
            _write(document, timeline, form, output)


def _explain(document: "Document", timeline: "Timeline", offset: int) -> None:
    from ..errors import OptionError
    from ..publishing.times.table import why

    found = next((t for t in timeline.times if t.span.start <= offset < t.span.end), None)
    if found is None:
        raise OptionError(f"{document.id}: there is no time expression at offset {offset}; `eusebius times` lists them with their offsets")
    for line in why(document, timeline, found):
        click.echo(line)


def _print(document: "Document", timeline: "Timeline") -> None:
    from rich.console import Console

    from ..publishing.times.table import table

    console = Console()
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Console(width=WIDE)
    console.print(table(document, timeline))
    click.echo(f"{len(timeline.times)} time expressions in {document.id} ({document.language})")


def _write(document: "Document", timeline: "Timeline", form: str, output: Path | None) -> None:
    from ..publishing.times import FORMS

    make, ending = FORMS[form]
    text = make(document, timeline)
    if output is None:
        click.echo(text, nl=False)
        return
    target = output / Path(document.id).with_suffix(ending)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    if form == "brat":
        target.with_suffix(".txt").write_text(document.text, encoding="utf-8", newline="")
