"""Statements → bare triples, reified statements, and the sentences and matches behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from kg.exporters.rdf_dates import when
from kg.exporters.rdf_entities import text
from kg.exporters.rdf_terms import Terms
from kg.model import Evidence, Statement


def fact(names: Terms, statement: Statement) -> Triple:
    """The edge itself; only asserted statements may be written so."""
    return Triple(
        names.item(statement.subject),
        names.word(statement.predicate),
        names.item(statement.object),
    )


def facts(names: Terms, statements: Iterable[Statement]) -> Iterator[Triple]:
    """The bare triples of the asserted ones among `statements`, each once, in their order."""
    edges = {(s.subject, s.predicate, s.object): s for s in statements if s.status == "asserted"}
    yield from (fact(names, s) for s in edges.values())


def reified(
    names: Terms, statement: Statement, run: NamedNode, *, triple_term: bool = False
) -> Iterator[Triple]:
    """The statement as a thing that has status, confidence and time.

    With `triple_term` it reifies an RDF 1.2 triple term in place of subject, predicate and object.
    """
    of, node, edge = names.of, names.local("statement", statement.id), fact(names, statement)
    if triple_term:
        yield Triple(node, of["rdf:reifies"], edge)
    else:
        yield Triple(node, of["rdf:type"], of["rdf:Statement"])
        yield Triple(node, of["rdf:subject"], edge.subject)
        yield Triple(node, of["rdf:predicate"], edge.predicate)
        yield Triple(node, of["rdf:object"], edge.object)
    yield Triple(node, of["kg:status"], text(statement.status))
    confidence = Literal(f"{statement.confidence:.4g}", datatype=of["xsd:decimal"])
    yield Triple(node, of["kg:confidence"], confidence)
    if statement.time:
        yield Triple(node, of["kg:time"], text(statement.time))
        yield from when(names, node, statement.time)
    if statement.attributed_to:
        yield Triple(node, of["kg:attributedTo"], names.item(statement.attributed_to))
    if statement.condition:
        yield Triple(node, of["kg:condition"], text(statement.condition))
    yield Triple(node, of["prov:wasGeneratedBy"], run)


def support(names: Terms, statement: Statement, evidence: Sequence[Evidence]) -> Iterator[Triple]:
    """What joins a statement to the sentences it stands in and the matches that found it."""
    of, node = names.of, names.local("statement", statement.id)
    several = {(e.document, e.start, e.end): e for e in evidence}
    for one in several.values():
        yield Triple(node, of["prov:wasDerivedFrom"], names.evidence(one))
    for one in evidence if len(several) == len(evidence) else _matches(evidence):
        yield Triple(node, of["kg:match"], names.match(one))


def sentence(names: Terms, evidence: Evidence) -> Iterator[Triple]:
    """A sentence as a Web Annotation resource: its document, its characters, its words."""
    of, node, document = names.of, names.evidence(evidence), names.document(evidence.document)
    position, quote = NamedNode(f"{node.value}.position"), NamedNode(f"{node.value}.quote")
    is_a = of["rdf:type"]
    yield Triple(node, is_a, of["oa:SpecificResource"])
    yield Triple(node, of["oa:hasSource"], document)
    yield Triple(node, of["oa:hasSelector"], position)
    yield Triple(node, of["oa:hasSelector"], quote)
    yield Triple(node, of["prov:wasDerivedFrom"], document)
    yield Triple(position, is_a, of["oa:TextPositionSelector"])
    yield Triple(position, of["oa:start"], Literal(evidence.start))
    yield Triple(position, of["oa:end"], Literal(evidence.end))
    yield Triple(quote, is_a, of["oa:TextQuoteSelector"])
    yield Triple(quote, of["oa:exact"], text(evidence.quote))


def match(names: Terms, evidence: Evidence) -> Iterator[Triple]:
    """One firing of a rule in a sentence, with the words that set it off."""
    of, node = names.of, names.match(evidence)
    yield Triple(node, of["rdf:type"], of["kg:Match"])
    yield Triple(node, of["kg:rule"], names.local("rule", evidence.rule))
    yield Triple(node, of["kg:evidence"], names.evidence(evidence))
    for anchor in sorted({a.text for a in evidence.anchors}):
        yield Triple(node, of["kg:anchor"], text(anchor))


def _matches(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    return {(e.document, e.start, e.end, e.rule, e.anchors): e for e in evidence}.values()
