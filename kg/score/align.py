"""Gold and predicted entities of one document in, pairs of them out, one to one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.score.annotation import AnnotatedEntity

PARENT = {"Session": "Meeting", "Conference": "Meeting"}
"""The types of the annotation guide that stand below another one."""

_PUNCTUATION = re.compile(r"[^\w\s]")
_POSSESSIVE = re.compile(r"'s\b")
_ARTICLE = re.compile(r"^(the|a|an|this|that|its|their)\s+")
_RELAXED = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A predicted entity, the gold entity it stands for, and the credit for its type."""

    gold: str
    predicted: str
    credit: float


def normal(form: str) -> str:
    """A form without case, punctuation, possessive and leading article.

    >>> normal("The City’s “Five Centers”")
    'city five centers'
    """
    form = _POSSESSIVE.sub("", form.lower().replace("\u2019", "'"))
    return _ARTICLE.sub("", " ".join(_PUNCTUATION.sub(" ", form).split()))


def type_credit(gold: str, predicted: str) -> float:
    """1 for the same type, a half for its parent or its subtype, else 0."""
    if gold == predicted:
        return 1.0
    return 0.5 if PARENT.get(gold) == predicted or PARENT.get(predicted) == gold else 0.0


def similarity(gold: frozenset[str], predicted: frozenset[str], *, relaxed: bool) -> float:
    """1 when a form is shared; else, relaxed, the best Jaccard of two forms' words from 0.5 up.

    >>> similarity(frozenset({"central bank of chile"}), frozenset({"bank of chile"}), relaxed=True)
    0.75
    """
    if gold & predicted:
        return 1.0
    if not relaxed:
        return 0.0
    best = max((_jaccard(g, p) for g in gold for p in predicted), default=0.0)
    return best if best >= _RELAXED else 0.0


def align(
    gold: Sequence[AnnotatedEntity], predicted: Sequence[AnnotatedEntity], *, relaxed: bool
) -> dict[str, Pair]:
    """The best pairs first, each entity at most once; by predicted id."""
    used: set[str] = set()
    pairs: dict[str, Pair] = {}
    for pair in _candidates(gold, predicted, relaxed=relaxed):
        if pair.gold not in used and pair.predicted not in pairs:
            used.add(pair.gold)
            pairs[pair.predicted] = pair
    return pairs


def _candidates(
    gold: Sequence[AnnotatedEntity], predicted: Sequence[AnnotatedEntity], *, relaxed: bool
) -> list[Pair]:
    forms = {e.id: _forms(e) for e in predicted}
    ranked = []
    for g in gold:
        wanted = _forms(g)
        for p in predicted:
            credit = type_credit(g.type, p.type)
            alike = similarity(wanted, forms[p.id], relaxed=relaxed) if credit else 0.0
            if alike:
                rank = (-credit, -alike, -len(wanted & forms[p.id]), g.id, p.id)
                ranked.append((rank, Pair(g.id, p.id, credit)))
    return [pair for _, pair in sorted(ranked, key=lambda r: r[0])]


def _forms(entity: AnnotatedEntity) -> frozenset[str]:
    return frozenset(normal(form) for form in entity.forms) - {""}


def _jaccard(one: str, other: str) -> float:
    a, b = set(one.split()), set(other.split())
    return len(a & b) / len(a | b)
