"""Names in two scripts: how often the right Latin spelling of a name is the likeliest among 1,500 (accuracy at 1).

Run: python benchmarks/names.py FILE... with tab-separated pairs: "foreign<TAB>latin", or "latin<TAB>f o r e i g n<TAB>count" (letters apart).
The 1,500 candidates are those of 1,500 pairs spread evenly over the file; each foreign name of those pairs is looked up among them.
"""

import sys
import time
from pathlib import Path

from eusebius.naming.distance import distance
from eusebius.naming.romanise import VOWELLESS, readings, script_of

CANDIDATES = 1500


def pairs(path: Path) -> list[tuple[str, str]]:
    """(foreign, latin) pairs of one file."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if rows and script_of(rows[0][0]) == "Latn":
        return [(row[1].replace(" ", ""), row[0].replace(" ", "")) for row in rows]
    return [(row[0], row[1]) for row in rows]


def accuracy(rows: list[tuple[str, str]], language: str, misses: int = 0) -> float:
    """Share of foreign names whose likeliest candidate is right."""
    step = max(1, len(rows) // CANDIDATES)
    rows = rows[::step][:CANDIDATES]
    right: dict[str, set[str]] = {}
    for foreign, latin in rows:
        right.setdefault(foreign, set()).add(latin)
    candidates = sorted({latin for _, latin in rows})
    heard = [(latin, readings(latin, "en")) for latin in candidates]
    hits = 0
    for foreign, answers in sorted(right.items()):
        bare = script_of(foreign) in VOWELLESS
        said = readings(foreign, language)[0]
        scored = min((min(distance.__wrapped__(said, r, bare, False) / (3 + max(len(said), len(r))) for r in rs), latin) for latin, rs in heard)
        hits += scored[1] in answers
        if scored[1] not in answers and misses > 0:
            misses -= 1
            print(f"  {foreign} {said}: {scored[1]} {scored[0]:.2f}, not {sorted(answers)} {readings(sorted(answers)[0], 'en')}")
    return hits / len(right)


def main() -> None:
    """Prints one line a file."""
    for name in sys.argv[1:]:
        rows = pairs(Path(name))
        language = "ar" if script_of(rows[0][0]) == "Arab" else "ru"
        began = time.process_time()
        print(f"{Path(name).name}: {accuracy(rows, language, misses=12):.3f} ({time.process_time() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
