"""Entities and documents → their descriptions in RDF, one block of triples a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.exporters.edtf import edtf
from kg.exporters.rdf_dates import date_literal, when
from kg.exporters.rdf_terms import REGISTRIES, THINGS, Terms
from kg.model import ContextEdge, ContextNode, DocumentRecord, Entity, Ontology, slug
from kg.model.context import ABOUT, PART_OF, PUBLISHED_BY, PUBLISHER, SERIES

SURROGATE = re.compile("[\ud800-\udfff]")
LINKS = {ABOUT: "dcterms:subject", PART_OF: "dcterms:isPartOf", PUBLISHED_BY: "dcterms:publisher"}
SHELVES = {SERIES: "kg:Series", PUBLISHER: "foaf:Agent"}


def text(value: str) -> Literal:
    """A string literal; halves of surrogate pairs, which no RDF file can hold, become U+FFFD.

    >>> text("a" + chr(0xD800)).value == "a" + chr(0xFFFD)
    True
    """
    return Literal(SURROGATE.sub("\ufffd", value) if not value.isascii() else value)


def entity(names: Terms, ontology: Ontology, thing: Entity) -> Iterator[Triple]:
    """Types, the parents' too so that `?m a policy:Meeting` finds sessions, names, identifiers."""
    node = names.item(thing.id)
    rdf_type = names.of["rdf:type"]
    for name in ontology.ancestors(thing.type):
        yield Triple(node, rdf_type, names.word(name))
    concept = is_concept(ontology, thing.type)
    if concept:
        yield Triple(node, rdf_type, names.of["skos:Concept"])
        yield Triple(node, names.of["skos:inScheme"], scheme(names, ontology, thing.type))
    yield Triple(node, names.of["rdfs:label"], text(thing.name))
    for alias in sorted(set(thing.aliases) - {thing.name}):
        yield Triple(node, names.of["skos:altLabel"], text(alias))
    yield Triple(node, names.of["kg:mentions"], Literal(thing.count))
    for document in sorted(set(thing.documents)):
        yield Triple(node, names.of["kg:mentionedIn"], names.document(document))
    yield from _identifiers(names, node, thing.same_as)
    if "time:TemporalEntity" in _mappings(ontology, thing.type):
        yield from when(names, node, thing.name)
        said = Literal(edtf(thing.name, thing.aliases), datatype=names.of["edtf:EDTF"])
        yield Triple(node, names.of["kg:edtf"], said)


def is_concept(ontology: Ontology, type: str) -> bool:
    """Whether things of this type are also SKOS concepts: the ontology maps the type to them."""
    return "skos:Concept" in _mappings(ontology, type)


def scheme(names: Terms, ontology: Ontology, type: str) -> NamedNode:
    """The concept scheme of a type: that of its outermost parent."""
    return names.local("scheme", slug(list(ontology.ancestors(type))[-1]))


def document(names: Terms, record: DocumentRecord) -> Iterator[Triple]:
    """A document by Dublin Core: identifier, title, language and date, and what was read."""
    node = names.document(record)
    for kind in ("kg:Document", "prov:Entity"):
        yield Triple(node, names.of["rdf:type"], names.of[kind])
    yield Triple(node, names.of["dcterms:identifier"], text(record.id))
    for term, value in (("title", record.title), ("language", record.language)):
        if value:
            yield Triple(node, names.of[f"dcterms:{term}"], text(value))
    if record.date:
        yield Triple(node, names.of["dcterms:date"], date_literal(record.date))
        yield from when(names, node, record.date)
    if record.series:
        yield Triple(node, names.of["kg:number"], Literal(record.number))
    yield Triple(node, names.of["kg:path"], text(record.path))
    yield Triple(node, names.of["kg:sha256"], text(record.sha256))
    yield Triple(node, names.of["kg:characters"], Literal(record.characters))


def shelf(names: Terms, thing: ContextNode) -> Iterator[Triple]:
    """A series or publisher that documents belong to."""
    node = names.item(thing.id)
    yield Triple(node, names.of["rdf:type"], names.of[SHELVES[thing.type]])
    yield Triple(node, names.of["rdfs:label"], text(thing.name))


def links(names: Terms, edges: Iterable[ContextEdge]) -> Iterator[Triple]:
    """What documents and series are about, and where documents come from."""
    for edge in edges:
        yield Triple(
            names.item(edge.subject), names.of[LINKS[edge.relation]], names.item(edge.object)
        )


def _mappings(ontology: Ontology, type: str) -> set[str]:
    return {m for name in ontology.ancestors(type) for m in ontology.types[name].mapping}


def _identifiers(names: Terms, node: NamedNode, same_as: Iterable[str]) -> Iterator[Triple]:
    for curie in sorted(set(same_as)):
        prefix, _, local = curie.partition(":")
        start = names.prefixes.get(prefix) or REGISTRIES.get(prefix)
        yield Triple(node, names.of["dcterms:identifier"], text(curie))
        if start and local.isalnum():
            link = "owl:sameAs" if prefix in THINGS else "skos:exactMatch"
            tail = "/" if prefix == "geonames" else ""
            yield Triple(node, names.of[link], NamedNode(start + local + tail))
