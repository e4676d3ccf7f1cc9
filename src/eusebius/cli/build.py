"""eusebius build: sources in, a chronicle folder out."""

from pathlib import Path
from typing import Any

import click

from .progress import told as telling
from .seconds import second_readers, seconds_of


@click.command(short_help="Read accounts and make one chronicle of them.")
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The folder to make; an older chronicle there is replaced.")
@click.option("--names", type=click.Path(path_type=Path), help="A names.toml of yours, that adds to or overrules the names found.")
@click.option("--workers", metavar="N", default=1, show_default=True, type=click.IntRange(1, 64), help="So many sources are read at once.")
@click.option("--skip-bad", is_flag=True, help="Leave out sources that can't be read, instead of stopping.")
@click.option("--page-language", metavar="CODE", help="What the page is in where scripts are off (ISO 639-1) [default: as most sources]")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@second_readers
def build(
    sources: tuple[Path, ...], output: Path, names: Path | None, workers: int, skip_bad: bool, page_language: str | None, quiet: bool, **readers: Any
) -> None:
    """Read SOURCES (files or folders: .txt, .md, .html) and make one chronicle of them.

    \b
    Examples:
      eusebius build accounts/ -o chronicle/
      eusebius build diary.txt report.html -o chronicle/ --names names.toml
      eusebius build accounts/ -o chronicle/ --embedder eusebius.seconding.models:multilingual
      eusebius build accounts/ -o chronicle/ --adjudicator http://127.0.0.1:1234/v1 --adjudicator-model NAME

    A sources.toml beside the files may tell their titles, authors and dates. The chronicle is a folder: tables/ (Parquet), texts/,
    manifest.json, decisions.jsonl and index.html, which opens in a browser with no network. Sources that an older chronicle in OUTPUT has
    already are not worked again, unless Eusebius has changed since; what its decisions.jsonl rules of names holds.
    """
    from ..api import build_report

    seconds = seconds_of(readers)
    with telling(quiet) as progress:
        report = build_report(
            sources, output, names=names, workers=workers, skip_bad=skip_bad, progress=progress, seconds=seconds, page_language=page_language
        )
    if quiet:
        return
    chronicle = report.opened.chronicle
    for line in (*report.passed, *report.bad):
        click.echo(f"passed over: {line}", err=True)
    click.echo(f"Read {_some(len(chronicle.documents), 'source')}:")
    for document in chronicle.documents:
        told = sum(s.span.document == document.id for s in chronicle.statements)
        strays = sum(p.outside is not None for p in document.passages)
        notes = "".join(f" {note}" for note in document.notes) + (f" {_some(strays, 'passage')} marked as outside the account." if strays else "")
        click.echo(f"  {document.id}  {document.language}  {_some(len(document.text), 'character')}, {_some(told, 'statement')}.{notes}")
    shared = sum(len(e.documents) > 1 for e in chronicle.events)
    differ = [c for c in chronicle.comparisons if c.is_disagreement]
    hard = sum(c.verdict == "contradicts" for c in differ)
    click.echo(
        f"Found {_some(len(chronicle.times), 'time expression')}, {_some(len(chronicle.names), 'name')}, {_some(len(chronicle.events), 'event')} "
        f"({shared} told by more than one source), {_some(len(differ), 'disagreement')} ({_some(hard, 'contradiction')})."
    )
    if report.adjudicated:
        click.echo(report.adjudicated)
    if len(chronicle.documents) == 1:
        click.echo("With one source there is nothing to compare; add another account of the same happenings.")
    click.echo(f"Wrote {output}. Open {output / 'index.html'} in a browser, or run: eusebius show {output}")


def _some(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
