"""eusebius languages: which packs there are, and whether they hold what their schema and examples say."""

import click


@click.group()
def languages() -> None:
    """List the language packs, or check them."""


@languages.command("list", short_help="List the languages that have a pack.")
def list_packs() -> None:
    """List the languages that have a pack, with what each covers."""
    from ..packs import available, load

    for code in available():
        pack = load(code)
        if pack is not None:
            covers = pack.about.covers
            click.echo(
                f"{code}  {pack.about.english_name:12} time {covers.time}, numbers {covers.numbers}, names {covers.names}, "
                f"concepts {covers.concepts}"
            )


@languages.command("check", short_help="Check packs against their schema and examples.")
@click.argument("codes", nargs=-1)
@click.option("--unused", is_flag=True, help="Also list the rules and words of time that no example uses.")
def check(codes: tuple[str, ...], unused: bool) -> None:
    """Check every pack (or those of CODES) against its schema and its own examples; every problem is listed."""
    from ..errors import OptionError, PackError
    from ..packcheck import check_pack, unexercised
    from ..packs import available

    unknown = sorted(set(codes) - set(available()))
    if unknown:
        raise OptionError(f"there is no pack for {', '.join(unknown)}; there are {', '.join(available())}")
    problems: list[str] = []
    for code in codes or available():
        found, examples = check_pack(code)
        problems += found
        click.echo(f"{code}: {examples} examples, {len(found) or 'no'} problem{'s' if len(found) != 1 else ''}")
        for line in unexercised(code) if unused else ():
            click.echo(f"  no example uses {line}")
    if problems:
        raise PackError("\n".join(problems))
