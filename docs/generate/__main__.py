"""Write the generated pages of docs/reference; `make docs` runs this folder."""

from __future__ import annotations

from pathlib import Path

from codes import codes_page
from patterns import patterns_page

from rules import rules_page

FOLDER = Path(__file__).parents[1] / "reference"
PAGES = {"codes.md": codes_page, "patterns.md": patterns_page, "rules.md": rules_page}


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
