"""Rows of text → a table on the terminal, or CSV in a pipe."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

Row = Sequence[str | int | float]


def print_table(columns: Sequence[str], rows: Iterable[Row], *, title: str = "") -> None:
    """A table as wide as the terminal; numbers stand to the right."""
    table = Table(
        title=title or None, title_justify="left", title_style="bold", header_style="bold"
    )
    found = [list(row) for row in rows]
    for number, column in enumerate(columns):
        figures = all(isinstance(row[number], int | float) for row in found) and found
        table.add_column(column, justify="right" if figures else "left", overflow="fold")
    for row in found:
        table.add_row(*(Text(_cell(value)) for value in row))
    console = Console()
    if title:
        console.print()
    console.print(table)


def print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """The same as CSV, with a head line."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def _cell(value: str | int | float) -> str:
    if isinstance(value, float):
        return f"{value:.4f}"
    return f"{value:,}" if isinstance(value, int) else value
