"""A graph and the things that are one in, the graph with them joined or renamed out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Entity, Graph, Merge, Statement
from kg.statements import entity_id, merge, statement_id


@dataclass(frozen=True, slots=True)
class Join:
    """Entities that become one with this type and name; the reason goes into the merge log."""

    ids: tuple[str, ...]
    type: str
    name: str
    reason: str


def join(graph: Graph, joins: Sequence[Join]) -> Graph:
    """Every join done, ids made anew, equal statements put together.

    A thing in several joins draws them together; the first tells type and name. What a join leaves
    as a statement of a thing about itself goes.
    """
    if not joins:
        return graph
    moves = _moves(joins)
    made = {entity_id(j.type, j.name): j for j in reversed(moves.values())}
    new = {old: entity_id(j.type, j.name) for old, j in moves.items()}
    return Graph(
        tuple(
            replace(d, about=tuple(sorted({new.get(a, a) for a in d.about})))
            for d in graph.documents
        ),
        tuple(_entities(graph.entities, new, made)),
        tuple(merge(_statements(graph.statements, new))),
        tuple(sorted(replace(m, entity=new.get(m.entity, m.entity)) for m in graph.mentions)),
        tuple(sorted(_log(graph, moves, new))),
    )


def _moves(joins: Sequence[Join]) -> dict[str, Join]:
    """What each entity becomes part of; joins that share one follow the first of them."""
    moves: dict[str, Join] = {}
    for wanted in joins:
        known = next((moves[i] for i in wanted.ids if i in moves), wanted)
        for id in wanted.ids:
            before = moves.setdefault(id, known)
            if before is not known:
                moves = {i: known if j is before else j for i, j in moves.items()}
    return moves


def _entities(
    entities: Iterable[Entity], new: Mapping[str, str], made: Mapping[str, Join]
) -> Iterator[Entity]:
    groups: dict[str, list[Entity]] = {}
    for entity in entities:
        groups.setdefault(new.get(entity.id, entity.id), []).append(entity)
    for id in sorted(groups):
        yield _one(id, groups[id], made[id]) if id in made else groups[id][0]


def _one(id: str, same: Sequence[Entity], made: Join) -> Entity:
    forms = {form for e in same for form in (e.name, *e.aliases)}
    return Entity(
        id,
        made.type,
        made.name,
        tuple(sorted(forms - {made.name})),
        tuple(sorted({s for e in same for s in e.same_as})),
        sum(e.count for e in same),
        tuple(sorted({d for e in same for d in e.documents})),
    )


def _statements(statements: Iterable[Statement], new: Mapping[str, str]) -> Iterator[Statement]:
    for s in statements:
        subject, obj, speaker = (new.get(i, i) for i in (s.subject, s.object, s.attributed_to))
        if (subject, obj, speaker) == (s.subject, s.object, s.attributed_to):
            yield s
        elif subject != obj:
            id = statement_id(subject, s.predicate, obj)
            yield replace(s, id=id, subject=subject, object=obj, attributed_to=speaker)


def _log(graph: Graph, moves: Mapping[str, Join], new: Mapping[str, str]) -> Iterator[Merge]:
    """The old log under the new ids, and a line for each thing that was joined or renamed."""
    for row in graph.merges:
        if row.entity not in moves or row.form != moves[row.entity].name:
            yield replace(row, entity=new.get(row.entity, row.entity))
    names = {e.id: e.name for e in graph.entities}
    counts = Counter((m.document, m.entity) for m in graph.mentions if m.entity in moves)
    for (document, old), count in counts.items():
        if names[old] != moves[old].name:
            yield Merge(document, new[old], names[old], moves[old].reason, count)
