"""Two graphs → one; or a graph and documents to take out of it. Nothing is counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.model import STATUSES, DocumentRecord, Entity, Graph, Statement
from kg.statements import joint_confidence


def merge(first: Graph, second: Graph) -> Graph:
    """Both graphs in one. A document that both have read counts as the second has read it.

    It is the same document when it has the same id, or the same text under another id.
    """
    ids = {d.id for d in second.documents}
    contents = {_content(d) for d in second.documents}
    again = {d.id for d in first.documents if d.id in ids or _content(d) in contents}
    rest = retract(first, again)
    return Graph(
        tuple(sorted((*rest.documents, *second.documents), key=lambda d: d.id)),
        tuple(_entities((*rest.entities, *second.entities))),
        tuple(_statements((*rest.statements, *second.statements))),
        tuple(sorted({*rest.mentions, *second.mentions})),
        tuple(sorted({*rest.merges, *second.merges})),
    )


def retract(graph: Graph, documents: Collection[str]) -> Graph:
    """The graph without these documents and without what they alone have stated or named.

    A statement keeps the status that its documents gave it together, for it is not kept by
    document; read the remaining ones anew where that matters.
    """
    if not documents:
        return graph
    gone = frozenset(documents)
    statements = [s for s in (_without(s, gone) for s in graph.statements) if s]
    lost = Counter(m.entity for m in graph.mentions if m.document in gone)
    entities = [e for e in (_less(e, gone, lost[e.id]) for e in graph.entities) if e]
    return Graph(
        tuple(d for d in graph.documents if d.id not in gone),
        tuple(entities),
        tuple(statements),
        tuple(m for m in graph.mentions if m.document not in gone),
        tuple(m for m in graph.merges if m.document not in gone),
    )


def _content(document: DocumentRecord) -> tuple[str, int, str, int]:
    return document.sha256, document.number, document.title, document.characters


def _without(statement: Statement, gone: frozenset[str]) -> Statement | None:
    left = tuple(e for e in statement.evidence if e.document not in gone)
    if left == statement.evidence:
        return statement
    if not left:
        return None
    few = replace(statement, evidence=left)
    return replace(few, confidence=joint_confidence([_best(statement)] * _spread(few)))


def _less(entity: Entity, gone: frozenset[str], mentions: int) -> Entity | None:
    left = tuple(d for d in entity.documents if d not in gone)
    if left == entity.documents:
        return entity
    return replace(entity, documents=left, count=entity.count - mentions) if left else None


def _entities(both: Iterable[Entity]) -> Iterable[Entity]:
    found: dict[str, Entity] = {}
    for entity in both:
        known = found.get(entity.id)
        found[entity.id] = entity if known is None else _one_thing(known, entity)
    return (found[id] for id in sorted(found))


def _one_thing(a: Entity, b: Entity) -> Entity:
    name = min(a.name, b.name, key=lambda n: (n.isupper(), n))
    return replace(
        a,
        name=name,
        aliases=tuple(sorted({a.name, b.name, *a.aliases, *b.aliases} - {name})),
        same_as=tuple(sorted({*a.same_as, *b.same_as})),
        count=a.count + b.count,
        documents=tuple(sorted({*a.documents, *b.documents})),
    )


def _statements(both: Iterable[Statement]) -> Iterable[Statement]:
    found: dict[str, Statement] = {}
    for statement in both:
        known = found.get(statement.id)
        found[statement.id] = statement if known is None else _one_statement(known, statement)
    return (found[id] for id in sorted(found))


def _one_statement(a: Statement, b: Statement) -> Statement:
    first, second = sorted((a, b), key=lambda s: (STATUSES.index(s.status), s.evidence))
    same = first.status == second.status
    joined = replace(
        first,
        evidence=tuple(sorted({*a.evidence, *b.evidence})),
        time=first.time or (second.time if same else ""),
        attributed_to=first.attributed_to or (second.attributed_to if same else ""),
        condition=first.condition or (second.condition if same else ""),
    )
    best = max(_best(a), _best(b))
    return replace(joined, confidence=joint_confidence([best] * _spread(joined)))


def _best(statement: Statement) -> float:
    """The best confidence of a single document, from which `joint_confidence` made the whole."""
    return 1.0 - (1.0 - statement.confidence) / 0.75 ** (_spread(statement) - 1)


def _spread(statement: Statement) -> int:
    return len({e.document for e in statement.evidence})
