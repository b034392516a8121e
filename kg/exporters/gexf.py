"""A view in, GEXF 1.3 out, for Gephi and Gephi Lite: a picture that is ready to look at.

The relation is label and kind of an edge (Gephi keeps parallel edges apart by kind), colours come
without alpha (Gephi Lite passes over any other), and no file mixes static and dynamic attributes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.colors import OTHER, STATUS_COLORS, rgb
from kg.exporters.gexf_time import Times, times
from kg.exporters.node_rows import NEVER
from kg.exporters.rows import ALWAYS, EDGE_COLUMNS, NODE_COLUMNS, column_type
from kg.exporters.view import View, node_size
from kg.exporters.xml import elements, escape, write_parts

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>kg</creator><description>{name}</description></meta>
<graph defaultedgetype="directed" mode="{mode}"{time}>
"""
_DYNAMIC = ' timeformat="date" timerepresentation="interval"'


def _values(names: Sequence[str]) -> list[str]:
    return [f'<attvalue for="{name}" value="{_hole(name)}"/>' for name in names]


def _hole(name: str) -> str:
    return "%s!" if column_type(name) == "string" and name not in ALWAYS else "%s"


_SPAN = (' start="%s!"', ' end="%s!"')
_NODE = [
    *('<node id="%s"', ' label="%s"', *_SPAN),
    *('><attvalues><attvalue for="entity_type" value="%s"/>', *_values(NODE_COLUMNS[1:])),
    *('</attvalues><viz:size value="%s"/>', "%s", '<viz:position x="%s"', ' y="%s" z="0"/>'),
]
_EDGE = [
    *('<edge id="%s"', ' source="%s"', ' target="%s"', "%s", ' weight="%s"', *_SPAN, "%s"),
    *(*_values(EDGE_COLUMNS[1:]), "</attvalues>%s"),
]
_RELATION = ' kind="{0}" label="{0}"', '><attvalues><attvalue for="relation" value="{0}"/>'
_COLOR = '<viz:color r="{}" g="{}" b="{}"/>'
_STATUS = {status: _COLOR.format(*rgb(color)) for status, color in STATUS_COLORS.items()}


def write(view: View, path: Path) -> int:
    """Write the static picture; returns how many characters were dropped."""
    return _write(view, path, None)


def write_timeline(view: View, path: Path) -> int:
    """Write the picture with a start and an end for each node and edge whose dates are known."""
    return _write(view, path, times(view))


def _write(view: View, path: Path, when: Times | None) -> int:
    clean = Cleaner(escape)
    write_parts(_parts(view, clean, when), path)
    return clean.dropped


def _parts(view: View, clean: Cleaner, when: Times | None) -> Iterator[str]:
    mode, time = ("dynamic", _DYNAMIC) if when else ("static", "")
    yield _HEAD.format(name=clean(view.name), mode=mode, time=time)
    yield from _attributes("node", NODE_COLUMNS)
    yield from _attributes("edge", EDGE_COLUMNS)
    yield "<nodes>\n"
    yield from elements(_NODE, _nodes(view, clean, when), "</node>\n")
    yield "</nodes>\n<edges>\n"
    yield from elements(_EDGE, _edges(view, clean, timed=bool(when)), "</edge>\n")
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(domain: str, names: Sequence[str]) -> Iterator[str]:
    yield f'<attributes class="{domain}">\n'
    for name in names:
        yield f'<attribute id="{name}" title="{name}" type="{column_type(name)}"/>\n'
    yield "</attributes>\n"


def _nodes(view: View, clean: Cleaner, when: Times | None) -> Iterator[tuple[object, ...]]:
    colors: dict[str, str] = {}
    for row, place in zip(view.nodes(clean), view.positions, strict=True):
        if row.entity_type not in colors:
            colors[row.entity_type] = _COLOR.format(*rgb(view.color(row.entity_type)))
        days = when.nodes.get(row.id, NEVER) if when else NEVER
        drawn = (node_size(row.mentions), colors[row.entity_type], *place)
        yield row[:2] + days + row[2:] + drawn


def _edges(view: View, clean: Cleaner, *, timed: bool) -> Iterator[tuple[object, ...]]:
    relations: dict[str, tuple[str, str]] = {}
    other = _COLOR.format(*rgb(OTHER))
    for row in view.edges(clean):
        told = relations.get(row.relation)
        if told is None:
            kind, value = _RELATION
            told = relations[row.relation] = kind.format(row.relation), value.format(row.relation)
        days = (row.first_date, row.last_date) if timed else NEVER
        shade = _STATUS.get(row.status, other)
        yield (*row[:3], told[0], row.weight, *days, told[1], *row[5:], shade)
