"""The table of formats: a name in, the files it stands for and their writers out."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, cast

from kg.errors import ExportError

Writer = Callable[..., int | None]
"""`write(graph, path, *, pack)` or `write(view, path)`; may tell how many characters it dropped."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that a format writes.

    `writer` is "module:function", imported when it is called for, so that nobody pays for libraries
    of formats not wanted. A writer takes the whole graph, `write(graph, path, *, pack)`, or only
    its nodes and edges, `write(view, path)` with a `kg.exporters.view.View`.
    """

    name: str
    writer: str
    takes: Literal["graph", "view"] = "graph"

    def load(self) -> Writer:
        """The writer itself.

        Raises:
            ExportError: the library that the format needs is not installed (E103).
        """
        module, _, function = self.writer.partition(":")
        try:
            return cast(Writer, getattr(importlib.import_module(module), function))
        except ModuleNotFoundError as missing:
            what = f"{self.name} needs the library {missing.name}"
            hint = 'Install it, or all that kg can use: pip install "kg[all]".'
            raise ExportError("E103", what, hint=hint) from missing


FORMATS: dict[str, tuple[File, ...]] = {
    "jsonl": (
        File("entities.jsonl", "kg.exporters.jsonl:write_entities"),
        File("statements.jsonl", "kg.exporters.jsonl:write_statements"),
        File("documents.jsonl", "kg.exporters.jsonl:write_documents"),
        File("mentions.jsonl", "kg.exporters.jsonl:write_mentions"),
        File("merges.jsonl", "kg.exporters.jsonl:write_merges"),
    ),
    "annotations": (File("annotations.jsonl", "kg.exporters.annotations:write"),),
    "graphml": (File("graph.graphml", "kg.exporters.graphml:write", "view"),),
    "gexf": (File("graph.gexf", "kg.exporters.gexf:write", "view"),),
    "timeline": (File("graph.timeline.gexf", "kg.exporters.gexf:write_timeline", "view"),),
    "gephi": (
        File("gephi-nodes.csv", "kg.exporters.gephi:write_nodes", "view"),
        File("gephi-edges.csv", "kg.exporters.gephi:write_edges", "view"),
    ),
    "neo4j": (
        File("neo4j-nodes.csv", "kg.exporters.neo4j:write_nodes", "view"),
        File("neo4j-edges.csv", "kg.exporters.neo4j:write_edges", "view"),
        File("neo4j.cypher", "kg.exporters.cypher:write", "view"),
    ),
    "json": (File("graph.json", "kg.exporters.nodelink:write"),),
    "cyjs": (File("graph.cyjs", "kg.exporters.cyjs:write", "view"),),
    "parquet": (
        File("nodes.parquet", "kg.exporters.parquet:write_nodes", "view"),
        File("edges.parquet", "kg.exporters.parquet:write_edges", "view"),
    ),
    "ttl": (File("graph.ttl", "kg.exporters.rdf_write:write_turtle"),),
    "nt": (File("graph.nt", "kg.exporters.rdf_write:write_ntriples"),),
    "nq": (File("graph.nq", "kg.exporters.rdf_write:write_nquads"),),
    "trig": (File("graph.trig", "kg.exporters.rdf_write:write_trig"),),
    "jsonld": (File("graph.jsonld", "kg.exporters.rdf_write:write_jsonld"),),
    "rdf12": (File("graph.rdf12.ttl", "kg.exporters.rdf_write:write_rdf12"),),
    "ontology": (File("ontology.ttl", "kg.exporters.ontology:write"),),
    "shapes": (File("shapes.ttl", "kg.exporters.shapes:write"),),
    "void": (File("void.ttl", "kg.exporters.void:write"),),
}
"""Every format by the name that `--format` takes; `manifest.json` goes with each of them."""

OPTIONAL = ("parquet", "rdf12")
"""Formats that need an extra or a rare reader, written only when asked for by name."""


def chosen(formats: Iterable[str] | None) -> Sequence[str]:
    """The names asked for, each once, in the order of `FORMATS`; None or "all": all but `OPTIONAL`.

    >>> chosen(["nt", "gexf", "nt"])
    ['gexf', 'nt']
    """
    names = ["all"] if formats is None else [name.strip() for name in formats]
    for name in names:
        if name != "all" and name not in FORMATS:
            raise _unknown(name)
    wanted = {*names, *(FORMATS.keys() - set(OPTIONAL) if "all" in names else ())}
    return [name for name in FORMATS if name in wanted]


def format_of(file_name: str) -> tuple[str, File]:
    """The format and the file that a name stands for: by the whole name, else by its ending.

    >>> format_of("shanghai.timeline.gexf")[0], format_of("graph.nt")[0]
    ('timeline', 'nt')

    Raises:
        ExportError: no format has such files, or only pairs of files (E104).
    """
    files = [(name, file) for name in FORMATS for file in FORMATS[name]]
    for name, file in files:
        if file.name == file_name:
            return name, file
    endings = [(_ending(file.name), name, file) for name, file in files if len(FORMATS[name]) == 1]
    for ending, name, file in sorted(endings, key=lambda e: -len(e[0])):
        if file_name.endswith(ending):
            return name, file
    known = ", ".join(sorted(ending for ending, *_ in endings if ending))
    hint = f"Known are: {known}; pairs of files go into a folder (kg convert ... --to parquet)."
    raise ExportError("E104", f'no format for a file "{file_name}"', hint=hint)


def _ending(file_name: str) -> str:
    """ ".gexf" of "graph.gexf"; the whole name of files that are not called graph."""
    return file_name.removeprefix("graph")


def _unknown(name: str) -> ExportError:
    close = get_close_matches(name, FORMATS, 1, 0.5)
    guess = f'Did you mean "{close[0]}"? ' if close else ""
    return ExportError(
        "E101", f'unknown format "{name}"', hint=f"{guess}Known are: all, {', '.join(FORMATS)}."
    )
