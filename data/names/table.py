"""Reads and writes the word lists: tab-separated, a source line, a header, rows sorted by name."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

COLUMNS = (
    "name",
    "aliases",
    "acronym",
    "id",
    "feature",
    "valid_from",
    "valid_to",
    "context",
    "broader",
)
Row = Mapping[str, str]
_LETTERS = str.maketrans({"’": "'", "ʻ": "'", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d"})
_LETTERS |= str.maketrans({"Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "ə": "a", "Ə": "A"})


def read(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a list, one dict of column → text each."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    header = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(header, line.split("\t"), strict=True))


def write(path: Path, rows: Iterable[Row], *, source: str, licence: str) -> int:
    """Write the rows in the order of their names, only with columns that hold something."""
    ordered = sorted(rows, key=lambda r: [r["name"].casefold(), *(r.get(c, "") for c in COLUMNS)])
    used = [c for c in COLUMNS if c == "name" or any(r.get(c) for r in ordered)]
    lines = [f"# source: {source}; licence: {licence}", "\t".join(used)]
    lines += ["\t".join(row.get(c, "") for c in used) for row in ordered]
    beside = path.with_suffix(".tmp")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(beside, path)
    return len(ordered)


def cell(values: Iterable[str], *, without: str = "") -> str:
    """Several values in one cell, each once, without the name itself.

    >>> cell(["Turkey", "Türkiye", "Turkey"], without="Turkey")
    'Türkiye'
    """
    return "|".join(dict.fromkeys(v for v in values if v and v != without))


def plain(text: str) -> str:
    """The text with plain letters and apostrophes.

    >>> plain("Côte d’Ivoire")
    "Cote d'Ivoire"
    """
    spread = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in spread if not unicodedata.combining(c))
