"""One document's gold, prediction and pairs in, its mistakes out, each with what led to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from kg.score.align import Pair
from kg.score.annotation import AnnotatedStatement, Annotation

MISTAKES = ("missed entity", "extra entity", "missed statement", "extra statement")


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something missed or made up."""

    kind: str
    """One of `MISTAKES`."""
    document: str
    label: str
    """Type or relation."""
    what: str
    evidence: str = ""
    """The sentence, or its first words, where the file tells."""
    rules: tuple[str, ...] = ()
    """The rules that made it; for a miss, those that came nearest."""


def entity_mistakes(
    gold: Annotation, predicted: Annotation, pairs: Mapping[str, Pair]
) -> Iterator[Mistake]:
    """Gold entities without a partner, then predicted ones without."""
    matched = {pair.gold for pair in pairs.values()}
    for e in gold.entities:
        if e.id not in matched:
            yield Mistake("missed entity", gold.id, e.type, e.name)
    for e in predicted.entities:
        if e.id not in pairs:
            yield Mistake("extra entity", gold.id, e.type, e.name)


def statement_mistakes(
    gold: Annotation,
    predicted: Annotation,
    *,
    missed: Iterable[AnnotatedStatement],
    extra: Iterable[AnnotatedStatement],
    pairs: Mapping[str, Pair],
) -> Iterator[Mistake]:
    """Missed statements with the nearest rule, then extra ones with the rule that made them."""
    names = {e.id: e.name for e in gold.entities}
    backward = {pair.gold: pair.predicted for pair in pairs.values()}
    for s in missed:
        ends = {backward.get(s.subject, ""), backward.get(s.object, "")} - {""}
        rules = _nearest(s, ends, predicted.statements)
        yield Mistake("missed statement", gold.id, s.predicate, _edge(s, names), s.evidence, rules)
    names = {e.id: e.name for e in predicted.entities}
    for s in extra:
        yield Mistake("extra statement", gold.id, s.predicate, _edge(s, names), s.evidence, s.rules)


def _nearest(
    missed: AnnotatedStatement, ends: Set[str], made: Iterable[AnnotatedStatement]
) -> tuple[str, ...]:
    """Rules of the statement that shares most: both ends, then the sentence, then the relation."""
    best: tuple[int, int, int] = (0, 0, 0)
    rules: tuple[str, ...] = ()
    for s in made:
        shared = len(ends & {s.subject, s.object})
        same_sentence = bool(missed.evidence) and s.evidence.startswith(missed.evidence)
        rank = (shared, int(same_sentence), int(s.predicate == missed.predicate))
        if (shared == 2 or same_sentence) and rank > best:
            best, rules = rank, s.rules
    return rules


def _edge(statement: AnnotatedStatement, names: Mapping[str, str]) -> str:
    return f"{names[statement.subject]} -> {names[statement.object]}"
