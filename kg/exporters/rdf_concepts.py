"""The word lists of types that are SKOS concepts (industries, ideas) → concept schemes."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.exporters.rdf_entities import is_concept, scheme
from kg.exporters.rdf_terms import REGISTRIES, Terms
from kg.exporters.rdf_turtle import Block, pair
from kg.link.forms import slug
from kg.model import Name, NamesRule, Pack


def schemes(names: Terms, pack: Pack) -> Iterator[Block]:
    """Each scheme, then its concepts with broader ones, other names and outside identifiers."""
    for type in sorted(pack.ontology.types):
        if pack.ontology.types[type].auxiliary or not is_concept(pack.ontology, type):
            continue
        place = names.local("scheme", scheme(pack.ontology, type))
        if not pack.ontology.types[type].parent:
            yield _scheme(names, pack, type, place)
        for id, row in sorted(_rows(pack, type).items()):
            yield _concept(names, pack, place, id, row)


def _scheme(names: Terms, pack: Pack, type: str, place: NamedNode) -> Block:
    found = pack.ontology.types[type]
    told = [Literal(found.definition, language=pack.language)] if found.definition else []
    return Block(
        place,
        (
            pair("rdf:type", names.curie("skos:ConceptScheme")),
            pair("rdfs:label", Literal(found.label or type, language=pack.language)),
            pair("skos:definition", *told),
        ),
    )


def _concept(names: Terms, pack: Pack, place: NamedNode, id: str, row: Name) -> Block:
    kind = id.partition("/")[0]
    broader = [names.item(f"{kind}/{slug(row.broader)}")] if row.broader else []
    others = sorted({*row.aliases, *([row.acronym] if row.acronym else [])} - {row.name})
    prefix, _, local = row.id.partition(":")
    start = names.prefixes.get(prefix) or REGISTRIES.get(prefix)
    same = [NamedNode(start + local)] if start and local.isalnum() else []
    return Block(
        names.item(id),
        (
            pair("rdf:type", names.curie("skos:Concept")),
            pair("skos:prefLabel", Literal(row.name, language=pack.language)),
            pair("skos:altLabel", *(Literal(o, language=pack.language) for o in others)),
            pair("skos:broader", *broader),
            pair("skos:topConceptOf", *([] if broader else [place])),
            pair("skos:inScheme", place),
            pair("skos:notation", *([Literal(row.id)] if row.id else [])),
            pair("skos:exactMatch", *same),
        ),
    )


def _rows(pack: Pack, type: str) -> dict[str, Name]:
    """Rows of the word lists that make this type, by the id their entity would have."""
    lists = [r.id for r in pack.rules if isinstance(r, NamesRule) and r.makes == type]
    found: dict[str, Name] = {}
    for row in (row for id in lists for row in pack.names.get(id, ())):
        found.setdefault(f"{type.lower()}/{slug(row.name)}", row)
    return found
