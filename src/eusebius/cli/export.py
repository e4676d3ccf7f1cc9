"""eusebius export: a chronicle in another format."""

from pathlib import Path

import click

#: Kept in step with publishing.EXPORTS by a test: listing it here keeps --help fast.
FORMATS = ("json",)


@click.command(short_help="Write a chronicle in another format.")
@click.argument("chronicle", type=click.Path(path_type=Path))
@click.option("--to", "form", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write; standard output if not given.")
def export(chronicle: Path, form: str, output: Path | None) -> None:
    """Write a chronicle in another format. Every quote is checked against its source before anything goes out.

    \b
    Example:
      eusebius export chronicle/ --to json -o chronicle.json
    """
    from ..api import open as open_chronicle
    from ..errors import ChronicleError, OptionError
    from ..publishing import EXPORTS

    try:
        text = EXPORTS[form](open_chronicle(chronicle).chronicle)
    except ValueError as error:
        raise ChronicleError(str(error)) from error
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OptionError(f"{output}: it can't be written ({error.strerror}); choose another place with -o") from error
