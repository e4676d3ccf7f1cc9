"""eusebius times: the time expressions of one text."""

import json
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--language", help="ISO 639-1 code; found by itself if not given.")
@click.option("--to", "form", type=click.Choice(("table", "jsonl")), default="table", show_default=True, help="The form of the output.")
def times(file: Path, language: str | None, form: str) -> None:
    """List the time expressions of FILE, with the moment that each means where it stands in the text.

    \b
    Examples:
      eusebius times diary.txt
      eusebius times diary.txt --to jsonl > times.jsonl
    """
    from dataclasses import replace

    from ..dating import date
    from ..reading import find_sources, read_source

    files, _ = find_sources([file])
    source = files[0]
    if language:
        source = replace(source, source=replace(source.source, language=language))
    document = read_source(source)
    found = date(document).times
    if form == "jsonl":
        for t in found:
            row = {
                "document": document.id, "start": t.span.start, "end": t.span.end, "quote": t.quote, "kind": t.kind,
                "edtf": t.moment.edtf if t.moment else t.duration, "part": t.moment.part if t.moment else None, "basis": t.basis,
                "sets_clock": t.sets_clock,
                "trace": [{"rule": s.rule, **({"start": s.span.start, "end": s.span.end} if s.span else {})} for s in t.trace],
            }  # fmt: skip
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.table import Table

    from ..publishing.visible import visible

    table = Table("offset", "words", "means", "kind", "because")
    for t in found:
        means = (t.moment.edtf + (f" ({t.moment.part})" if t.moment.part else "")) if t.moment else (t.duration or "")
        because = "; ".join(s.rule + (f" [{s.span.start}]" if s.span else "") for s in t.trace)
        table.add_row(str(t.span.start), f"\u2068{visible(' '.join(t.quote.split()))}\u2069", means, t.kind, because)
    Console().print(table)
    click.echo(f"{len(found)} time expressions in {document.id} ({document.language})")
