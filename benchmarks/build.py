"""What a whole build costs from the shell: CPU seconds and peak memory, against the limits for four short accounts.

Run from the repository: python -m benchmarks.build [FOLDER]     (examples/budapest-1956 if none is given)
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

#: Limits for four accounts of a few pages each, on one core.
CPU_SECONDS, MEGABYTES = 4.0, 400

EXAMPLE = Path(__file__).parent.parent / "examples" / "budapest-1956"


def main() -> int:
    """Builds once in a process of its own; exits with 1 if a limit is passed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE
    with tempfile.TemporaryDirectory() as beside:
        subprocess.run(
            [sys.executable, "-m", "eusebius", "build", str(folder), "-o", str(Path(beside) / "chronicle"), "--quiet"], check=True
        )
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 2**20)
    print(f"{folder.name}: {seconds:.2f} s of CPU time (limit {CPU_SECONDS}), {megabytes:.0f} MB (limit {MEGABYTES})")
    return int(seconds > CPU_SECONDS or megabytes > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
