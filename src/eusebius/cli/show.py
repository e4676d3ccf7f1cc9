"""eusebius show: the chronicle in the terminal."""

from pathlib import Path

import click


@click.command(short_help="Print a chronicle by day: who says what.")
@click.argument("chronicle", type=click.Path(path_type=Path))
@click.option("--disagreements", is_flag=True, help="Only where the sources differ or contradict each other.")
@click.option("--shared", is_flag=True, help="Only events that more than one source tells.")
@click.option("--name", metavar="NAME", help="Only events in which this person, body or place has a part.")
@click.option("--list", "as_list", is_flag=True, help="As a list, as it is printed into a file; not side by side.")
@click.option("--from", "first", metavar="DATE", help="Only from this date on: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--to", "last", metavar="DATE", help="Only up to this date, written the same way.")
def show(chronicle: Path, disagreements: bool, shared: bool, name: str | None, first: str | None, last: str | None, as_list: bool) -> None:
    """Print a chronicle by day: what happened, who says so, in their own words; side by side where the terminal is wide enough.

    \b
    Examples:
      eusebius show chronicle/ --from 1956-10-23 --to 1956-10-24
      eusebius show chronicle/ --name Nagy
      eusebius show chronicle/ --disagreements
    """
    from ..api import open as open_chronicle
    from ..publishing.terminal import show as show_chronicle

    opened = open_chronicle(chronicle)
    show_chronicle(opened.chronicle, disagreements=disagreements, name=name, first=first, last=last, shared=shared, as_list=as_list)
