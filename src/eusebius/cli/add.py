"""eusebius add: further sources into a chronicle, and what they change."""

from pathlib import Path
from typing import Any

import click

from .progress import told as telling
from .seconds import second_readers, seconds_of


@click.command(short_help="Add accounts to a chronicle, and print what they change.")
@click.argument("chronicle", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--names", type=click.Path(path_type=Path), help="A names.toml, in place of the one that the chronicle was built with.")
@click.option("--workers", metavar="N", default=1, show_default=True, type=click.IntRange(1, 64), help="So many sources are read at once.")
@click.option("--to", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="The form of what is printed.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors, and the JSON if asked for.")
@second_readers
def add(chronicle: Path, files: tuple[Path, ...], names: Path | None, workers: int, form: str, quiet: bool, **readers: Any) -> None:
    """Add FILES (or folders) to a CHRONICLE that was built before, and print what they change.

    What they confirm (events that one more source tells, and what it says alike), what they contest (new disagreements), what only
    they tell, and what is joined otherwise since.

    \b
    Examples:
      eusebius add chronicle/ letters-pl.txt
      eusebius add chronicle/ letters-pl.txt diary-fr.md --to json > difference.json
      eusebius add chronicle/ accounts/              what is new in this folder

    Only the new files are read and worked; names, events and disagreements are reckoned anew, as if all had been built at once. Decisions
    are kept, and so is the chronicle as it was if anything goes wrong. A sources.toml beside the files is read, as by build.
    Second readers that the chronicle was built with must be named again.
    """
    from ..api import add_report
    from ..publishing.difference import show

    seconds = seconds_of(readers)
    with telling(quiet) as progress:
        report = add_report(chronicle, files, names=names, workers=workers, progress=progress, seconds=seconds)
    for line in report.passed:
        click.echo(f"passed over: {line}", err=True)
    if form == "json":
        click.echo(report.json(), nl=False)
        return
    if quiet:
        return
    if report.adjudicated:
        click.echo(f"{report.adjudicated}\n")
    show(report.opened.chronicle, report.difference)
    click.echo(f"\nWrote {chronicle}. Open {chronicle / 'index.html'} in a browser, or run: eusebius show {chronicle}")
