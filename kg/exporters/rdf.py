"""Graph and pack → triples (the union) and quads (one named graph a document), always in one order.

Nothing is a blank node and nothing is sorted at the end: the parts come sorted, each thing in one
block, so that files are read as they are written and the same run gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from kg.exporters import rdf_entities, rdf_run, rdf_statements
from kg.exporters.rdf_run import run_node
from kg.exporters.rdf_terms import Terms, terms
from kg.model import (
    ContextEdge,
    ContextNode,
    DocumentRecord,
    Evidence,
    Graph,
    Pack,
    Statement,
    context_of,
    document_node,
)
from kg.model.context import DOCUMENT


def triples(
    graph: Graph, pack: Pack, *, base: str | None = None, triple_terms: bool = False
) -> Iterator[Triple]:
    """The union of all that a run says; `triple_terms` uses RDF 1.2 for the statement nodes."""
    names = terms(pack, base=base)
    run = run_node(names, graph, pack)
    context = _Context.of(graph)
    yield from _frame(names, graph, pack, context)
    for record in graph.documents:
        yield from _head(names, record, context)
    leaving = _by_subject(graph.statements)
    for thing in graph.entities:
        yield from rdf_entities.entity(names, pack.ontology, thing)
        yield from rdf_statements.facts(names, leaving.pop(thing.id, ()))
    for rest in leaving.values():
        yield from rdf_statements.facts(names, rest)
    for statement in graph.statements:
        yield from rdf_statements.reified(names, statement, run, triple_term=triple_terms)
        yield from rdf_statements.support(names, statement, statement.evidence)
    yield from _sentences(names, (e for s in graph.statements for e in s.evidence))


def quads(graph: Graph, pack: Pack, *, base: str | None = None) -> Iterator[Quad]:
    """The same, dealt out: entities and the run in the default graph, each document in its own.

    A statement that several documents make is told in the graph of each, with the sentences that
    stand there.
    """
    names = terms(pack, base=base)
    run = run_node(names, graph, pack)
    context = _Context.of(graph)
    yield from _in_default(_frame(names, graph, pack, context))
    for thing in graph.entities:
        yield from _in_default(rdf_entities.entity(names, pack.ontology, thing))
    stated = _by_document(graph.statements)
    for record in graph.documents:
        place = names.document(record)
        told = _told(names, [*stated.get(record.id, {}).values()], run)
        for triple in chain(_head(names, record, context), told):
            yield Quad(triple.subject, triple.predicate, triple.object, place)


@dataclass(frozen=True, slots=True)
class _Context:
    shelves: tuple[ContextNode, ...]
    edges: dict[str, list[ContextEdge]]

    @classmethod
    def of(cls, graph: Graph) -> _Context:
        context = context_of(graph)
        edges: dict[str, list[ContextEdge]] = {}
        for edge in context.edges:
            edges.setdefault(edge.subject, []).append(edge)
        return cls(tuple(n for n in context.nodes if n.type != DOCUMENT), edges)


def _frame(names: Terms, graph: Graph, pack: Pack, context: _Context) -> Iterator[Triple]:
    yield from rdf_run.run(names, graph, pack)
    for shelf in context.shelves:
        yield from rdf_entities.shelf(names, shelf)
        yield from rdf_entities.links(names, context.edges.get(shelf.id, ()))


def _head(names: Terms, record: DocumentRecord, context: _Context) -> Iterator[Triple]:
    yield from rdf_entities.document(names, record)
    yield from rdf_entities.links(names, context.edges.get(document_node(record.id), ()))


def _told(
    names: Terms, here: list[tuple[Statement, list[Evidence]]], run: NamedNode
) -> Iterator[Triple]:
    by_subject = sorted((s for s, _ in here), key=lambda s: (s.subject, s.predicate, s.object))
    yield from rdf_statements.facts(names, by_subject)
    for statement, evidence in here:
        yield from rdf_statements.reified(names, statement, run)
        yield from rdf_statements.support(names, statement, evidence)
    yield from _sentences(names, (e for _, evidence in here for e in evidence))


def _sentences(names: Terms, evidence: Iterable[Evidence]) -> Iterator[Triple]:
    """Each sentence once, then the matches in it, by document and place."""
    last = None
    matched = sorted({(e.document, e.start, e.end, e.rule, e.anchors): e for e in evidence}.items())
    for (document, start, end, *_), found in matched:
        if last != (document, start, end):
            yield from rdf_statements.sentence(names, found)
            last = (document, start, end)
        yield from rdf_statements.match(names, found)


def _by_subject(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: (s.subject, s.predicate, s.object)):
        if statement.status == "asserted":
            found.setdefault(statement.subject, []).append(statement)
    return found


def _by_document(
    statements: Iterable[Statement],
) -> dict[str, dict[str, tuple[Statement, list[Evidence]]]]:
    found: dict[str, dict[str, tuple[Statement, list[Evidence]]]] = {}
    for statement in statements:
        for evidence in statement.evidence:
            here = found.setdefault(evidence.document, {})
            here.setdefault(statement.id, (statement, []))[1].append(evidence)
    return found


def _in_default(part: Iterable[Triple]) -> Iterator[Quad]:
    default = DefaultGraph()
    return (Quad(t.subject, t.predicate, t.object, default) for t in part)
