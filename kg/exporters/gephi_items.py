"""A GEXF, GraphML or CSV file in, what Gephi sees in it out: columns, nodes and edges."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from xml.etree import ElementTree as xml

_GEXF = "{http://gexf.net/1.3}"
_VIZ = "{http://gexf.net/1.3/viz}"
_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
_CSV_OWN = frozenset({"Id", "Label", "Source", "Target", "Type", "Kind", "Weight"})
_GRAPHML_OWN = frozenset({"label", "weight"})
"""Columns that Gephi knows and that are meant."""
_Events = Iterator[tuple[str, xml.Element]]


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute of all nodes or all edges."""

    domain: str
    id: str
    name: str
    type: str
    line: int = 0
    """Where it begins in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Item:
    """A node, or an edge when it has a source."""

    id: str
    label: str
    values: dict[str, str] = field(default_factory=dict)
    """By the id of the column."""
    source: str = ""
    target: str = ""
    kind: str = ""
    weight: str = "1"
    start: str = ""
    end: str = ""
    color: dict[str, str] | None = None
    placed: bool = True
    line: int = 0


def read_items(path: Path) -> Iterator[Column | Item]:
    """Columns, nodes and edges in the order of the file; a suffix that is none of ours: nothing.

    Raises:
        ElementTree.ParseError: a GEXF or GraphML file is not well-formed.
    """
    reader = _READERS.get(path.suffix.lower())
    return reader(path) if reader else iter(())


def _elements(path: Path) -> Iterator[tuple[str, xml.Element, int]]:
    """Each "start" and "end" of an element with the line it stands on, from 1."""
    parser: xml.XMLPullParser[xml.Element] = xml.XMLPullParser(("start", "end"))
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            parser.feed(line)
            for event, element in cast(_Events, parser.read_events()):
                yield event, element, number
    parser.close()


def _gexf(path: Path) -> Iterator[Column | Item]:
    domain, began = "", 0
    for event, element, line in _elements(path):
        tag, of = element.tag.removeprefix(_GEXF), element.attrib
        if event == "start":
            domain = of.get("class", "") if tag == "attributes" else domain
            began = line if tag in ("node", "edge") else began
        elif tag == "attribute":
            yield Column(domain, of.get("id", ""), of.get("title", ""), of.get("type", ""), line)
        elif tag in ("node", "edge"):
            yield _gexf_item(element, began)
            element.clear()


def _gexf_item(element: xml.Element, line: int) -> Item:
    of = element.attrib
    values = {v.get("for", ""): v.get("value", "") for v in element.iter(f"{_GEXF}attvalue")}
    color, place = element.find(f"{_VIZ}color"), element.find(f"{_VIZ}position")
    return Item(
        of.get("id", ""),
        of.get("label", ""),
        values,
        of.get("source", ""),
        of.get("target", ""),
        of.get("kind", ""),
        of.get("weight", "1"),
        of.get("start", ""),
        of.get("end", ""),
        None if color is None else dict(color.attrib),
        "source" in of or place is not None,
        line,
    )


def _graphml(path: Path) -> Iterator[Column | Item]:
    names: dict[str, str] = {}
    began = 0
    for event, element, line in _elements(path):
        tag, of = element.tag.removeprefix(_GRAPHML), element.attrib
        if event == "start":
            began = line if tag in ("node", "edge") else began
        elif tag == "key":
            names[of.get("id", "")] = of.get("attr.name", "")
            if of.get("attr.name") not in _GRAPHML_OWN:
                kind = {"int": "integer"}.get(of.get("attr.type", ""), of.get("attr.type", ""))
                name = of.get("attr.name", "")
                yield Column(of.get("for", ""), of.get("id", ""), name, kind, line)
        elif tag in ("node", "edge"):
            yield _graphml_item(element, names, began)
            element.clear()


def _graphml_item(element: xml.Element, names: dict[str, str], line: int) -> Item:
    of = element.attrib
    values = {data.get("key", ""): data.text or "" for data in element}
    named = {names.get(key, ""): value for key, value in values.items()}
    return Item(
        of.get("id", ""),
        named.get("label", ""),
        {key: v for key, v in values.items() if names.get(key) not in _GRAPHML_OWN},
        of.get("source", ""),
        of.get("target", ""),
        of.get("label", ""),
        named.get("weight", "1"),
        line=line,
    )


def _csv(path: Path) -> Iterator[Column | Item]:
    with path.open(encoding="utf-8", newline="") as table:
        records = csv.DictReader(table)
        header = records.fieldnames or ()
        domain = "edge" if "Source" in header else "node"
        own = [name for name in header if name not in _CSV_OWN]
        yield from (Column(domain, name, name, "string", 1) for name in own)
        for of in records:
            yield Item(
                of.get("Id") or "",
                of.get("Label") or "",
                {name: of[name] for name in own if of.get(name)},
                of.get("Source") or "",
                of.get("Target") or "",
                of.get("Kind") or "",
                of.get("Weight") or "1",
                line=records.line_num,
            )


_READERS: dict[str, Callable[[Path], Iterator[Column | Item]]] = {
    ".gexf": _gexf,
    ".graphml": _graphml,
    ".csv": _csv,
}
