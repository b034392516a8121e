"""The Parquet tables that kg wrote in, their rows out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from kg.errors import Place
from kg.exporters.read_rows import Rows, edge_row, node_row, not_readable


def read(nodes: Path, edges: Path) -> Rows:
    """The rows of a table of nodes and one of edges.

    Raises:
        ExportError: a table is missing or is not Parquet (E113).
    """
    return Rows(
        [node_row(record, Place(str(nodes))) for record in _records(nodes)],
        [edge_row(record, Place(str(edges))) for record in _records(edges)],
    )


def _records(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise not_readable(path, "the table is missing")
    try:
        table = pyarrow.parquet.ParquetFile(path)
        for batch in table.iter_batches():
            yield from batch.to_pylist()
    except pyarrow.ArrowInvalid as fault:
        raise not_readable(path, "not a Parquet file") from fault
