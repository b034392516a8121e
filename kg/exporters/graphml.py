"""A view in, GraphML out, for Gephi, igraph, graph-tool, Cytoscape, yEd and NetworkX.

One key a name and domain, only types that all of them know; the relation also stands in the XML
attribute `label` of an edge, where Gephi reads its kind (it keeps parallel edges apart by it).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS, EdgeRow, NodeRow, column_type
from kg.exporters.view import View
from kg.exporters.xml import escape

NODE_KEYS = ("label", *NODE_COLUMNS)
EDGE_KEYS = ("label", "relation", "weight", *EDGE_COLUMNS[1:])
"""In the order of the fields of a row, for an edge with its label before them."""
TYPES = {"integer": "int", "double": "double", "string": "string"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_NODE_OPEN = [f'<data key="n_{name}">' for name in NODE_KEYS]
_EDGE_OPEN = [f'<data key="e_{name}">' for name in EDGE_KEYS[1:]]


def write(view: View, path: Path) -> int:
    """Write the file, an element at a time; returns how many characters were dropped."""
    clean = Cleaner()
    with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        out.writelines(_lines(view, clean))
    return clean.dropped


def _lines(view: View, clean: Cleaner) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", NODE_KEYS)
    yield from _keys("edge", EDGE_KEYS)
    yield f'<graph id="{escape(clean(view.name))}" edgedefault="directed">\n'
    yield from map(_node, view.nodes(clean))
    yield from map(_edge, view.edges(clean))
    yield "</graph>\n</graphml>\n"


def _keys(domain: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        kind = TYPES["double" if name == "weight" else column_type(name)]
        told = f'for="{domain}" attr.name="{name}" attr.type="{kind}"'
        yield f'<key id="{domain[0]}_{name}" {told}/>\n'


def _node(row: NodeRow) -> str:
    return f'<node id="{escape(row.id)}">{_data(_NODE_OPEN, row[1:])}</node>\n'


def _edge(row: EdgeRow) -> str:
    relation = escape(row.relation)
    return (
        f'<edge id="{escape(row.id)}" source="{escape(row.source)}" target="{escape(row.target)}"'
        f' label="{relation}"><data key="e_label">{relation}</data>'
        f"{_data(_EDGE_OPEN, row[3:])}</edge>\n"
    )


def _data(opened: Sequence[str], values: Sequence[str | int | float]) -> str:
    """The values that are not empty, as elements."""
    return "".join(
        [
            f"{start}{escape(value) if isinstance(value, str) else value}</data>"
            for start, value in zip(opened, values, strict=True)
            if value != ""
        ]
    )
