"""A view in, GraphML out, for Gephi, igraph, graph-tool, Cytoscape, yEd and NetworkX.

One key a name and domain, only types that all of them know; the relation also stands in the XML
attribute `label` of an edge, where Gephi reads its kind (it keeps parallel edges apart by it).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.rows import ALWAYS, EDGE_COLUMNS, NODE_COLUMNS, column_type
from kg.exporters.view import View
from kg.exporters.xml import elements, escape, write_parts

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
    return [f'<data key="{domain}_{name}">{_hole(name)}</data>' for name in names]


def _hole(name: str) -> str:
    return "%s!" if column_type(name) == "string" and name not in ALWAYS else "%s"


_NODE = ['<node id="%s">', *_data("n", NODE_KEYS)]
_EDGE = ['<edge id="%s"', ' source="%s"', ' target="%s"', "%s", *_data("e", EDGE_KEYS[2:])]
_RELATION = ' label="{0}"><data key="e_label">{0}</data><data key="e_relation">{0}</data>'


def write(view: View, path: Path) -> int:
    """Write the file, an element at a time; returns how many characters were dropped."""
    clean = Cleaner(escape)
    write_parts(_parts(view, clean), path)
    return clean.dropped


def _parts(view: View, clean: Cleaner) -> Iterator[str]:
    yield _HEAD
    yield from _keys("node", NODE_KEYS)
    yield from _keys("edge", EDGE_KEYS)
    yield f'<graph id="{clean(view.name)}" edgedefault="directed">\n'
    yield from elements(_NODE, view.nodes(clean), "</node>\n")
    yield from elements(_EDGE, _edges(view, clean), "</edge>\n")
    yield "</graph>\n</graphml>\n"


def _edges(view: View, clean: Cleaner) -> Iterator[tuple[object, ...]]:
    """Rows with the relation in its three places."""
    relations: dict[str, str] = {}
    for row in view.edges(clean):
        relation = relations.get(row.relation)
        if relation is None:
            relation = relations[row.relation] = _RELATION.format(row.relation)
        yield (*row[:3], relation, *row[4:])


def _keys(domain: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        kind = TYPES["double" if name == "weight" else column_type(name)]
        told = f'for="{domain}" attr.name="{name}" attr.type="{kind}"'
        yield f'<key id="{domain[0]}_{name}" {told}/>\n'
