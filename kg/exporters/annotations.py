"""A graph in, the gold format out: a line a document with what is named and stated there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.exporters.jsonl import write_lines
from kg.model import Entity, Evidence, Graph, MentionRecord, Pack, Statement

WORDS = 8
"""How many words of the sentence stand for it."""

_Row = dict[str, object]


def write(graph: Graph, path: Path, *, pack: Pack) -> int:
    """One line a document, also for those in which nothing was found."""
    return write_lines(annotated(graph), path)


def annotated(graph: Graph) -> Iterator[_Row]:
    """`{"id", "entities": [...], "statements": [...]}` for each document, in their order.

    An entity's `mentions` are its surface forms in that document, by first appearance; what a
    statement of the document speaks of is listed even if it has none there.
    """
    entities = {e.id: e for e in graph.entities}
    forms = _forms(graph.mentions)
    stated = _stated(graph.statements)
    for document in graph.documents:
        claims = stated.get(document.id, [])
        here = dict(forms.get(document.id, {}))
        for statement, _ in claims:
            here.setdefault(statement.subject, {})
            here.setdefault(statement.object, {})
        known = [entities[id] for id in here if id in entities]
        sound = [(s, e) for s, e in claims if s.subject in entities and s.object in entities]
        yield {
            "id": document.id,
            "entities": [_entity(e, list(here[e.id])) for e in known],
            "statements": [_statement(s, e) for s, e in sound],
        }


_Forms = dict[str, dict[str, dict[str, None]]]
"""Document id → entity id → surface forms, as the keys of a dict for they keep their order."""


def _forms(mentions: tuple[MentionRecord, ...]) -> _Forms:
    found: _Forms = {}
    for mention in sorted(mentions):
        here = found.setdefault(mention.document, {}).setdefault(mention.entity, {})
        here[mention.text] = None
    return found


def _stated(
    statements: tuple[Statement, ...],
) -> dict[str, list[tuple[Statement, list[Evidence]]]]:
    """Document id → the statements made there, by where they first stand, with their evidence."""
    found: dict[str, dict[str, tuple[Statement, list[Evidence]]]] = {}
    for statement in statements:
        for evidence in sorted(statement.evidence):
            here = found.setdefault(evidence.document, {})
            here.setdefault(statement.id, (statement, []))[1].append(evidence)
    return {
        document: sorted(here.values(), key=lambda claim: (claim[1][0].start, claim[0].id))
        for document, here in found.items()
    }


def _entity(entity: Entity, mentions: list[str]) -> _Row:
    return {"id": entity.id, "type": entity.type, "name": entity.name, "mentions": mentions}


def _statement(statement: Statement, evidence: list[Evidence]) -> _Row:
    return {
        "subject": statement.subject,
        "predicate": statement.predicate,
        "object": statement.object,
        "status": statement.status,
        "evidence": " ".join(evidence[0].quote.split()[:WORDS]),
        "rule": sorted({e.rule for e in evidence}),
    }
