"""A Cytoscape.js file that kg wrote in, its rows out."""

from __future__ import annotations

import json
from pathlib import Path

from kg.errors import Place
from kg.exporters.read_rows import Rows, edge_row, node_row, not_readable


def read(path: Path) -> Rows:
    """The nodes and edges, in the order of the file.

    Raises:
        ExportError: it is not such a file (E113), or a number is none (E112).
    """
    place = Place(str(path))
    try:
        elements = json.loads(path.read_bytes())["elements"]
        nodes = [item["data"] for item in elements["nodes"]]
        edges = [item["data"] for item in elements["edges"]]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise not_readable(path, "not a Cytoscape.js file") from fault
    return Rows([node_row(n, place) for n in nodes], [edge_row(e, place) for e in edges])
