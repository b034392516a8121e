"""Makes the word lists of rules/core/names from libraries and the tables beside this file.

Run from anywhere: `python data/names/build.py`. Lists not named here are written by hand.
"""

from __future__ import annotations

from pathlib import Path

import countries

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "rules" / "core" / "names"


def main() -> None:
    """Build every list that has a library behind it."""
    countries.build(HERE, OUT)


if __name__ == "__main__":
    main()
