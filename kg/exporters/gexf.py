"""A view in, GEXF 1.3 out, for Gephi and Gephi Lite: as a picture that is ready to look at.

The relation is label and kind of an edge (Gephi keeps parallel edges apart by kind), colours come
without alpha (Gephi Lite passes over any other), and no file mixes static and dynamic attributes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.colors import STATUS_COLORS, rgb
from kg.exporters.gexf_time import Times, times
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS, EdgeRow, NodeRow, column_type
from kg.exporters.view import View, node_size
from kg.exporters.xml import escape

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>kg</creator><description>{name}</description></meta>
"""
_GRAPH = '<graph defaultedgetype="directed" mode="{mode}"{time}>\n'
_DYNAMIC = ' timeformat="date" timerepresentation="interval"'
_NODE_OPEN = [f'<attvalue for="{name}" value="' for name in NODE_COLUMNS]
_EDGE_OPEN = [f'<attvalue for="{name}" value="' for name in EDGE_COLUMNS]
_EDGE_COLOR = {
    status: '<viz:color r="{}" g="{}" b="{}"/>'.format(*rgb(color))
    for status, color in STATUS_COLORS.items()
}


def write(view: View, path: Path) -> int:
    """Write the static picture; returns how many characters were dropped."""
    return _write(view, path, None)


def write_timeline(view: View, path: Path) -> int:
    """Write the picture with a start and an end for each node and edge whose dates are known."""
    return _write(view, path, times(view))


def _write(view: View, path: Path, when: Times | None) -> int:
    clean = Cleaner()
    with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        out.writelines(_lines(view, clean, when))
    return clean.dropped


def _lines(view: View, clean: Cleaner, when: Times | None) -> Iterator[str]:
    yield _HEAD.format(name=escape(clean(view.name)))
    yield _GRAPH.format(mode="dynamic" if when else "static", time=_DYNAMIC if when else "")
    yield from _attributes("node", NODE_COLUMNS)
    yield from _attributes("edge", EDGE_COLUMNS)
    yield "<nodes>\n"
    colors: dict[str, str] = {}
    for node in view.nodes(clean):
        if node.entity_type not in colors:
            shade = rgb(view.color(node.entity_type))
            colors[node.entity_type] = '<viz:color r="{}" g="{}" b="{}"/>'.format(*shade)
        x, y = view.positions[node.id]
        span = _span(when.nodes.get(node.id)) if when else ""
        yield _node(node, span, f'{colors[node.entity_type]}<viz:position x="{x}" y="{y}" z="0"/>')
    yield "</nodes>\n<edges>\n"
    for edge in view.edges(clean):
        yield _edge(edge, _span((edge.first_date, edge.last_date)) if when else "")
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(domain: str, names: Sequence[str]) -> Iterator[str]:
    yield f'<attributes class="{domain}">\n'
    for name in names:
        yield f'<attribute id="{name}" title="{name}" type="{column_type(name)}"/>\n'
    yield "</attributes>\n"


def _span(days: tuple[str, str] | None) -> str:
    return f' start="{days[0]}" end="{days[1]}"' if days and days[0] else ""


def _node(row: NodeRow, span: str, drawn: str) -> str:
    return (
        f'<node id="{escape(row.id)}" label="{escape(row.label)}"{span}><attvalues>'
        f"{_values(_NODE_OPEN, row[2:])}</attvalues>"
        f'<viz:size value="{node_size(row)}"/>{drawn}</node>\n'
    )


def _edge(row: EdgeRow, span: str) -> str:
    relation = escape(row.relation)
    return (
        f'<edge id="{escape(row.id)}" source="{escape(row.source)}" target="{escape(row.target)}"'
        f' kind="{relation}" label="{relation}" weight="{row.weight}"{span}><attvalues>'
        f'<attvalue for="relation" value="{relation}"/>{_values(_EDGE_OPEN[1:], row[5:])}'
        f"</attvalues>{_EDGE_COLOR.get(row.status, '')}</edge>\n"
    )


def _values(opened: Sequence[str], values: Sequence[str | int | float]) -> str:
    """The values that are not empty, as elements."""
    return "".join(
        [
            f'{start}{escape(value) if isinstance(value, str) else value}"/>'
            for start, value in zip(opened, values, strict=True)
            if value != ""
        ]
    )
