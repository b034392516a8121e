"""A graph, an entity and a form in, the graph with that form as a thing of its own out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from kg.curation.join import Join, join
from kg.link.forms import key, plain
from kg.model import Entity, Evidence, Graph, MentionRecord, Statement
from kg.statements import entity_id, merge, statement_id


def split(graph: Graph, entity: Entity, form: str) -> Graph | None:
    """Take the mentions written `form` from an entity, with what was stated of them alone.

    A sentence that also names the entity in another way stays with it; an entity that is never
    named in another way is the new thing. The same graph when nothing is written so, None when the
    form is the entity's own name.
    """
    new = entity_id(entity.type, plain(form))
    if new == entity.id:
        return None
    own = [m for m in graph.mentions if m.entity == entity.id]
    moved = {m for m in own if key(m.text) == key(form)}
    if not moved:
        return graph
    kept = [m for m in own if m not in moved]
    if not kept:
        return join(graph, [Join((entity.id,), entity.type, plain(form), "its only form")])
    return Graph(
        graph.documents,
        tuple(_entities(graph, entity, Entity(new, entity.type, plain(form)), moved, kept)),
        tuple(merge(_statements(graph, entity.id, new, moved, kept))),
        tuple(sorted(replace(m, entity=new) if m in moved else m for m in graph.mentions)),
        tuple(r for r in graph.merges if r.entity != entity.id or key(r.form) != key(form)),
    )


Mentions = Collection[MentionRecord]


def _entities(
    graph: Graph, old: Entity, new: Entity, moved: Mentions, kept: Mentions
) -> Iterator[Entity]:
    """The old one with less, the new one, or what it was before with more."""
    found = {e.id: e for e in graph.entities}
    before = found.get(new.id, new)
    found[new.id] = replace(
        before,
        count=before.count + len(moved),
        documents=tuple(sorted({*before.documents, *(m.document for m in moved)})),
    )
    forms = {key(m.text) for m in moved}
    found[old.id] = replace(
        old,
        aliases=tuple(a for a in old.aliases if key(a) not in forms),
        count=old.count - len(moved),
        documents=tuple(sorted({m.document for m in kept})),
    )
    return (found[id] for id in sorted(found))


def _statements(
    graph: Graph, old: str, new: str, moved: Mentions, kept: Mentions
) -> Iterator[Statement]:
    for statement in graph.statements:
        if old not in (statement.subject, statement.object):
            yield statement
            continue
        away = [e for e in statement.evidence if _within(e, moved, kept)]
        rest = tuple(e for e in statement.evidence if e not in away)
        if rest:
            yield replace(statement, evidence=rest)
        if away:
            subject, obj = (new if i == old else i for i in (statement.subject, statement.object))
            id = statement_id(subject, statement.predicate, obj)
            yield replace(statement, id=id, subject=subject, object=obj, evidence=tuple(away))


def _within(evidence: Evidence, moved: Mentions, kept: Mentions) -> bool:
    """Whether a sentence names the thing by the form, and in no other way."""
    return any(_in(m, evidence) for m in moved) and not any(_in(m, evidence) for m in kept)


def _in(mention: MentionRecord, evidence: Evidence) -> bool:
    inside = evidence.start <= mention.start and mention.end <= evidence.end
    return inside and mention.document == evidence.document
