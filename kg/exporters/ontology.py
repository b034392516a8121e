"""A pack's ontology and word lists → OWL classes and properties and SKOS concept schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.exporters.rdf_concepts import schemes
from kg.exporters.rdf_terms import Terms, terms
from kg.exporters.rdf_turtle import Blank, Block, Items, Pair, Value, pair, turtle
from kg.exporters.rdf_vocabulary import vocabulary
from kg.exporters.rdf_write import replace_with
from kg.model import EntityType, Graph, Ontology, Pack, RelationType

PREFIXES = [
    "dcterms",
    "edtf",
    "eli",
    "foaf",
    "kg",
    "org",
    "owl",
    "prov",
    "rdf",
    "rdfs",
    "schema",
    "skos",
    "time",
    "xsd",
]


def write(graph: Graph, path: Path, *, pack: Pack) -> None:
    """Write the pack's ontology; the graph has no part in it."""
    names = terms(pack)
    prefixes = {p: names.prefixes[p] for p in (*PREFIXES, *pack.prefixes, pack.id)}
    lines = turtle(ontology(pack), prefixes=prefixes)
    replace_with(path, lambda out: out.writelines(line.encode() for line in lines))


def ontology(pack: Pack, *, base: str | None = None) -> Iterator[Block]:
    """The ontology's head, its classes, its properties, kg's own words, the concept schemes."""
    names = terms(pack, base=base)
    yield _head(names, pack)
    for type in sorted(pack.ontology.types.values(), key=lambda t: t.name):
        if not type.auxiliary:
            yield _class(names, type, pack.language)
    for relation in sorted(pack.ontology.relations.values(), key=lambda r: r.name):
        yield _property(names, relation, pack)
    yield from _inverses(names, pack.ontology, pack.language)
    yield from vocabulary(names)
    yield from schemes(names, pack)


def ontology_iri(names: Terms) -> NamedNode:
    """The IRI of the ontology itself: its namespace without the closing hash or slash."""
    return NamedNode(names.vocabulary.rstrip("#/"))


def _head(names: Terms, pack: Pack) -> Block:
    return Block(
        ontology_iri(names),
        (
            pair("rdf:type", names.curie("owl:Ontology")),
            pair("rdfs:label", Literal(f"{pack.id} ontology", language=pack.language)),
            pair("owl:versionInfo", Literal(pack.version)),
        ),
    )


def _class(names: Terms, type: EntityType, language: str) -> Block:
    parents: list[Value] = [names.word(type.parent)] if type.parent else []
    public = sorted(m for m in type.mapping if _known(names, m))
    return Block(
        names.word(type.name),
        (
            pair("rdf:type", names.curie("owl:Class")),
            pair("rdfs:subClassOf", *parents),
            *_words(type.label or type.name, type.definition, language),
            pair("skos:closeMatch", *map(names.curie, public)),
            pair("rdfs:isDefinedBy", ontology_iri(names)),
        ),
    )


def _property(names: Terms, relation: RelationType, pack: Pack) -> Block:
    kinds = ["owl:ObjectProperty", *(["owl:SymmetricProperty"] if relation.symmetric else [])]
    public = sorted(m for m in relation.mapping if _known(names, m))
    return Block(
        names.word(relation.name),
        (
            pair("rdf:type", *map(names.curie, kinds)),
            *_words(relation.label or relation.name, relation.definition, pack.language),
            pair("rdfs:domain", *any_of(names, relation.domain)),
            pair("rdfs:range", *any_of(names, relation.range)),
            pair("owl:inverseOf", *([names.word(relation.inverse)] if relation.inverse else [])),
            pair("skos:closeMatch", *map(names.curie, public)),
            pair("rdfs:isDefinedBy", ontology_iri(names)),
        ),
    )


def _inverses(names: Terms, found: Ontology, language: str) -> Iterator[Block]:
    """Names for the other direction that are no relation of their own; no data file uses them."""
    others = {r.inverse: r for r in found.relations.values() if r.inverse}
    for name, relation in sorted(others.items()):
        if name in found.relations:
            continue
        yield Block(
            names.word(name),
            (
                pair("rdf:type", names.curie("owl:ObjectProperty")),
                pair("rdfs:label", Literal(spaced(name), language=language)),
                pair("owl:inverseOf", names.word(relation.name)),
                pair("rdfs:domain", *any_of(names, relation.range)),
                pair("rdfs:range", *any_of(names, relation.domain)),
            ),
        )


def any_of(names: Terms, types: tuple[str, ...]) -> tuple[Value, ...]:
    """Nothing for no type, the class for one, their union for several."""
    if len(types) < 2:
        return tuple(names.word(t) for t in types)
    union = pair("owl:unionOf", Items(tuple(names.word(t) for t in types)))
    return (Blank((pair("rdf:type", names.curie("owl:Class")), union)),)


def spaced(name: str) -> str:
    """A camel-case name as words.

    >>> spaced("affiliatedWith")
    'affiliated with'
    """
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def _words(label: str, definition: str, language: str) -> tuple[Pair, ...]:
    told = [Literal(definition, language=language)] if definition else []
    return (
        pair("rdfs:label", Literal(label, language=language)),
        pair("skos:definition", *told),
    )


def _known(names: Terms, curie: str) -> bool:
    return curie.partition(":")[0] in names.prefixes
