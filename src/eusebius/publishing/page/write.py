"""Writes the page: template, style and view in one file, with a policy under which nothing but its own style acts."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from ...model import Chronicle
from .view import view_of

HERE = Path(__file__).parent


@cache
def _environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render_page(chronicle: Chronicle) -> str:
    """The whole page as HTML. All source text goes through the template's escaping; there is no script on it."""
    style = (HERE / "style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    template = _environment().from_string((HERE / "page.html.j2").read_text(encoding="utf-8"))
    return template.render(view=view_of(chronicle), style=style, policy=policy)


def write_page(chronicle: Chronicle, path: Path) -> None:
    """Writes the page to `path`."""
    path.write_text(render_page(chronicle), encoding="utf-8", newline="\n")
