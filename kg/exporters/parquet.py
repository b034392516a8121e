"""A view in, Parquet tables of nodes and edges out, for DuckDB, Polars, pandas and Spark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pyarrow
import pyarrow.parquet

from kg.exporters.clean import Cleaner
from kg.exporters.neo4j import LISTS
from kg.exporters.rows import DOUBLES, INTEGERS, EdgeRow, NodeRow
from kg.exporters.view import View

ROWS = 50_000
"""Rows that are held in memory at a time: a row group."""


def write_nodes(view: View, path: Path) -> int:
    """Write the nodes; returns how many characters were dropped."""
    clean = Cleaner()
    _write(path, NodeRow._fields, view.nodes(clean))
    return clean.dropped


def write_edges(view: View, path: Path) -> int:
    """Write the edges; returns how many characters were dropped."""
    clean = Cleaner()
    _write(path, EdgeRow._fields, view.edges(clean))
    return clean.dropped


def _write(path: Path, names: Sequence[str], rows: Iterable[NamedTuple]) -> None:
    schema = pyarrow.schema([(name, _type(name)) for name in names])
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as out:
        for group in _groups(iter(rows)):
            columns = [_column(n, v) for n, v in zip(names, zip(*group, strict=True), strict=True)]
            out.write_table(pyarrow.table(columns, schema=schema))


def _groups(rows: Iterator[NamedTuple]) -> Iterator[list[NamedTuple]]:
    while group := list(islice(rows, ROWS)):
        yield group


def _type(name: str) -> pyarrow.DataType:
    if name in LISTS:
        return pyarrow.list_(pyarrow.string())
    if name in INTEGERS:
        return pyarrow.int64()
    return pyarrow.float64() if name in DOUBLES else pyarrow.string()


def _column(name: str, values: Sequence[object]) -> pyarrow.Array:
    if name in LISTS:
        values = [str(v).split(";") if v else [] for v in values]
    return pyarrow.array(values, _type(name))
