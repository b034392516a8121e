"""A graph in, what people want to see of it out: counts, hubs, and the edges of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import KgError
from kg.model import Entity, Graph, Statement


@dataclass(frozen=True, slots=True, order=True)
class MergedForm:
    """A form taken for an entity for one reason, over all documents."""

    entity: str
    form: str
    reason: str
    count: int
    documents: int


@dataclass(frozen=True, slots=True)
class Hub:
    """A well-connected entity: its edges, and how many documents name it."""

    entity: Entity
    edges: int


def hubs(graph: Graph, *, most: int = 15) -> list[Hub]:
    """The entities with the most statements, dates aside, best first."""
    degree: Counter[str] = Counter()
    for statement in graph.statements:
        degree.update((statement.subject, statement.object))
    found = [Hub(e, degree[e.id]) for e in graph.entities if degree[e.id] and e.type != "Date"]
    return sorted(found, key=lambda h: (-h.edges, -h.entity.count, h.entity.id))[:most]


def find_entity(graph: Graph, text: str) -> Entity:
    """The entity that a text names: by id, by name, by another form, or by a part of its name.

    Raises KgError with the nearest names when there is none.
    """
    wanted = text.casefold().strip()
    tests = (
        lambda e: e.id == text,
        lambda e: e.name.casefold() == wanted,
        lambda e: any(a.casefold() == wanted for a in e.aliases),
        lambda e: wanted in e.name.casefold(),
    )
    for test in tests:
        found = [e for e in graph.entities if test(e)]
        if found:
            return max(found, key=lambda e: (e.count, e.id))
    raise KgError("L101", f'no entity "{text}"', hint=_nearest(graph, text))


def _nearest(graph: Graph, text: str) -> str:
    close = get_close_matches(text, sorted({e.name for e in graph.entities}), n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(close)}?" if close else ""


def statements_of(graph: Graph, entity: Entity) -> Iterator[Statement]:
    """The statements that an entity takes part in: as subject first, then as object."""
    involved = [s for s in graph.statements if entity.id in (s.subject, s.object)]
    yield from sorted(
        involved, key=lambda s: (s.subject != entity.id, s.predicate, s.subject, s.object)
    )


def merged_forms(graph: Graph, *, entity: str = "") -> list[MergedForm]:
    """The merge log without its documents, of all entities or of the one with this id, sorted."""
    counts: Counter[tuple[str, str, str]] = Counter()
    documents: Counter[tuple[str, str, str]] = Counter()
    for row in graph.merges:
        if not entity or row.entity == entity:
            counts[row.entity, row.form, row.reason] += row.count
            documents[row.entity, row.form, row.reason] += 1
    return [MergedForm(*key, counts[key], documents[key]) for key in sorted(counts)]
