"""Makes docs/page.png: the page of the example chronicle, as Chromium shows it.

Run from the repository: python -m tools.picture [EXAMPLE]      (needs the test extra and a Chromium)
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import eusebius

ROOT = Path(__file__).parent.parent
SIZE = {"width": 1400, "height": 900}


def main() -> None:
    """Builds the example in a temporary folder and photographs its page."""
    example = ROOT / "examples" / (sys.argv[1] if len(sys.argv) > 1 else "budapest-1956")
    browser_path = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    with tempfile.TemporaryDirectory() as beside, sync_playwright() as play:
        folder = Path(beside) / "chronicle"
        eusebius.build([example], folder)
        browser = play.chromium.launch(executable_path=browser_path)
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        page.goto((folder / "index.html").as_uri())
        # Down to the row that most sources tell, with the rows before it in view.
        page.evaluate(
            """() => {
                const full = row => [...row.querySelectorAll("td")].filter(cell => cell.querySelector(".quote")).length;
                const rows = [...document.querySelectorAll("tr.shared")];
                const best = rows.reduce((a, b) => (full(b) > full(a) ? b : a));
                best.scrollIntoView({block: "center"});
            }"""
        )
        page.wait_for_timeout(300)
        page.screenshot(path=ROOT / "docs" / "page.png")
        browser.close()


if __name__ == "__main__":
    main()
