"""Tables of figures → a folder of CSV files and charts."""

from __future__ import annotations

import csv
import importlib
import io
import os
from collections.abc import Iterable
from pathlib import Path

import click

from kg.errors import ExportError, Place
from kg.stats import Table

CHARTS = {"types": "count", "relations": "asserted", "central": "pagerank"}
"""Tables that are also drawn, and the column drawn."""


def write(tables: Iterable[Table], folder: Path, *, charts: str | None) -> None:
    """One CSV file a table and, when asked for, a PNG or SVG for those worth drawing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in tables:
            _put(folder / f"{table.name}.csv", _csv(table))
            if charts and table.name in CHARTS and table.rows:
                _put(folder / f"{table.name}.{charts}", _chart(table, charts))
    except OSError as error:
        hint = "Is it a folder you may write to?"
        raise ExportError(
            "E102", "cannot write here", place=Place(str(folder)), hint=hint
        ) from error


def _put(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.partial")
    beside.write_bytes(content)
    os.replace(beside, path)
    click.echo(str(path))


def _csv(table: Table) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return out.getvalue().encode()


def _chart(table: Table, format: str) -> bytes:
    try:
        charts = importlib.import_module("kg.charts")
    except ImportError as error:
        hint = 'Install it with: pip install "kg[charts]"'
        raise ExportError("E103", "matplotlib is not installed", hint=hint) from error
    column = CHARTS[table.name]
    place = table.columns.index(column)
    labels = [str(row[0]) for row in table.rows]
    values = [float(row[place]) for row in table.rows]
    drawn: bytes = charts.bar_chart(table.title, labels, values, unit=column, format=format)
    return drawn
