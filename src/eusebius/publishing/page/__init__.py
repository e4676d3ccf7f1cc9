"""The page: one self-contained file that opens from disk. It reads a chronicle and decides nothing.

`templates` hold what is there with scripts off, a file a part, and `plain` makes ready what they show; `styles` the looks (tokens.css is the
design system); `scripts` what moves, a file a part; `words` the interface's words, a file a language; `data` what the scripts read. `write`
puts them into one file.
To add a language of the interface: copy words/en.toml to words/CODE.toml and translate it. To add a part: its script, its style, its
template, their lines in bundle.py, and its place in scripts/main.js.
"""

from .proof import check
from .write import render_page, write_page

__all__ = ["check", "render_page", "write_page"]
