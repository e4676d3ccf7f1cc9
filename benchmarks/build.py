"""What a whole build costs from the shell: CPU seconds and peak memory, against the limits for four short accounts; and `--help`.

Run from the repository: python -m benchmarks.build [FOLDER]     (examples/budapest-1956 if none is given)
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

#: Limits for four accounts of a few pages each, on one core.
CPU_SECONDS, MEGABYTES = 4.0, 400

#: `eusebius --help` must answer within so many seconds; the quickest of so many tries counts, as the first reads cold files.
HELP_SECONDS, TRIES = 0.3, 5

EXAMPLE = Path(__file__).parent.parent / "examples" / "budapest-1956"


def run(*arguments: str) -> None:
    """Runs eusebius in a process of its own."""
    subprocess.run([sys.executable, "-m", "eusebius", *arguments], check=True, stdout=subprocess.DEVNULL)


def build_cost(folder: Path) -> tuple[float, float]:
    """CPU seconds (user and system) and peak resident memory in MB of one build."""
    with tempfile.TemporaryDirectory() as beside:
        run("build", str(folder), "-o", str(Path(beside) / "chronicle"), "--quiet")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 2**20)


def help_seconds() -> float:
    """Seconds that `eusebius --help` takes."""
    tries: list[float] = []
    for _ in range(TRIES):
        began = time.perf_counter()
        run("--help")
        tries.append(time.perf_counter() - began)
    return min(tries)


def main() -> int:
    """Builds once in a process of its own; exits with 1 if a limit is passed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    seconds, megabytes = build_cost(folder)  # first: what children used is counted up
    answered = help_seconds()
    print(f"{folder.name}: {seconds:.2f} s of CPU time (limit {CPU_SECONDS}), {megabytes:.0f} MB (limit {MEGABYTES})")
    print(f"--help: {answered:.2f} s (limit {HELP_SECONDS})")
    return int(seconds > CPU_SECONDS or megabytes > MEGABYTES or answered > HELP_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
