"""The page: one self-contained file that opens from disk. view.py says what is on it, page.html.j2 and style.css how it looks."""

from .write import render_page, write_page

__all__ = ["render_page", "write_page"]
