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
    kinds = pack.ontology.types.values()
    for type in sorted(t.name for t in kinds if not t.parent and not t.auxiliary):
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
    yield _shape(names, "Statement", _class(names, "rdf:Statement"), *_statement(names))
    yield _shape(
        names,
        "Evidence",
        _class(names, "oa:SpecificResource"),
        _property(names, "oa:hasSource", "one document", _of(names, "kg:Document")),
        _property(names, "oa:hasSelector", "a position and a quote", least=2, most=2),
    )
    before = pair("sh:lessThan", names.curie("oa:end"))
    number = pair("sh:datatype", names.curie("xsd:integer"))
    yield _shape(
        names,
        "Position",
        _class(names, "oa:TextPositionSelector"),
        _property(names, "oa:start", "one number, less than the end", number, before),
        _property(names, "oa:end", "one number", number),
    )
    for name, target, path in (
        ("Quote", "oa:TextQuoteSelector", "oa:exact"),
        ("Document", "kg:Document", "dcterms:identifier"),
        ("Match", "kg:Match", "kg:rule"),
    ):
        yield _shape(names, name, _class(names, target), _property(names, path, "exactly one"))


def _statement(names: Terms) -> Iterator[Pair]:
    iri = pair("sh:nodeKind", names.curie("sh:IRI"))
    for part in ("subject", "predicate", "object"):
        yield _property(names, f"rdf:{part}", "one IRI", iri)
    statuses = pair("sh:in", Items(tuple(Literal(s) for s in STATUSES)))
    yield _property(names, "kg:status", f"one of {', '.join(STATUSES)}", statuses)
    yield _property(names, "kg:confidence", "one decimal from 0 to 1", *_unit(names))
    sentence, match = _of(names, "oa:SpecificResource"), _of(names, "kg:Match")
    yield _property(names, "prov:wasDerivedFrom", "at least one sentence", sentence, most=0)
    yield _property(names, "kg:match", "at least one match", match, most=0)


def _unit(names: Terms) -> tuple[Pair, ...]:
    decimal = names.curie("xsd:decimal")
    return (
        pair("sh:datatype", decimal),
        pair("sh:minInclusive", Literal("0", datatype=decimal)),
        pair("sh:maxInclusive", Literal("1", datatype=decimal)),
    )


def _one_label(names: Terms) -> Pair:
    return _property(
        names, "rdfs:label", "one string", pair("sh:datatype", names.curie("xsd:string"))
    )


def _of(names: Terms, curie: str) -> Pair:
    return pair("sh:class", names.curie(curie))


def _class(names: Terms, curie: str) -> tuple[str, Value]:
    return "sh:targetClass", names.curie(curie)


def _property(
    names: Terms, path: str, told: str, *more: Pair, least: int = 1, most: int = 1
) -> Pair:
    """A property shape; `told` says to people what the property must have."""
    inside = [pair("sh:path", names.curie(path)), pair("sh:minCount", Literal(least))]
    inside += [pair("sh:maxCount", Literal(most))] if most else []
    message = pair("sh:message", Literal(f"{path} must be {told}"))
    return pair("sh:property", Blank((*inside, *more, message)))


def _shape(names: Terms, name: str, target: tuple[str, Value], *rest: Pair) -> Block:
    kind = pair("rdf:type", names.curie("sh:NodeShape"))
    return Block(names.local("shape", name), (kind, (target[0], (target[1],)), *rest))
