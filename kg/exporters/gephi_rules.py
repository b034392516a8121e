"""A written GEXF, GraphML or CSV file in, all that Gephi or Gephi Lite would change or refuse out.

The rules are what their importers do (gephi/gephi ImporterGEXF, ImporterGraphML and
ImportContainerImpl; gephi-lite's graph and appearance modules): edges with the same source, target
and kind are summed into one, ids that return are dropped, a weight of 0 drops the edge, columns of
an unknown type are dropped, reserved names break the drawing. Codes: V201 not well-formed, V202
id not unique, V203 same source, target and kind, V204 weight, V205 type of a column, V206 reserved
name, V207 name not unique, V208 end of an edge missing, V209 value of another type, V210 colour,
V211 label or place missing, V212 id with a line break or outer space, V213 dates, V214
colour that hardly shows (a warning).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import ParseError

from kg.exporters.colors import contrast
from kg.exporters.gephi_items import Column, Item, read_items
from kg.exporters.rows import RESERVED
from kg.model import Problem, days

CONTRAST = 3.0
"""What WCAG 2.1 asks of graphics, against white."""
_TYPES = ("boolean", "integer", "long", "float", "double", "string")
_FITS: dict[str, Callable[[str], object]] = {
    "boolean": ("true", "false").index,
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
}
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_Faults = Iterator[tuple[str, str]]


@dataclass(slots=True)
class _Seen:
    """What the file has held so far."""

    columns: dict[tuple[str, str], str] = field(default_factory=dict)
    """(domain, column id) to type."""
    names: set[tuple[str, str]] = field(default_factory=set)
    nodes: set[str] = field(default_factory=set)
    edges: set[str] = field(default_factory=set)
    joined: set[tuple[str, str, str]] = field(default_factory=set)
    only_edges: bool = False


def check_gephi(path: Path) -> list[Problem]:
    """The problems of a file, in its order; of a table of edges the ends are not looked up."""
    seen = _Seen(only_edges=path.suffix.lower() == ".csv")
    found: list[Problem] = []
    try:
        for thing in read_items(path):
            faults = _column(thing, seen) if isinstance(thing, Column) else _item(thing, seen)
            place = str(path), thing.line, 0
            found.extend(_problem(place, code, what) for code, what in faults)
    except ParseError as fault:
        found.append(Problem(str(path), *fault.position, "V201", f"not well-formed: {fault.msg}"))
    return found


def _problem(place: tuple[str, int, int], code: str, what: str) -> Problem:
    if code == "V214":
        return Problem(*place, code, what, "Give the type a darker one.", "warning")
    return Problem(*place, code, what, "Gephi would drop or change it.")


def _column(column: Column, seen: _Seen) -> _Faults:
    seen.columns[column.domain, column.id] = column.type
    if column.type not in _TYPES:
        yield "V205", f'column {column.name}: unknown type "{column.type}"'
    if column.name.lower() in RESERVED:
        yield "V206", f"column {column.name}: the name means something else to Gephi"
    if not _NAME.fullmatch(column.name):
        yield "V206", f"column {column.name}: not lower-case letters, digits and _"
    if (column.domain, column.name.lower()) in seen.names:
        yield "V207", f"column {column.name}: stands here a second time"
    seen.names.add((column.domain, column.name.lower()))


def _item(item: Item, seen: _Seen) -> _Faults:
    edge = bool(item.source)
    ids = seen.edges if edge else seen.nodes
    name = f"{'edge' if edge else 'node'} {item.id}"
    faults = [*_edge(item, seen)] if edge else [*_node(item)]
    if item.id in ids:
        faults.append(("V202", "the id stands here a second time"))
    ids.add(item.id)
    if not item.id or item.id != item.id.strip() or "\n" in item.id:
        faults.append(("V212", "the id is empty, or has a line break or outer space"))
    faults.extend(_values(item, seen, "edge" if edge else "node"))
    faults.extend(_color(item.color, drawn_on_white=not edge))
    if item.start and not (days(item.start) and item.start <= item.end):
        faults.append(("V213", f"from {item.start} to {item.end}"))
    yield from ((code, f"{name}: {what}") for code, what in faults)


def _node(item: Item) -> _Faults:
    if not item.label:
        yield "V211", "no label"
    if item.color is not None and not item.placed:
        yield "V211", "no place, so that Gephi sets it anywhere"


def _edge(item: Item, seen: _Seen) -> _Faults:
    for end in (item.source, item.target):
        if not seen.only_edges and end not in seen.nodes:
            yield "V208", f"its end {end} is no node"
    triple = (item.source, item.target, item.kind)
    if triple in seen.joined:
        yield "V203", "another edge has the same source, target and kind"
    seen.joined.add(triple)
    if not item.kind:
        yield "V203", "no kind, so that parallel edges are summed"
    try:
        positive = float(item.weight) > 0
    except ValueError:
        positive = False
    if not positive:
        yield "V204", f"the weight {item.weight} is not above 0"


def _values(item: Item, seen: _Seen, domain: str) -> _Faults:
    for column, value in item.values.items():
        kind = seen.columns.get((domain, column))
        if kind is None:
            yield "V205", f"column {column} is not declared"
        elif kind in _FITS and not _fits(kind, value):
            yield "V209", f'{column} is no {kind}: "{value}"'


def _fits(kind: str, value: str) -> bool:
    try:
        _FITS[kind](value)
    except ValueError:
        return False
    return True


def _color(color: dict[str, str] | None, *, drawn_on_white: bool) -> _Faults:
    if color is None:
        return
    parts = [color.get(part, "") for part in "rgb"]
    if set(color) != set("rgb") or not all(p.isdigit() and int(p) <= 255 for p in parts):
        yield "V210", "the colour is not r, g and b alone, each from 0 to 255"
        return
    shade = "#{:02x}{:02x}{:02x}".format(*map(int, parts))
    if drawn_on_white and contrast(shade) < CONTRAST:
        yield "V214", f"the colour {shade} hardly shows on white"
