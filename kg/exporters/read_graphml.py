"""A GraphML file that kg wrote in, its rows out."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as xml

from kg.errors import Place
from kg.exporters.read_rows import Rows, edge_row, node_row, not_readable

_SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def read(path: Path) -> Rows:
    """The nodes and edges, in the order of the file.

    Raises:
        ExportError: it is not XML (E113), or a number is none (E112).
    """
    rows, names, place = Rows([], []), dict[str, str](), Place(str(path))
    try:
        for _, element in xml.iterparse(path):
            tag = element.tag.removeprefix(_SPACE)
            if tag == "key":
                names[element.get("id", "")] = element.get("attr.name", "")
            elif tag == "node":
                rows.nodes.append(node_row({**element.attrib, **_data(element, names)}, place))
            elif tag == "edge":
                rows.edges.append(edge_row({**element.attrib, **_data(element, names)}, place))
            if tag in ("node", "edge"):
                element.clear()
    except xml.ParseError as fault:
        raise not_readable(path, f"not well-formed XML: {fault}") from fault
    return rows


def _data(element: xml.Element, names: dict[str, str]) -> dict[str, str]:
    return {names.get(d.get("key", ""), ""): d.text or "" for d in element}
