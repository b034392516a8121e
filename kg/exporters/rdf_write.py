"""Graph and pack → the RDF files of an export folder, streamed and put in place when whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from kg.exporters.rdf import graph_lines, triples, union_lines
from kg.exporters.rdf_jsonld import write_nodes
from kg.exporters.rdf_terms import terms, written_prefixes
from kg.exporters.rdf_words import Lines, read
from kg.model import Graph, Pack


def write_turtle(graph: Graph, path: Path, *, pack: Pack) -> None:
    """Turtle: the union."""
    _serialize(union_lines(graph, pack), path, RdfFormat.TURTLE, _prefixes(graph, pack))


def write_rdf12(graph: Graph, path: Path, *, pack: Pack) -> None:
    """Turtle of RDF 1.2: the union, each statement node reifying a triple term."""
    found = union_lines(graph, pack, triple_terms=True)
    _serialize(found, path, RdfFormat.TURTLE, _prefixes(graph, pack))


def write_ntriples(graph: Graph, path: Path, *, pack: Pack) -> None:
    """N-Triples: the union."""
    _serialize(union_lines(graph, pack), path, RdfFormat.N_TRIPLES, {})


def write_trig(graph: Graph, path: Path, *, pack: Pack) -> None:
    """TriG: one named graph a document."""
    _serialize(graph_lines(graph, pack), path, RdfFormat.TRIG, _prefixes(graph, pack))


def write_nquads(graph: Graph, path: Path, *, pack: Pack) -> None:
    """N-Quads: one named graph a document."""
    _serialize(graph_lines(graph, pack), path, RdfFormat.N_QUADS, {})


def write_jsonld(graph: Graph, path: Path, *, pack: Pack) -> None:
    """JSON-LD: the union, with a context of its own so that nothing is fetched to read it."""
    prefixes = _prefixes(graph, pack)
    links = [f"{pack.id}:{name}" for name in pack.ontology.relations]
    found = triples(graph, pack)
    replace_with(path, lambda out: write_nodes(found, out, prefixes=prefixes, links=links))


def replace_with(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let `write` fill a file beside `path`, then put it in its place in one step."""
    with _beside(path) as rough, rough.open("wb") as out:
        write(out)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A path for a draft, put in the place of `path` when the body has gone well."""
    rough = path.with_name(f".{path.name}.partial")
    try:
        yield rough
        os.replace(rough, path)
    finally:
        rough.unlink(missing_ok=True)


def _serialize(
    lines: Iterable[Lines], path: Path, format: RdfFormat, prefixes: dict[str, str]
) -> None:
    # By path: to a file object pyoxigraph passes each word on its own, a fourth of all time.
    with _beside(path) as rough:
        serialize(read(lines), str(rough), format, prefixes=prefixes)


def _prefixes(graph: Graph, pack: Pack) -> dict[str, str]:
    return written_prefixes(terms(pack), pack, (entity.id for entity in graph.entities))
