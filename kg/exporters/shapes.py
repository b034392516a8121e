"""A pack's ontology → SHACL shapes: what a written graph must look like."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal

from kg.exporters.rdf_terms import Terms, terms
from kg.exporters.rdf_turtle import Blank, Block, Items, Pair, Value, pair, turtle
from kg.exporters.rdf_write import replace_with
from kg.model import STATUSES, Graph, Pack, RelationType

PREFIXES = ["dcterms", "kg", "oa", "prov", "rdf", "rdfs", "sh", "skos", "xsd"]


def write(graph: Graph, path: Path, *, pack: Pack) -> None:
    """Write the shapes of the pack's graphs; this graph has no part in it."""
    names = terms(pack)
    prefixes = {p: names.prefixes[p] for p in (*PREFIXES, pack.id)}
    prefixes["shape"] = f"{names.base}shape/"
    lines = turtle(shapes(pack), prefixes=prefixes)
    replace_with(path, lambda out: out.writelines(line.encode() for line in lines))


def shapes(pack: Pack, *, base: str | None = None) -> Iterator[Block]:
    """One shape for each type and relation, and those of statements, sentences and documents."""
    names = terms(pack, base=base)
    for type in sorted(t.name for t in pack.ontology.types.values() if not t.parent):
        yield _shape(names, type, ("sh:targetClass", names.word(type)), _one_label(names))
    for relation in sorted(pack.ontology.relations.values(), key=lambda r: r.name):
        yield from _relation(names, relation)
    yield from _fixed(names)


def _relation(names: Terms, relation: RelationType) -> Iterator[Block]:
    word = names.word(relation.name)
    if relation.domain:
        message = f"{relation.name}: the subject must be {_either(relation.domain)}"
        yield _shape(
            names,
            f"{relation.name}-domain",
            ("sh:targetSubjectsOf", word),
            *_classes(names, relation.domain, message),
        )
    if relation.range:
        message = f"{relation.name}: the object must be {_either(relation.range)}"
        inside = (pair("sh:path", word), *_classes(names, relation.range, message))
        yield _shape(
            names,
            f"{relation.name}-range",
            ("sh:targetSubjectsOf", word),
            pair("sh:property", Blank(inside)),
        )


def _classes(names: Terms, types: tuple[str, ...], message: str) -> tuple[Pair, ...]:
    if len(types) == 1:
        return pair("sh:class", names.word(types[0])), pair("sh:message", Literal(message))
    members = tuple(Blank((pair("sh:class", names.word(t)),)) for t in types)
    return pair("sh:or", Items(members)), pair("sh:message", Literal(message))


def _either(types: tuple[str, ...]) -> str:
    return f"a {' or a '.join(types)}"


def _fixed(names: Terms) -> Iterator[Block]:
    statuses = Items(tuple(Literal(s) for s in STATUSES))
    yield _shape(
        names,
        "Statement",
        ("sh:targetClass", names.curie("rdf:Statement")),
        _property(names, "rdf:subject", pair("sh:nodeKind", names.curie("sh:IRI"))),
        _property(names, "rdf:predicate", pair("sh:nodeKind", names.curie("sh:IRI"))),
        _property(names, "rdf:object", pair("sh:nodeKind", names.curie("sh:IRI"))),
        _property(names, "kg:status", pair("sh:in", statuses)),
        _property(names, "kg:confidence", *_between(names, "0", "1")),
        _property(
            names,
            "prov:wasDerivedFrom",
            pair("sh:class", names.curie("oa:SpecificResource")),
            most=0,
        ),
        _property(names, "kg:match", pair("sh:class", names.curie("kg:Match")), most=0),
    )
    yield _shape(
        names,
        "Evidence",
        ("sh:targetClass", names.curie("oa:SpecificResource")),
        _property(names, "oa:hasSource", pair("sh:class", names.curie("kg:Document"))),
        _property(names, "oa:hasSelector", least=2, most=2),
    )
    yield _shape(
        names,
        "Position",
        ("sh:targetClass", names.curie("oa:TextPositionSelector")),
        _property(names, "oa:start", pair("sh:lessThan", names.curie("oa:end"))),
        _property(names, "oa:end", pair("sh:datatype", names.curie("xsd:integer"))),
    )
    for name, target, path in (
        ("Quote", "oa:TextQuoteSelector", "oa:exact"),
        ("Document", "kg:Document", "dcterms:identifier"),
        ("Match", "kg:Match", "kg:rule"),
    ):
        yield _shape(names, name, ("sh:targetClass", names.curie(target)), _property(names, path))


def _between(names: Terms, low: str, high: str) -> tuple[Pair, ...]:
    decimal = names.curie("xsd:decimal")
    return (
        pair("sh:datatype", decimal),
        pair("sh:minInclusive", Literal(low, datatype=decimal)),
        pair("sh:maxInclusive", Literal(high, datatype=decimal)),
    )


def _one_label(names: Terms) -> Pair:
    return _property(names, "rdfs:label", pair("sh:datatype", names.curie("xsd:string")))


def _property(names: Terms, path: str, *more: Pair, least: int = 1, most: int = 1) -> Pair:
    limits = (pair("sh:minCount", Literal(least)), *([_most(most)] if most else []))
    return pair("sh:property", Blank((pair("sh:path", names.curie(path)), *limits, *more)))


def _most(count: int) -> Pair:
    return pair("sh:maxCount", Literal(count))


def _shape(names: Terms, name: str, target: tuple[str, Value], *rest: Pair) -> Block:
    kind = pair("rdf:type", names.curie("sh:NodeShape"))
    return Block(names.local("shape", name), (kind, (target[0], (target[1],)), *rest))
