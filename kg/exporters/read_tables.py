"""The tables that kg wrote for Gephi or Neo4j in, their rows out."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import Place
from kg.exporters.read_rows import Rows, edge_row, node_row, not_readable
from kg.exporters.table import unguard

_NAMES = {
    ":ID": "id",
    ":START_ID": "source",
    ":END_ID": "target",
    "name": "label",
}
"""Columns of Neo4j by the field they stand for; Gephi's differ in their capital letter only."""


def read(nodes: Path, edges: Path) -> Rows:
    """The rows of a table of nodes and one of edges.

    Raises:
        ExportError: a table is missing or is not UTF-8 text (E113), or a number is none (E112).
    """
    return Rows(
        [node_row(_fields(record), place) for record, place in _records(nodes)],
        [edge_row(_fields(record), place) for record, place in _records(edges)],
    )


def _records(path: Path) -> Iterator[tuple[Mapping[str, str], Place]]:
    if not path.is_file():
        raise not_readable(path, "the table is missing")
    with path.open(encoding="utf-8", newline="") as table:
        records = csv.DictReader(table, restval="")
        try:
            for record in records:
                yield record, Place(str(path), records.line_num)
        except (csv.Error, UnicodeDecodeError) as fault:
            raise not_readable(path, f"not a table of UTF-8 text: {fault}") from fault


def _fields(record: Mapping[str, str]) -> dict[str, str]:
    return {_field(name): unguard(cell) for name, cell in record.items() if name}


def _field(column: str) -> str:
    name = _NAMES.get(column)
    return name or column.partition(":")[0].lower()
