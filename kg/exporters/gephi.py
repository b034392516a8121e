"""A view in, the two tables of Gephi's "Import spreadsheet" out."""

from __future__ import annotations

from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS
from kg.exporters.table import write_table
from kg.exporters.view import View

NODE_HEADER = ("Id", "Label", *NODE_COLUMNS)
EDGE_HEADER = ("Source", "Target", "Type", "Kind", "Id", "Label", "Weight", *EDGE_COLUMNS)


def write_nodes(view: View, path: Path) -> int:
    """Write the nodes; returns how many characters were dropped."""
    clean = Cleaner()
    write_table(path, NODE_HEADER, view.nodes(clean))
    return clean.dropped


def write_edges(view: View, path: Path) -> int:
    """Write the edges, one a pair and relation, with the relation as kind and label."""
    clean = Cleaner()
    rows = (
        (e.source, e.target, "Directed", e.relation, e.id, e.relation, e.weight, e.relation, *e[5:])
        for e in view.edges(clean)
    )
    write_table(path, EDGE_HEADER, rows)
    return clean.dropped
