"""Two graphs → what the second has gained, lost and changed, and by which documents and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from kg.model import DocumentRecord, Entity, Evidence, Graph, Statement

Item = TypeVar("Item", DocumentRecord, Entity, Statement)


@dataclass(frozen=True, slots=True)
class Change(Generic[Item]):
    """The same thing in both graphs, and the fields in which it differs."""

    old: Item
    new: Item
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """What became of documents, entities or statements; each by id."""

    gained: tuple[Item, ...]
    lost: tuple[Item, ...]
    changed: tuple[Change[Item], ...]

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pieces of evidence a document or rule has gained and lost."""

    name: str
    gained: int
    lost: int


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two graphs; false when nothing does."""

    documents: Part[DocumentRecord]
    entities: Part[Entity]
    statements: Part[Statement]
    by_document: tuple[Tally, ...]
    by_rule: tuple[Tally, ...]

    def __bool__(self) -> bool:
        return bool(self.documents or self.entities or self.statements)


def diff(old: Graph, new: Graph) -> Difference:
    """What `new` has gained, lost and changed against `old`."""
    before, after = _evidence(old), _evidence(new)
    gained, lost = after - before, before - after
    return Difference(
        _part(old.documents, new.documents),
        _part(old.entities, new.entities),
        _part(old.statements, new.statements),
        _tally([e.document for _, e in gained], [e.document for _, e in lost]),
        _tally([e.rule for _, e in gained], [e.rule for _, e in lost]),
    )


def _part(old: Iterable[Item], new: Iterable[Item]) -> Part[Item]:
    before = {item.id: item for item in old}
    after = {item.id: item for item in new}
    pairs = [(before[id], after[id]) for id in sorted(before.keys() & after.keys())]
    return Part(
        tuple(after[id] for id in sorted(after.keys() - before.keys())),
        tuple(before[id] for id in sorted(before.keys() - after.keys())),
        tuple(Change(a, b, _differing(a, b)) for a, b in pairs if a != b),
    )


def _differing(old: Item, new: Item) -> tuple[str, ...]:
    names = (field.name for field in fields(old))
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def _evidence(graph: Graph) -> set[tuple[str, Evidence]]:
    return {(s.id, e) for s in graph.statements for e in s.evidence}


def _tally(gained: Iterable[str], lost: Iterable[str]) -> tuple[Tally, ...]:
    more, less = Counter(gained), Counter(lost)
    return tuple(Tally(name, more[name], less[name]) for name in sorted(more.keys() | less.keys()))
