"""How the tests of the command line call it: as a user's shell would, in a process of its own."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs `eusebius` with the arguments, and returns what it printed."""
    return subprocess.run([sys.executable, "-m", "eusebius", *map(str, arguments)], capture_output=True, encoding="utf-8")
