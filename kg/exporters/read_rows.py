"""The columns of a node or an edge in any graph file in, its row out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import ExportError, Place
from kg.exporters.rows import DOUBLES, INTEGERS, EdgeRow, NodeRow

Columns = Mapping[str, object]


class Rows(NamedTuple):
    """What a graph file holds."""

    nodes: list[NodeRow]
    edges: list[EdgeRow]


def node_row(columns: Columns, place: Place) -> NodeRow:
    """The node of these columns; what is missing is empty or 0.

    Raises:
        ExportError: a number is none (E112).
    """
    return NodeRow._make(_value(columns, name, place) for name in NodeRow._fields)


def edge_row(columns: Columns, place: Place) -> EdgeRow:
    """The edge of these columns; what is missing is empty or 0."""
    return EdgeRow._make(_value(columns, name, place) for name in EdgeRow._fields)


def _value(columns: Columns, name: str, place: Place) -> object:
    value = columns.get(name)
    kind = int if name in INTEGERS else float if name in DOUBLES else str
    if value is None:
        return kind()
    if isinstance(value, list):
        return ";".join(map(str, value))
    try:
        return int(float(str(value))) if kind is int else kind(str(value))
    except ValueError as fault:
        hint = "Was it written by kg?"
        what = f'"{name}" must be a number, found "{value}"'
        raise ExportError("E112", what, place=place, hint=hint) from fault


def not_readable(path: Path, why: str) -> ExportError:
    """A file that is not what its name says."""
    return ExportError("E113", why, place=Place(str(path)), hint="Was it written by kg?")
