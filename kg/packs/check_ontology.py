"""An ontology in, faults of types and relations that name what is not there out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import EntityType, Ontology, RelationType
from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten


def unknown_types(names: Iterable[str], field: FieldPath, ontology: Ontology) -> Iterator[Fault]:
    """A fault for each name that is no type; an empty name is left to whoever told of it before."""
    for index, name in enumerate(names):
        if name and name not in ontology.types:
            hint = did_you_mean(name, ontology.types)
            yield Fault("R201", f'unknown type "{shorten(name)}"', (*field, index), hint)


def unknown_relation(name: str, field: FieldPath, ontology: Ontology) -> Iterator[Fault]:
    """A fault when the name is no relation."""
    if name and name not in ontology.relations:
        hint = did_you_mean(name, ontology.relations)
        yield Fault("R202", f'unknown relation "{shorten(name)}"', field, hint)


def check_type(entry: EntityType, ontology: Ontology) -> Iterator[Fault]:
    """Whether the types that a type names exist, and its parents lead upward."""
    for field, name in (("parent", entry.parent), ("stands_for", entry.stands_for)):
        for fault in unknown_types([name], (), ontology):
            yield Fault(fault.code, fault.what, (field,), fault.hint)
    way = parents(entry.name, ontology)
    if way[-1] == entry.name and len(way) > 1:
        yield Fault("R208", f"types are each other's parents: {' → '.join(way)}", ("parent",))


def parents(name: str, ontology: Ontology) -> list[str]:
    """The type and its parents; ends when a type comes a second time."""
    way = [name]
    while way[-1] in ontology.types and ontology.types[way[-1]].parent:
        parent = ontology.types[way[-1]].parent
        seen = parent in way
        way.append(parent)
        if seen:
            break
    return way


def check_relation(entry: RelationType, ontology: Ontology) -> Iterator[Fault]:
    """Whether the types that a relation joins exist."""
    yield from unknown_types(entry.domain, ("domain",), ontology)
    yield from unknown_types(entry.range, ("range",), ontology)
    yield from unknown_types(entry.same_type_or, ("same_type_or",), ontology)
