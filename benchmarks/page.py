"""What the page weighs and how quickly it opens and scrolls, for an example and for a pile of 200 sources with 20,000 statements made here.

Run from the repository: python -m benchmarks.page [FOLDER]     (examples/budapest-1956 if none is given; needs the test extra and a Chromium)
"""

import hashlib
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

import eusebius
from eusebius.model import (
    Chronicle,
    Comparison,
    Document,
    Event,
    Form,
    Mention,
    Name,
    Passage,
    Position,
    Source,
    Span,
    Statement,
    TimeExpression,
)
from eusebius.model import moment as moments
from eusebius.model.civil import day_number
from eusebius.publishing.page import write_page

#: A page of a few short accounts: bytes, and seconds until it can be used.
KILOBYTES, SECONDS = 500, 0.5

#: A pile: seconds until it can be used, and the longest that a frame may take while it is scrolled.
PILE_SECONDS, FRAME_SECONDS = 3.0, 0.1

#: The quickest of so many openings counts: the first also pays for starting the browser.
TRIES = 3

EXAMPLE = Path(__file__).parent.parent / "examples" / "budapest-1956"

SOURCES, STATEMENTS = 200, 20_000

WHO = (
    "the harbour master", "a lamp keeper", "the widow Ahlgren", "two carters", "the choir", "old Bertók", "the ferrymen", "Captain Osei",
    "the miller's sons",
)  # fmt: skip
DID = (
    "rang the bell", "closed the lock", "carried sacks to the wall", "counted the boats", "sent for a doctor", "read the notice aloud",
    "lit the beacon",
)  # fmt: skip
WHERE = ("by the weir", "at Saltgate", "on the north quay", "under the bridge", "behind the granary", "in the parish hall")


def pile(sources: int = SOURCES, statements: int = STATEMENTS) -> Chronicle:
    """Accounts of an invented flood in 1910: every source tells days in order; some happenings are told by several, some of them otherwise."""
    dice = random.Random(1910)
    first = day_number(1910, 3, 1)
    texts: list[list[str]] = [[] for _ in range(sources)]
    told: list[tuple[int, int, int, int, int]] = []  # source, start, end, happening, day
    length = [0] * sources
    happenings = statements * 2 // 3
    teller = [sorted(dice.sample(range(sources), 1 if dice.random() < 0.75 else dice.randint(2, 5))) for _ in range(happenings)]
    for number in range(happenings):
        for source in teller[number]:
            day = first + number * 300 // happenings + (1 if dice.random() < 0.03 else 0)
            year, month, dom = 1910, *moments.civil(day)[1:]
            words = f"On {dom:02d}-{month:02d}-{year} {dice.choice(WHO)} {dice.choice(DID)} {dice.choice(WHERE)}, {dice.randint(2, 90)} in all"
            start = length[source]
            texts[source].append(words + ".\n\n")
            length[source] += len(words) + 3
            told.append((source, start, start + len(words), number, day))
    return _chronicle(texts, told[:statements])


def _chronicle(texts: list[list[str]], told: list[tuple[int, int, int, int, int]]) -> Chronicle:
    documents = tuple(_document(i, "".join(parts)) for i, parts in enumerate(texts))
    by_number: dict[int, list[Statement]] = {}
    statements: list[Statement] = []
    times: list[TimeExpression] = []
    mentions: list[Mention] = []
    for source, start, end, number, day in told:
        document = documents[source]
        span, date = Span(document.id, start, end), Span(document.id, start + 3, start + 13)
        time_id = f"t-{source:03d}-{start}"
        times.append(TimeExpression(time_id, date, document.quote(date), "date", moments.of_day_number(day)))
        made = Statement(
            f"s-{source:03d}-{start}", span, document.quote(span), len(statements), "other", moments.of_day_number(day), "stated", (time_id,)
        )
        statements.append(made)
        by_number.setdefault(number, []).append(made)
        at = document.text.find("Saltgate", start, end)
        if at >= 0:
            mentions.append(Mention(f"m-{source:03d}-{at}", Span(document.id, at, at + 8), "Saltgate", "place", "Saltgate", "en"))
    statements.sort(key=lambda s: s.span)
    times.sort(key=lambda t: t.span)
    events, compared = [], []
    for number, members in by_number.items():
        ids, places = tuple(s.id for s in members), tuple(sorted({s.span.document for s in members}))
        events.append(Event(f"e-{number:06d}", members[0].quote, members[0].id, members[0].moment, ids, places, "other"))
        if len(members) > 1:
            same = len({s.moment for s in members}) == 1
            positions = tuple(Position(s.id, s.span, s.quote, s.moment.edtf if s.moment else "") for s in members)
            said = "The sources give the same date." if same else "The dates can't all be right."
            compared.append(Comparison(f"c-{number:06d}", f"e-{number:06d}", "date", "corroborated" if same else "contradicts", positions, said))
    mentions.sort(key=lambda m: m.span)
    place = Name("n-saltgate", "place", "Saltgate", tuple(Form(m.id, m.span, m.quote) for m in mentions))
    return Chronicle(documents, tuple(times), tuple(mentions), (place,), tuple(statements), (), tuple(events), tuple(compared), ())


def _document(number: int, text: str) -> Document:
    name = f"account-{number:03d}.txt"
    passages, at = [], 0
    for part in text.split("\n\n"):
        if part:
            passages.append(Passage(Span(name, at, at + len(part)), "en", "ltr"))
        at += len(part) + 2
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, Source(name, title=f"Account {number}"), text, digest, "utf-8", "text/plain", "en", tuple(passages))


#: Scrolls by a screen a frame for as many frames, and gives the longest that one took, in seconds.
SCROLL = """frames => new Promise(done => {
    let left = frames, last = performance.now(), longest = 0;
    const step = now => {
        longest = Math.max(longest, now - last); last = now;
        if (!left--) return done(longest / 1000);
        scrollBy(0, innerHeight * 0.6); requestAnimationFrame(step);
    };
    requestAnimationFrame(() => { last = performance.now(); requestAnimationFrame(step); });
})"""


def opened(browser: Any, path: Path) -> tuple[float, float, int]:
    """Seconds from navigation until the first frame of the page that can be used, as the browser measures; the longest frame while
    scrolling; elements in the document after it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(path.as_uri())
    page.wait_for_selector("#proof-short[data-holds=true]")
    seconds = page.evaluate("performance.getEntriesByName('usable')[0].startTime / 1000")
    longest = page.evaluate(SCROLL, 90)
    elements = page.evaluate("document.querySelectorAll('*').length")
    page.close()
    return seconds, longest, elements


def main() -> int:
    """Measures both; exits with 1 if a limit is passed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    found = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    passed = True
    with tempfile.TemporaryDirectory() as beside, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        small, large = Path(beside) / "small.html", Path(beside) / "large.html"
        write_page(eusebius.build([folder]).chronicle, small)
        chronicle = pile()
        began = time.perf_counter()
        write_page(chronicle, large)
        written = time.perf_counter() - began
        kilobytes = small.stat().st_size / 1000
        seconds, longest, elements = min(opened(browser, small) for _ in range(TRIES))
        print(f"{folder.name}: {kilobytes:.0f} KB (limit {KILOBYTES}), usable after {seconds:.2f} s (limit {SECONDS}), {elements} elements")
        passed &= kilobytes <= KILOBYTES and seconds <= SECONDS
        seconds, longest, elements = min(opened(browser, large) for _ in range(TRIES))
        print(
            f"{SOURCES} sources, {len(chronicle.statements)} statements: {large.stat().st_size / 1e6:.1f} MB, written in {written:.1f} s, "
            f"usable after {seconds:.2f} s (limit {PILE_SECONDS}), longest frame {longest * 1000:.0f} ms (limit {FRAME_SECONDS * 1000:.0f}), "
            f"{elements} elements"
        )
        passed &= seconds <= PILE_SECONDS and longest <= FRAME_SECONDS
        browser.close()
    return int(not passed)


if __name__ == "__main__":
    sys.exit(main())
