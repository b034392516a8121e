"""Statements → bare triples, reified statements, and the sentences and matches behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    node = names.local("statement", statement.id)
    edge = fact(names, statement)
    if triple_term:
        yield Triple(node, names.curie("rdf:reifies"), edge)
    else:
        yield Triple(node, names.curie("rdf:type"), names.curie("rdf:Statement"))
        yield Triple(node, names.curie("rdf:subject"), edge.subject)
        yield Triple(node, names.curie("rdf:predicate"), edge.predicate)
        yield Triple(node, names.curie("rdf:object"), edge.object)
    yield Triple(node, names.curie("kg:status"), text(statement.status))
    confidence = Literal(f"{statement.confidence:.4g}", datatype=names.curie("xsd:decimal"))
    yield Triple(node, names.curie("kg:confidence"), confidence)
    if statement.time:
        yield Triple(node, names.curie("kg:time"), text(statement.time))
        yield from when(names, node, statement.time)
    if statement.attributed_to:
        yield Triple(node, names.curie("kg:attributedTo"), names.item(statement.attributed_to))
    if statement.condition:
        yield Triple(node, names.curie("kg:condition"), text(statement.condition))
    yield Triple(node, names.curie("prov:wasGeneratedBy"), run)


def support(names: Terms, statement: Statement, evidence: Iterable[Evidence]) -> Iterator[Triple]:
    """What joins a statement to the sentences it stands in and the matches that found it."""
    node = names.local("statement", statement.id)
    evidence = tuple(evidence)
    sentences = dict.fromkeys(names.evidence(e) for e in evidence)
    for sentence in sentences:
        yield Triple(node, names.curie("prov:wasDerivedFrom"), sentence)
    for found in dict.fromkeys(match_node(names, e) for e in evidence):
        yield Triple(node, names.curie("kg:match"), found)


def sentence(names: Terms, evidence: Evidence) -> Iterator[Triple]:
    """A sentence as a Web Annotation resource: its document, its characters, its words."""
    node, document = names.evidence(evidence), names.document(evidence.document)
    position, quote = names.evidence(evidence, "position"), names.evidence(evidence, "quote")
    is_a = names.curie("rdf:type")
    yield Triple(node, is_a, names.curie("oa:SpecificResource"))
    yield Triple(node, names.curie("oa:hasSource"), document)
    yield Triple(node, names.curie("oa:hasSelector"), position)
    yield Triple(node, names.curie("oa:hasSelector"), quote)
    yield Triple(node, names.curie("prov:wasDerivedFrom"), document)
    yield Triple(position, is_a, names.curie("oa:TextPositionSelector"))
    yield Triple(position, names.curie("oa:start"), Literal(evidence.start))
    yield Triple(position, names.curie("oa:end"), Literal(evidence.end))
    yield Triple(quote, is_a, names.curie("oa:TextQuoteSelector"))
    yield Triple(quote, names.curie("oa:exact"), text(evidence.quote))


def match(names: Terms, evidence: Evidence) -> Iterator[Triple]:
    """One firing of a rule in a sentence, with the words that set it off."""
    node = match_node(names, evidence)
    yield Triple(node, names.curie("rdf:type"), names.curie("kg:Match"))
    yield Triple(node, names.curie("kg:rule"), names.local("rule", evidence.rule))
    yield Triple(node, names.curie("kg:evidence"), names.evidence(evidence))
    for anchor in sorted({a.text for a in evidence.anchors}):
        yield Triple(node, names.curie("kg:anchor"), text(anchor))


def match_node(names: Terms, evidence: Evidence) -> NamedNode:
    """The IRI of a match: its sentence, its rule and the characters of its anchors."""
    place = f"{evidence.document}.{evidence.start}-{evidence.end}"
    anchors = "".join(f".{a.start}-{a.end}" for a in evidence.anchors)
    return names.local("match", f"{place}.{evidence.rule.replace('/', '.')}{anchors}")
