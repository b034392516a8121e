"""Graph and pack → the same triples in rdflib's classes, for notebooks and other libraries."""

from __future__ import annotations

from collections.abc import Iterable

import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Triple
from rdflib.term import Identifier

from kg.exporters.rdf import quads, triples
from kg.exporters.rdf_terms import terms, written_prefixes
from kg.model import Graph, Pack


def to_rdflib(graph: Graph, pack: Pack, *, base: str | None = None) -> rdflib.Graph:
    """The union as an `rdflib.Graph` with the prefixes of the written files."""
    found = rdflib.Graph()
    _bind(found, graph, pack, base)
    add_all(found, triples(graph, pack, base=base))
    return found


def to_dataset(graph: Graph, pack: Pack, *, base: str | None = None) -> rdflib.Dataset:
    """An `rdflib.Dataset` with one named graph a document; its default graph is the union."""
    found = rdflib.Dataset(default_union=True)
    _bind(found, graph, pack, base)
    for quad in quads(graph, pack, base=base):
        place = quad.graph_name
        context = (
            found.default_graph if isinstance(place, DefaultGraph) else found.graph(term(place))
        )
        context.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return found


def add_all(found: rdflib.Graph, written: Iterable[Triple]) -> None:
    """Add triples of pyoxigraph to a graph of rdflib."""
    for triple in written:
        found.add((term(triple.subject), term(triple.predicate), term(triple.object)))


def term(node: object) -> Identifier:
    """An IRI or literal in rdflib's class."""
    if isinstance(node, NamedNode):
        return rdflib.URIRef(node.value)
    if not isinstance(node, Literal):
        raise TypeError(f"neither an IRI nor a literal: {node}")
    if node.language:
        return rdflib.Literal(node.value, lang=node.language)
    plain = node.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
    return rdflib.Literal(node.value, datatype=None if plain else node.datatype.value)


def _bind(found: rdflib.Graph, graph: Graph, pack: Pack, base: str | None) -> None:
    names = terms(pack, base=base)
    for prefix, iri in written_prefixes(names, pack, (e.id for e in graph.entities)).items():
        found.bind(prefix, iri)
