"""A view in, the two tables of `neo4j-admin database import` out."""

from __future__ import annotations

from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS, EdgeRow, NodeRow
from kg.exporters.table import write_table
from kg.exporters.view import View

LISTS = (
    "aliases",
    "same_as",
    "statuses",
    "statements",
    "attributed_to",
    "stated_time",
    "condition",
)
"""Columns that hold several values, parted by ";"."""
KINDS = {
    "mentions": "int",
    "doc_count": "int",
    "evidence_count": "int",
    "weight": "int",
    "confidence": "float",
    "first_date": "date",
    "last_date": "date",
    **dict.fromkeys(LISTS, "string[]"),
}
EDGE_PROPERTIES = ("id", "weight", *EDGE_COLUMNS)
NODE_PROPERTIES = ("name", *NODE_COLUMNS)


def typed(name: str) -> str:
    return f"{name}:{KINDS[name]}" if name in KINDS else name


NODE_HEADER = (":ID", ":LABEL", *map(typed, NODE_PROPERTIES))
EDGE_HEADER = (":START_ID", ":END_ID", ":TYPE", *map(typed, EDGE_PROPERTIES))


def write_nodes(view: View, path: Path) -> int:
    """Write the nodes: labelled with their type, its parents and Node."""
    clean = Cleaner()
    write_table(path, NODE_HEADER, (_node(row, view) for row in view.nodes(clean)))
    return clean.dropped


def _node(row: NodeRow, view: View) -> tuple[str | int, ...]:
    return (row.id, ";".join(labels(row.entity_type, view)), *row[1:])


def labels(entity_type: str, view: View) -> list[str]:
    """Node, then the type and its parents."""
    return ["Node", *(list(view.ontology.ancestors(entity_type)) or [entity_type])]


def write_edges(view: View, path: Path) -> int:
    """Write the edges."""
    clean = Cleaner()
    write_table(path, EDGE_HEADER, map(_edge, view.edges(clean)))
    return clean.dropped


def _edge(row: EdgeRow) -> tuple[str | int | float, ...]:
    return (row.source, row.target, row.relation, row.id, row.weight, row.relation, *row[5:])
