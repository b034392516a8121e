"""A written graph in any format that can be read in, a graph or its rows out."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import cast

from kg.errors import ExportError, Place
from kg.exporters.formats import FORMATS, format_of
from kg.exporters.read_jsonl import read_graph
from kg.exporters.read_rows import Rows
from kg.model import Graph

READERS = {
    "json": "kg.exporters.read_nodelink:read",
    "graphml": "kg.exporters.read_graphml:read",
    "gexf": "kg.exporters.read_gexf:read",
    "timeline": "kg.exporters.read_gexf:read",
    "gephi": "kg.exporters.read_tables:read",
    "neo4j": "kg.exporters.read_tables:read",
    "cyjs": "kg.exporters.read_cyjs:read",
    "parquet": "kg.exporters.read_parquet:read",
}
"""Formats besides jsonl that are read, with "module:function", called with the paths."""
_TABLES = ("gephi", "neo4j", "parquet")


def format_at(source: Path) -> str:
    """The format of a written graph: by the name of a file, or the files in a folder.

    Raises:
        ExportError: there is nothing (E110), or no format has such files (E104).
    """
    if source.is_dir():
        for name in ("jsonl", "json", *_TABLES, *FORMATS):
            if (source / FORMATS[name][0].name).is_file():
                return name
        hint = "A folder that `kg extract` wrote holds statements.jsonl."
        raise ExportError("E110", "no graph in this folder", place=Place(str(source)), hint=hint)
    if not source.is_file():
        raise ExportError("E110", "no such file or folder", place=Place(str(source)))
    return format_of(source.name)[0]


def read(source: Path, format: str) -> Graph | Rows:
    """The whole graph from jsonl or json, its rows from a picture of it.

    Raises:
        ExportError: the format cannot be read back (E121), or a file is broken (E110 to E113).
    """
    folder = source if source.is_dir() else source.parent
    if format == "jsonl":
        return read_graph(folder)
    if format not in READERS:
        hint = f"Read are: jsonl (a folder that `kg extract` wrote), {', '.join(READERS)}."
        what = f"the format {format} cannot be read back"
        raise ExportError("E121", what, place=Place(str(source)), hint=hint)
    module, _, function = READERS[format].partition(":")
    reader = cast(Callable[..., Graph | Rows], getattr(importlib.import_module(module), function))
    names = [file.name for file in FORMATS[format][:2]]
    if format in _TABLES:
        return reader(*(folder / name for name in names))
    return reader(source / names[0] if source.is_dir() else source)
