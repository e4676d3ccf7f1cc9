"""Chromium for the tests of the page, and a page opened in it from disk."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from eusebius.model import Chronicle
from eusebius.publishing.page import write_page


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: ./run-tests installs it where it may install packages")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


#: Opens a chronicle's page at a state (what stands behind # in the address) and gives it with a list of all that it did not mean to say:
#: console messages, errors, dialogs, requests to anything but the file.
Opened = Callable[..., tuple[Any, list[str]]]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    contexts: list[Any] = []

    def open_page(chronicle: Chronicle, state: str = "", **options: Any) -> tuple[Any, list[str]]:
        path = tmp_path / "index.html"
        write_page(chronicle, path)
        context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
        page.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
        page.goto(path.as_uri() + state)
        if options.get("java_script_enabled", True):
            page.wait_for_selector("#app[data-ready]", state="attached")
        return page, said

    yield open_page
    for context in contexts:
        context.close()
