"""eusebius compare: two sources of a chronicle side by side."""

from pathlib import Path

import click


@click.command(short_help="Set two sources side by side.")
@click.argument("chronicle", type=click.Path(path_type=Path))
@click.argument("a")
@click.argument("b")
@click.option("--differences", is_flag=True, help="Only what both tell and differ on.")
def compare(chronicle: Path, a: str, b: str, differences: bool) -> None:
    """Set two sources side by side: what both tell, how they differ, what only each tells.

    A and B are sources of the chronicle, by name or by a part of it.

    \b
    Examples:
      eusebius compare chronicle/ teacher-en.txt krónika-hu.txt
      eusebius compare chronicle/ teacher reporter --differences
    """
    from ..api import open as open_chronicle
    from ..publishing.side_by_side import compare as compare_sources

    compare_sources(open_chronicle(chronicle).chronicle, a, b, differences=differences)
