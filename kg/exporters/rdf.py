"""Graph and pack → triples (the union) and quads (one named graph a document), always in one order.

Nothing is a blank node and nothing is sorted at the end: the parts come sorted, each thing in one
block, so that files are read as they are written and the same run gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from pyoxigraph import Quad, Triple

from kg.exporters import rdf_entities, rdf_run, rdf_statements
from kg.exporters.rdf_run import run_node
from kg.exporters.rdf_terms import terms
from kg.exporters.rdf_words import Lines, Words, in_graph, read, words
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
    lines = union_lines(graph, pack, base=base, triple_terms=triple_terms)
    return map(attrgetter("triple"), read(lines))


def quads(graph: Graph, pack: Pack, *, base: str | None = None) -> Iterator[Quad]:
    """The same, dealt out: entities and the run in the default graph, each document in its own.

    A statement that several documents make is told in the graph of each, with the sentences that
    stand there.
    """
    return read(graph_lines(graph, pack, base=base))


def union_lines(
    graph: Graph, pack: Pack, *, base: str | None = None, triple_terms: bool = False
) -> Iterator[Lines]:
    """The lines of `triples`."""
    here = words(terms(pack, base=base))
    run = str(run_node(here.names, graph, pack))
    context = _Context.of(graph)
    yield from _frame(here, graph, pack, context)
    for record in graph.documents:
        yield _head(here, record, context)
    leaving = _by_subject(graph.statements)
    for thing in graph.entities:
        yield rdf_entities.entity(here, pack.ontology, thing)
        yield rdf_statements.facts(here, leaving.pop(thing.id, ()))
    for rest in leaving.values():
        yield rdf_statements.facts(here, rest)
    for statement in graph.statements:
        yield rdf_statements.reified(here, statement, run, triple_term=triple_terms)
        yield rdf_statements.support(here, statement, statement.evidence)
    yield from _sentences(here, (e for s in graph.statements for e in s.evidence))


def graph_lines(graph: Graph, pack: Pack, *, base: str | None = None) -> Iterator[Lines]:
    """The lines of `quads`."""
    here = words(terms(pack, base=base))
    run = str(run_node(here.names, graph, pack))
    context = _Context.of(graph)
    yield from _frame(here, graph, pack, context)
    for thing in graph.entities:
        yield rdf_entities.entity(here, pack.ontology, thing)
    stated = _by_document(graph.statements)
    for record in graph.documents:
        place = here.document(record.id)
        yield in_graph(_head(here, record, context), place)
        for lines in _told(here, [*stated.get(record.id, {}).values()], run):
            yield in_graph(lines, place)


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


def _frame(here: Words, graph: Graph, pack: Pack, context: _Context) -> Iterator[Lines]:
    yield from rdf_run.run(here, graph, pack)
    for shelf in context.shelves:
        yield rdf_entities.shelf(here, shelf)
        yield rdf_entities.links(here, context.edges.get(shelf.id, ()))


def _head(here: Words, record: DocumentRecord, context: _Context) -> Lines:
    links = rdf_entities.links(here, context.edges.get(document_node(record.id), ()))
    return rdf_entities.document(here, record) + links


def _told(here: Words, stated: list[tuple[Statement, list[Evidence]]], run: str) -> Iterator[Lines]:
    by_subject = sorted((s for s, _ in stated), key=lambda s: (s.subject, s.predicate, s.object))
    yield rdf_statements.facts(here, by_subject)
    for statement, evidence in stated:
        yield rdf_statements.reified(here, statement, run)
        yield rdf_statements.support(here, statement, evidence)
    yield from _sentences(here, (e for _, evidence in stated for e in evidence))


def _sentences(here: Words, evidence: Iterable[Evidence]) -> Iterator[Lines]:
    """Each sentence once, then the matches in it, by document and place."""
    by_document: dict[str, list[Evidence]] = {}
    for one in evidence:
        by_document.setdefault(one.document, []).append(one)
    for _, found in sorted(by_document.items()):
        last = None
        matched = {(e.start, e.end, e.rule, e.anchors): e for e in found}
        for (start, end, *_), one in sorted(matched.items()):
            if last != (start, end):
                yield rdf_statements.sentence(here, one)
                last = (start, end)
            yield rdf_statements.match(here, one)


def _by_subject(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.status == "asserted":
            found.setdefault(statement.subject, []).append(statement)
    return {id: sorted(found[id], key=_edge) for id in sorted(found)}


def _edge(statement: Statement) -> tuple[str, str]:
    return statement.predicate, statement.object


def _by_document(
    statements: Iterable[Statement],
) -> dict[str, dict[str, tuple[Statement, list[Evidence]]]]:
    found: dict[str, dict[str, tuple[Statement, list[Evidence]]]] = {}
    for statement in statements:
        for evidence in statement.evidence:
            here = found.setdefault(evidence.document, {})
            here.setdefault(statement.id, (statement, []))[1].append(evidence)
    return found
