"""A graph in, its parts as JSON lines out: one object a line, in the order of the graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.record import to_json
from kg.model import Graph, Pack


def write_entities(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One entity a line."""
    return write_lines(graph.entities, path)


def write_statements(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One statement a line, with its evidence."""
    return write_lines(graph.statements, path)


def write_documents(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One document a line."""
    return write_lines(graph.documents, path)


def write_mentions(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One mention a line."""
    return write_lines(graph.mentions, path)


def write_merges(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One line of the merge log a line: which form was taken for which entity, and why."""
    return write_lines(graph.merges, path)


def write_lines(items: Iterable[object], path: Path) -> int:
    """Each item as a line of JSON in UTF-8; a lone surrogate becomes U+FFFD and is counted."""
    clean = Cleaner()
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(clean.unicode(to_json(item)) + "\n" for item in items)
    return clean.dropped
