"""A GEXF file that kg wrote in, its rows out; places and colours are made anew."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as xml

from kg.errors import Place
from kg.exporters.read_rows import Rows, edge_row, node_row, not_readable

_SPACE = "{http://gexf.net/1.3}"


def read(path: Path) -> Rows:
    """The nodes and edges, in the order of the file.

    Raises:
        ExportError: it is not XML (E113), or a number is none (E112).
    """
    rows, place = Rows([], []), Place(str(path))
    try:
        for _, element in xml.iterparse(path):
            if element.tag == f"{_SPACE}node":
                rows.nodes.append(node_row({**element.attrib, **_values(element)}, place))
            elif element.tag == f"{_SPACE}edge":
                rows.edges.append(edge_row({**element.attrib, **_values(element)}, place))
            else:
                continue
            element.clear()
    except xml.ParseError as fault:
        raise not_readable(path, f"not well-formed XML: {fault}") from fault
    return rows


def _values(element: xml.Element) -> dict[str, str]:
    values = element.iterfind(f"{_SPACE}attvalues/{_SPACE}attvalue")
    return {value.get("for", ""): value.get("value", "") for value in values}
