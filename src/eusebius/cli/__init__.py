"""The command line: one file a command in this folder, listed in COMMANDS. Commands call the API and word what it says.

Heavy rooms are imported inside the commands: `eusebius --help` must answer at once.
"""

import sys

import click

from .. import __version__
from ..errors import EusebiusError
from .add import add
from .build import build
from .compare import compare
from .export import export
from .languages import languages
from .show import show
from .times import times
from .why import why

COMMANDS = (build, add, show, compare, why, export, times, languages)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="eusebius")
def eusebius() -> None:
    """Several accounts of the same happenings in, one checkable chronology out.

    \b
    eusebius build accounts/ -o chronicle/    read the accounts, make a chronicle
    eusebius show chronicle/                  read it here; or open chronicle/index.html

    Everything stays on this machine: nothing is sent anywhere, unless you name an adjudicator, and no model is downloaded.
    """


for command in COMMANDS:
    eusebius.add_command(command)


def main() -> None:
    """Runs the command line; errors that a user can act on are one clear message, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        eusebius(standalone_mode=False)
    except EusebiusError as error:
        click.echo(f"eusebius: {error}", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("eusebius: stopped; nothing was changed", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
