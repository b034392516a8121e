"""A view in, Cytoscape.js JSON out, for Cytoscape desktop and the web."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.layout import Point
from kg.exporters.rows import EdgeRow, NodeRow
from kg.exporters.view import View, node_size

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def write(view: View, path: Path) -> int:
    """Write nodes with their place and colour, edges with `interaction`, where Cytoscape looks."""
    clean = Cleaner()
    with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        out.writelines(_lines(view, clean))
    return clean.dropped


def _lines(view: View, clean: Cleaner) -> Iterator[str]:
    head = _COMPACT.encode({"name": clean(view.name)})
    yield f'{{"format_version":"1.0","generated_by":"kg","data":{head},\n"elements":{{\n"nodes":['
    yield from _listed(
        _node(row, place, view)
        for row, place in zip(view.nodes(clean), view.positions, strict=True)
    )
    yield '],\n"edges":['
    yield from _listed(_edge(row) for row in view.edges(clean))
    yield "]}}\n"


def _listed(items: Iterable[object]) -> Iterator[str]:
    before = "\n"
    for item in items:
        yield before + _COMPACT.encode(item)
        before = ",\n"


def _node(row: NodeRow, place: Point, view: View) -> dict[str, object]:
    x, y = place
    data = {
        **row._asdict(),
        "name": row.label,
        "node_size": node_size(row.mentions),
        "node_color": view.color(row.entity_type),
    }
    return {"data": data, "position": {"x": x, "y": -y}}


def _edge(row: EdgeRow) -> dict[str, object]:
    shown = {"name": row.relation, "label": row.relation, "interaction": row.relation}
    return {"data": {**row._asdict(), **shown}}
