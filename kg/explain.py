"""A graph and an edge, or part of one → the statements it means, with the sentences behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import KgError
from kg.model import Entity, Evidence, Graph, Statement


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement with the names of its ends; each of its evidence names rule and anchors."""

    statement: Statement
    subject: str
    object: str
    speaker: str = ""
    """Name of the entity that says so, when it is reported speech."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences, by document and place."""
        return tuple(sorted(self.statement.evidence))


def explain(
    graph: Graph, subject: str, *, predicate: str = "", object: str = ""
) -> tuple[Explanation, ...]:
    """Why the edges from `subject` (by `predicate`, to `object`) are there, whatever their status.

    Things are named by id, name or another form in any case, or by part of a name when nothing is
    named so in full. `subject` may also be the id of a statement.

    Raises `KgError` L102 when nothing is named so, L103 when there is no such edge.
    """
    found = [s for s in graph.statements if s.id == subject]
    if not found:
        sources = named(graph.entities, subject)
        targets = named(graph.entities, object) if object else None
        found = [s for s in graph.statements if s.subject in sources]
        found = [s for s in found if targets is None or s.object in targets]
        found = _with_predicate(found, predicate, subject)
    names = {entity.id: entity.name for entity in graph.entities}
    order = sorted(found, key=lambda s: (s.subject, s.predicate, s.object, s.id))
    return tuple(_explanation(s, names) for s in order)


def named(entities: Iterable[Entity], text: str) -> frozenset[str]:
    """Ids of the entities that a text names, in full if any, else in part."""
    wanted = " ".join(text.casefold().split())
    known = tuple(entities)
    tests: tuple[Callable[[str], bool], ...] = (lambda f: f == wanted, lambda f: wanted in f)
    for test in tests:
        ids = frozenset(e.id for e in known if any(map(test, _forms(e))))
        if ids and wanted:
            return ids
    raise KgError("L102", f'nothing is named "{text}"', hint=_nearest(wanted, known))


def _nearest(wanted: str, known: Iterable[Entity]) -> str:
    """The names that share most words with the text, else those that look like it."""
    names = sorted({e.name for e in known})
    words = set(wanted.split())
    shared = {name: len(words & set(name.casefold().split())) for name in names}
    best = max(shared.values(), default=0)
    close = [n for n in names if shared[n] == best][:3] if best else []
    close = close or get_close_matches(wanted, names, 3, 0.5)
    return f"Did you mean {' or '.join(close)}?" if close else ""


def _forms(entity: Entity) -> Iterator[str]:
    yield entity.id
    yield from (form.casefold() for form in (entity.name, *entity.aliases))


def _with_predicate(statements: list[Statement], predicate: str, subject: str) -> list[Statement]:
    wanted = predicate.rpartition(":")[2]
    found = [s for s in statements if not wanted or s.predicate == wanted]
    if not found:
        known = ", ".join(sorted({s.predicate for s in statements}))
        what = f'"{subject}" has no such edge' + (f' "{wanted}"' if wanted else "")
        raise KgError("L103", what, hint=f"It has: {known}." if known else "")
    return found


def _explanation(statement: Statement, names: dict[str, str]) -> Explanation:
    speaker = statement.attributed_to
    return Explanation(
        statement,
        names.get(statement.subject, statement.subject),
        names.get(statement.object, statement.object),
        names.get(speaker, speaker),
    )
