"""eusebius why: the evidence behind anything in a chronicle."""

from pathlib import Path

import click


@click.command(short_help="Print the evidence behind anything that has an id.")
@click.argument("chronicle", type=click.Path(path_type=Path))
@click.argument("id")
def why(chronicle: Path, id: str) -> None:
    """Say why: the evidence behind a time, a name, a statement, an event or a comparison.

    ID is its id, or as much of its beginning as no other has. `eusebius show` and `eusebius compare` print ids.

    \b
    Examples:
      eusebius why chronicle/ e-7f3a        why these statements are one event
      eusebius why chronicle/ c-19          why this is a disagreement
      eusebius why chronicle/ t-b7cd73-2167 why these words mean that day
    """
    from ..api import open as open_chronicle
    from ..publishing.why import why as say_why

    say_why(open_chronicle(chronicle).chronicle, id)
