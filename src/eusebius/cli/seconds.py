"""The options by which second readers are called in, the same for every command that joins statements."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from ..seconding import Seconds

OPTIONS = (
    click.option("--embedder", metavar="MODULE:FACTORY", help="A second reader: sentence embeddings of a local model (docs/second-readers.md)."),
    click.option(
        "--adjudicator", metavar="ADDRESS", help="A second reader: a language model at this address, or “stored”: its stored answers alone."
    ),
    click.option("--adjudicator-model", metavar="NAME", help="The name of the model at that address."),
    click.option(
        "--adjudicator-most", metavar="N", default=200, show_default=True, type=click.IntRange(1, 100_000), help="It is asked so often at most."
    ),
    click.option(
        "--adjudicator-timeout",
        metavar="SECONDS",
        default=120.0,
        show_default=True,
        type=click.FloatRange(0.1, 3600),
        help="How long an answer may take.",
    ),
)

Command = Callable[..., Any]


def second_readers(command: Command) -> Command:
    """Adds the options to a command; `seconds_of` makes use of them."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def seconds_of(given: dict[str, Any]) -> "Seconds":
    """The second readers that the options call in. Says so if quotes will leave this machine.

    Raises:
        OptionError: an adjudicator without a model, or the other way round.
    """
    from ..seconding import STORED, Seconds, is_local

    address = given["adjudicator"]
    seconds = Seconds(given["embedder"], address, given["adjudicator_model"], given["adjudicator_most"], given["adjudicator_timeout"])
    if address is not None and address != STORED and not is_local(address):
        click.echo(f"Quotes of your sources will be sent to {address}, which is not on this machine.", err=True)
    return seconds
