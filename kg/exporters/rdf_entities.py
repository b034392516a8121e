"""Entities and documents → their descriptions in RDF, the lines of a thing together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from kg.exporters.edtf import edtf
from kg.exporters.rdf_dates import date_literal, when
from kg.exporters.rdf_terms import REGISTRIES, THINGS
from kg.exporters.rdf_words import Lines, Words, text
from kg.model import ContextEdge, ContextNode, DocumentRecord, Entity, Ontology, slug
from kg.model.context import ABOUT, PART_OF, PUBLISHED_BY, PUBLISHER, SERIES

LINKS = {ABOUT: "dcterms:subject", PART_OF: "dcterms:isPartOf", PUBLISHED_BY: "dcterms:publisher"}
SHELVES = {SERIES: "kg:Series", PUBLISHER: "foaf:Agent"}

Pair = tuple[str, str]
"""A property as prefixed name, and its value as a word of N-Triples."""


def entity(words: Words, ontology: Ontology, thing: Entity) -> Lines:
    """Types, the parents' too so that `?m a policy:Meeting` finds sessions, names, identifiers."""
    return words.lines(words.item(thing.id), _entity(words, ontology, thing))


def _entity(words: Words, ontology: Ontology, thing: Entity) -> Iterator[Pair]:
    of = words.of
    for name in ontology.ancestors(thing.type):
        yield "rdf:type", words.word(name)
    if is_concept(ontology, thing.type):
        yield "rdf:type", of["skos:Concept"]
        yield "skos:inScheme", words.local("scheme", scheme(ontology, thing.type))
    yield "rdfs:label", text(thing.name)
    for alias in sorted(set(thing.aliases) - {thing.name}):
        yield "skos:altLabel", text(alias)
    yield "kg:mentions", words.number(thing.count)
    for document in sorted(set(thing.documents)):
        yield "kg:mentionedIn", words.document(document)
    yield from _identifiers(words, thing.same_as)
    if "time:TemporalEntity" in _mappings(ontology, thing.type):
        yield from when(thing.name)
        yield "kg:edtf", f"{text(edtf(thing.name, thing.aliases))}^^{of['edtf:EDTF']}"


def is_concept(ontology: Ontology, type: str) -> bool:
    """Whether things of this type are also SKOS concepts: the ontology maps the type to them."""
    return "skos:Concept" in _mappings(ontology, type)


def scheme(ontology: Ontology, type: str) -> str:
    """The name of the concept scheme of a type: that of its outermost parent."""
    return slug(list(ontology.ancestors(type))[-1])


def document(words: Words, record: DocumentRecord) -> Lines:
    """A document by Dublin Core: identifier, title, language and date, and what was read."""
    return words.lines(words.document(record.id), _document(words, record))


def _document(words: Words, record: DocumentRecord) -> Iterator[Pair]:
    for kind in ("kg:Document", "prov:Entity"):
        yield "rdf:type", words.of[kind]
    yield "dcterms:identifier", text(record.id)
    for term, value in (("title", record.title), ("language", record.language)):
        if value:
            yield f"dcterms:{term}", text(value)
    if record.date:
        yield "dcterms:date", str(date_literal(record.date))
        yield from when(record.date)
    if record.series:
        yield "kg:number", words.number(record.number)
    yield "kg:path", text(record.path)
    yield "kg:sha256", text(record.sha256)
    yield "kg:characters", words.number(record.characters)


def shelf(words: Words, thing: ContextNode) -> Lines:
    """A series or publisher that documents belong to."""
    pairs = (("rdf:type", words.of[SHELVES[thing.type]]), ("rdfs:label", text(thing.name)))
    return words.lines(words.item(thing.id), pairs)


def links(words: Words, edges: Iterable[ContextEdge]) -> Lines:
    """What documents and series are about, and where documents come from."""
    return "".join(
        words.lines(words.item(e.subject), [(LINKS[e.relation], words.item(e.object))])
        for e in edges
    )


def _mappings(ontology: Ontology, type: str) -> set[str]:
    return {m for name in ontology.ancestors(type) for m in ontology.types[name].mapping}


def _identifiers(words: Words, same_as: Iterable[str]) -> Iterator[Pair]:
    for curie in sorted(set(same_as)):
        prefix, _, local = curie.partition(":")
        start = words.names.prefixes.get(prefix) or REGISTRIES.get(prefix)
        yield "dcterms:identifier", text(curie)
        if start and local.isalnum():
            link = "owl:sameAs" if prefix in THINGS else "skos:exactMatch"
            tail = "/" if prefix == "geonames" else ""
            yield link, str(NamedNode(start + local + tail))
