"""Rows in, CSV out that spreadsheets show and do not run: RFC 4180 in UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

_RUN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""A cell that begins so is a formula to a spreadsheet."""


def write_table(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[str | int | float]]
) -> None:
    """Write the header, then each row; text that would run as a formula gets a "'" before it."""
    with path.open("w", encoding="utf-8", newline="", buffering=1 << 20) as out:
        table = csv.writer(out, lineterminator="\r\n")
        table.writerow(header)
        for row in rows:
            table.writerow([guard(cell) if isinstance(cell, str) else cell for cell in row])


def guard(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    >>> guard("=1+1"), guard("'=1"), guard("plain")
    ("'=1+1", "''=1", 'plain')
    """
    return f"'{text}" if text.lstrip("'").startswith(_RUN) else text


def unguard(text: str) -> str:
    """What `guard` was given."""
    rest = text.lstrip("'")
    return text[1:] if text != rest and rest.startswith(_RUN) else text
