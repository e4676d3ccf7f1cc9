"""Makes docs/page.png: the page of the example chronicle, as Chromium shows it.

Run from the repository: python -m tools.picture [EXAMPLE]      (needs the test extra and a Chromium)
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import eusebius
from eusebius.model import Chronicle

ROOT = Path(__file__).parent.parent
SIZE = {"width": 1440, "height": 940}


def telling(chronicle: Chronicle) -> str:
    """The event that shows most: contradicted, told by most sources, in most languages; the first of these."""
    language = {d.id: d.language for d in chronicle.documents}
    wrong = {c.event: c.verdict == "contradicts" for c in chronicle.comparisons if c.is_disagreement and c.perhaps is None}
    best = max(chronicle.events, key=lambda e: (wrong.get(e.id, False), len(e.documents), len({language[d] for d in e.documents}), e.id in wrong))
    return best.id


def main() -> None:
    """Builds the example in a temporary folder and photographs its page at its most telling event, with the reasons open."""
    example = ROOT / "examples" / (sys.argv[1] if len(sys.argv) > 1 else "budapest-1956")
    browser_path = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as beside, sync_playwright() as play:
        folder = Path(beside) / "chronicle"
        opened = eusebius.build([example], folder)
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, locale="en-GB", color_scheme="light", reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(f"{(folder / 'index.html').as_uri()}#{telling(opened.chronicle)}")
        page.wait_for_selector("#proof-short[data-holds=true]")
        page.wait_for_timeout(400)
        page.screenshot(path=ROOT / "docs" / "page.png")
        browser.close()


if __name__ == "__main__":
    main()
