"""A graph with its rules and gold in, how much of what each rule made is right out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from kg.exporters.annotations import annotated
from kg.model import Graph
from kg.score import Annotations, read_annotations, score
from kg.score.align import align


class Judged(NamedTuple):
    """How much of what a rule made is right, and how much of it gold could judge."""

    right: float = 0.0
    of: int = 0


def judge(graph: Graph, gold: Annotations) -> dict[str, Judged]:
    """Rule id to what gold says of its entities and statements, names matched loosely."""
    made = read_annotations(map(json.dumps, annotated(graph)), path="run")
    found: dict[str, Judged] = {}
    for rule, count in score(gold, made, relaxed=True).rules.items():
        _add(found, rule, count.hit, count.predicted)
    for rule, credit in _entities(graph, made, gold):
        _add(found, rule, credit, 1)
    return found


def _entities(graph: Graph, made: Annotations, gold: Annotations) -> Iterator[tuple[str, float]]:
    """Each rule that named an entity of a document, with the credit that the entity gets."""
    rules: dict[tuple[str, str], set[str]] = {}
    for mention in graph.mentions:
        rules.setdefault((mention.document, mention.entity), set()).add(mention.rule)
    for document in sorted(set(gold) & set(made)):
        pairs = align(gold[document].entities, made[document].entities, relaxed=True)
        for entity in made[document].entities:
            credit = pairs[entity.id].credit if entity.id in pairs else 0.0
            for rule in sorted(rules.get((document, entity.id), ())):
                yield rule, credit


def _add(found: dict[str, Judged], rule: str, right: float, of: int) -> None:
    before = found.get(rule, Judged())
    found[rule] = Judged(before.right + right, before.of + of)
