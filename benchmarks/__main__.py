"""`python -m benchmarks`: every benchmark at its small default size, one after another."""

from __future__ import annotations

import subprocess
import sys

NAMES = ("reader", "engine", "engine.peers", "writers", "sparql")


def main() -> None:
    """Run each benchmark in a process of its own, so that none inherits another's memory."""
    for name in sys.argv[1:] or NAMES:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)


if __name__ == "__main__":
    main()
