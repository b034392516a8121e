"""A graph and its ontology in, what is wrong with the graph out.

Codes: G101 unknown type, G102 unknown relation, G103 domain or range, G104 dangling id, G105 no
evidence, G106 id not unique, G107 statement made twice, G108 unknown status, G109 confidence
outside 0 to 1, G110 evidence whose quote is not as long as its place, G111 about itself. A problem
stands at the line that the faulty item has in its JSON lines file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import (
    STATUSES,
    DocumentRecord,
    Entity,
    Evidence,
    Graph,
    MentionRecord,
    Ontology,
    Problem,
    Statement,
)

_Faults = Iterator[tuple[str, str]]
"""Codes, each with what is wrong."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the items of a graph may point to."""

    types: dict[str, str]
    """Entity id to type."""
    documents: frozenset[str]
    ontology: Ontology


def check_graph(graph: Graph, ontology: Ontology) -> list[Problem]:
    """All that breaks the ontology or points nowhere, by file and line."""
    types = {e.id: e.type for e in graph.entities}
    known = _Known(types, frozenset(d.id for d in graph.documents), ontology)
    said = [f"{s.subject} {s.predicate} {s.object} ({s.status})" for s in graph.statements]
    found = [
        *_told("entities.jsonl", (_entity(e, known) for e in graph.entities)),
        *_told("statements.jsonl", (_statement(s, known) for s in graph.statements)),
        *_told("documents.jsonl", (_document(d, known) for d in graph.documents)),
        *_told("mentions.jsonl", (_mention(m, known) for m in graph.mentions)),
        *_told("entities.jsonl", _repeated("G106", [e.id for e in graph.entities])),
        *_told("documents.jsonl", _repeated("G106", [d.id for d in graph.documents])),
        *_told("statements.jsonl", _repeated("G106", [s.id for s in graph.statements])),
        *_told("statements.jsonl", _repeated("G107", said)),
    ]
    return sorted(found)


def _told(file: str, faults: Iterable[_Faults]) -> Iterator[Problem]:
    for line, here in enumerate(faults, 1):
        yield from (Problem(file, line, 0, code, what) for code, what in here)


def _entity(entity: Entity, known: _Known) -> _Faults:
    if entity.type not in known.ontology.types:
        yield "G101", f'{entity.id}: the ontology has no type "{entity.type}"'
    yield from _documents(entity.id, entity.documents, known)


def _document(document: DocumentRecord, known: _Known) -> _Faults:
    for id in document.about:
        if id not in known.types:
            yield "G104", f'{document.id}: about "{id}", which is no entity'


def _mention(mention: MentionRecord, known: _Known) -> _Faults:
    if mention.entity not in known.types:
        yield "G104", f'"{mention.text}" mentions "{mention.entity}", which is no entity'
    yield from _documents(f'"{mention.text}"', [mention.document], known)


def _documents(where: str, ids: Iterable[str], known: _Known) -> _Faults:
    for id in ids:
        if id not in known.documents:
            yield "G104", f'{where}: document "{id}" is not there'


def _statement(statement: Statement, known: _Known) -> _Faults:
    where = f"{statement.subject} {statement.predicate} {statement.object}"
    yield from ((code, f"{where}: {what}") for code, what in _ends(statement, known))
    if statement.status not in STATUSES:
        yield "G108", f'{where}: unknown status "{statement.status}"'
    if not 0 <= statement.confidence <= 1:
        yield "G109", f"{where}: confidence {statement.confidence} is not within 0 and 1"
    if not statement.evidence:
        yield "G105", f"{where}: no evidence"
    for evidence in statement.evidence:
        yield from _evidence(where, evidence, known)


def _ends(statement: Statement, known: _Known) -> _Faults:
    ends = (statement.subject, statement.object)
    missing = [e for e in (*ends, statement.attributed_to) if e and e not in known.types]
    for id in missing:
        yield "G104", f'"{id}" is no entity'
    if statement.subject == statement.object:
        yield "G111", "subject and object are the same"
    if statement.predicate not in known.ontology.relations:
        yield "G102", f'the ontology has no relation "{statement.predicate}"'
        return
    types = [known.types.get(e, "") for e in ends]
    unknown = [t for t in types if t not in known.ontology.types]
    if not unknown and not known.ontology.allows(types[0], statement.predicate, types[1]):
        yield "G103", f"the relation does not join {types[0]} and {types[1]}"


def _evidence(where: str, evidence: Evidence, known: _Known) -> _Faults:
    yield from _documents(where, [evidence.document], known)
    if evidence.end - evidence.start != len(evidence.quote):
        yield "G110", f"{where}: the quote at {evidence.start} is not as long as its place"


def _repeated(code: str, keys: Sequence[str]) -> Iterator[_Faults]:
    seen: set[str] = set()
    for key in keys:
        yield iter([(code, f"{key}: stands here a second time")] if key in seen else [])
        seen.add(key)
