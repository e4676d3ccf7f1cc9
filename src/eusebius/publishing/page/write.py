"""Writes the page: templates, styles, scripts and data in one file, under a policy by which nothing but its own style and script acts."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ...model import Chronicle
from .bundle import script, source_hash, style
from .data import as_script, page_data
from .plain import view_of
from .proof import check
from .words import Speaker, languages, most_spoken

HERE = Path(__file__).parent

#: The first thing to run: with scripts on, the plain edition is not drawn at first. main.js takes it away, or shows it if it can't start.
FIRST = 'document.documentElement.classList.add("scripted");'

#: Beyond so many statements the plain edition is only parsed where scripts are off: the browser would build it all to throw it away.
LIGHT_STATEMENTS = 3000


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def policy() -> str:
    """The content-security policy: nothing is loaded, only these texts act, and no script can make markup out of text."""
    return (
        f"default-src 'none'; script-src {source_hash(FIRST)} {source_hash(script())}; style-src {source_hash(style())}; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def render_page(chronicle: Chronicle, made: dict[str, Any] | None = None) -> str:
    """The whole page as HTML. Source text reaches it only through the templates' escaping and as JSON. `made` is manifest.json.

    The plain edition is in the language that its options ask for, else in that of most sources which the interface speaks.

    Raises:
        ChronicleError: a quote does not stand at its offsets; the page must not go out.
    """
    check(chronicle)
    wanted = (made or {}).get("options", {}).get("page_language")
    say = Speaker(wanted if wanted in languages() else most_spoken(d.language for d in chronicle.documents))
    light = len(chronicle.statements) <= LIGHT_STATEMENTS
    return _environment().get_template("page.html.j2").render(
        view=view_of(chronicle, say),
        say=say,
        first=FIRST,
        script=script(),
        style=style(),
        policy=policy(),
        light=light,
        data=as_script(page_data(chronicle, made or {}, light)),
    )


def write_page(chronicle: Chronicle, path: Path) -> None:
    """Writes the page to `path`; what made the chronicle is told by the manifest.json beside it, if there is one.

    Raises:
        ChronicleError: a quote does not stand at its offsets; nothing is written.
    """
    manifest = path.with_name("manifest.json")
    made = json.loads(manifest.read_text(encoding="utf-8")) if manifest.is_file() else None
    path.write_text(render_page(chronicle, made), encoding="utf-8", errors="replace", newline="\n")
