"""How far a build is, on standard error: one line that changes in a terminal, one line a stage elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def told(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """What to call with a stage, how much of it is done and how much there is."""
    shown: list[str] = []

    def progress(stage: str, done: int, total: int) -> None:
        if quiet:
            return
        if sys.stderr.isatty():
            click.echo(f"\r\033[K{stage} {f'{done}/{total}' if total > 1 else '...'}", err=True, nl=False)
        elif stage not in shown:
            shown.append(stage)
            click.echo(f"{stage} ...", err=True)

    try:
        yield progress
    finally:
        if not quiet and sys.stderr.isatty():
            click.echo("\r\033[K", err=True, nl=False)
