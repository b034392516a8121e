"""A view in, GraphML out, for Gephi, igraph, graph-tool, Cytoscape, yEd and NetworkX.

One key a name and domain, only types that all of them know; the relation also stands in the XML
attribute `label` of an edge, where Gephi reads its kind (it keeps parallel edges apart by it).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS, column_type
from kg.exporters.view import View
from kg.exporters.xml import elements, escape

NODE_KEYS = ("label", *NODE_COLUMNS)
EDGE_KEYS = ("label", "relation", "weight", *EDGE_COLUMNS[1:])
"""In the order of the fields of a row, for an edge with its label before them."""
TYPES = {"integer": "int", "double": "double", "string": "string"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"\
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns\
 http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def _data(domain: str, names: Sequence[str]) -> list[str]:
    holes = ["%s!" if column_type(name) == "string" else "%s" for name in names]
    return [
        f'<data key="{domain}_{name}">{hole}</data>'
        for name, hole in zip(names, holes, strict=True)
    ]


_NODE = ['<node id="%s">', *_data("n", NODE_KEYS), "</node>\n%s"]
_EDGE = [
    *('<edge id="%s"', ' source="%s"', ' target="%s"', ' label="%s">'),
    *_data("e", EDGE_KEYS),
    "</edge>\n%s",
]


def write(view: View, path: Path) -> int:
    """Write the file, an element at a time; returns how many characters were dropped."""
    clean = Cleaner(escape)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(_parts(view, clean))
    return clean.dropped


def _parts(view: View, clean: Cleaner) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", NODE_KEYS)
    yield from _keys("edge", EDGE_KEYS)
    yield f'<graph id="{clean(view.name)}" edgedefault="directed">\n'
    yield from elements(_NODE, ((*row, "") for row in view.nodes(clean)))
    yield from elements(_EDGE, ((*e[:4], e[3], *e[3:], "") for e in view.edges(clean)))
    yield "</graph>\n</graphml>\n"


def _keys(domain: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        kind = TYPES["double" if name == "weight" else column_type(name)]
        told = f'for="{domain}" attr.name="{name}" attr.type="{kind}"'
        yield f'<key id="{domain[0]}_{name}" {told}/>\n'
