"""One document's gold and prediction in, its counts and mistakes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.score.align import Pair, align
from kg.score.annotation import AnnotatedEntity, AnnotatedStatement, Annotation
from kg.score.count import Count, Table
from kg.score.mistake import Mistake, entity_mistakes, statement_mistakes

SYMMETRIC = frozenset({"cooperatesWith"})
"""Relations of the annotation guide that may be stated from either end."""

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """Counts of one document; `rules` counts what each rule made and how much of it is right."""

    id: str
    entities: Table
    statements: Table
    rules: Table
    status_right: int
    status_of: int
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """A predicted statement and the gold statement it meets, if any."""

    made: AnnotatedStatement
    gold: AnnotatedStatement | None


def score_document(gold: Annotation, predicted: Annotation, *, relaxed: bool) -> DocumentScore:
    """Compare one document under the guide's rules, strict or relaxed."""
    pairs = align(gold.entities, predicted.entities, relaxed=relaxed)
    wanted = {s.key: s for s in gold.statements}
    matches = _matches(wanted, predicted.statements, pairs)
    met = [(m.made, m.gold) for m in matches if m.gold is not None]
    found = {g.key for _, g in met}
    mistakes = statement_mistakes(
        gold,
        predicted,
        missed=[s for key, s in wanted.items() if key not in found],
        extra=[m.made for m in matches if m.gold is None],
        pairs=pairs,
    )
    return DocumentScore(
        gold.id,
        _entity_table(gold.entities, predicted.entities, pairs),
        _statement_table(wanted, matches),
        _rule_table(matches),
        sum(made.status == g.status for made, g in met),
        len(met),
        (*entity_mistakes(gold, predicted, pairs), *mistakes),
    )


def statement_matches(
    gold: Annotation, predicted: Annotation, *, relaxed: bool = True
) -> list[tuple[AnnotatedStatement, bool]]:
    """Each predicted statement of a document once, and whether gold states it too."""
    pairs = align(gold.entities, predicted.entities, relaxed=relaxed)
    found = _matches({s.key: s for s in gold.statements}, predicted.statements, pairs)
    return [(match.made, match.gold is not None) for match in found]


def _matches(
    wanted: Mapping[Key, AnnotatedStatement],
    predicted: Iterable[AnnotatedStatement],
    pairs: Mapping[str, Pair],
) -> list[_Match]:
    """Each predicted statement once, with the gold one that it is the first to meet."""
    once: dict[Key, AnnotatedStatement] = {}
    for statement in predicted:
        once.setdefault(statement.key, statement)
    found: set[Key] = set()
    matches = []
    for statement in once.values():
        key = _gold_key(statement, pairs)
        if key not in wanted and statement.predicate in SYMMETRIC:
            key = (key[2], key[1], key[0])
        fresh = key in wanted and key not in found
        found.add(key)
        matches.append(_Match(statement, wanted[key] if fresh else None))
    return matches


def _gold_key(statement: AnnotatedStatement, pairs: Mapping[str, Pair]) -> Key:
    subject, obj = (pairs.get(end) for end in (statement.subject, statement.object))
    return (subject.gold if subject else "", statement.predicate, obj.gold if obj else "")


def _entity_table(
    gold: tuple[AnnotatedEntity, ...],
    predicted: tuple[AnnotatedEntity, ...],
    pairs: Mapping[str, Pair],
) -> Table:
    table: Table = {}
    types = {e.id: e.type for e in gold}
    for e in gold:
        _add(table, e.type, Count(0, 1, 0))
    for e in predicted:
        _add(table, e.type, Count(0, 0, 1))
    for pair in pairs.values():
        _add(table, types[pair.gold], Count(pair.credit, 0, 0))
    return table


def _statement_table(wanted: Mapping[Key, AnnotatedStatement], matches: list[_Match]) -> Table:
    table: Table = {}
    for _, predicate, _ in wanted:
        _add(table, predicate, Count(0, 1, 0))
    for match in matches:
        _add(table, match.made.predicate, Count(match.gold is not None, 0, 1))
    return table


def _rule_table(matches: list[_Match]) -> Table:
    table: Table = {}
    for match in matches:
        for rule in match.made.rules:
            _add(table, rule, Count(match.gold is not None, 0, 1))
    return table


def _add(table: Table, key: str, count: Count) -> None:
    table[key] = table.get(key, Count()) + count
