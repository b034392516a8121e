"""Matches and linked things in, statements with evidence out: one document, then many.

One statement per subject, predicate and object; what is stated twice gathers evidence. Asserted
wins over directive, directive over negated, within a document and across documents.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.link.forms import slug
from kg.model import STATUSES, Evidence, Statement

_DIGITS = 16


def entity_id(type_name: str, name: str) -> str:
    """The id of a thing, made of its type and canonical name.

    >>> entity_id("Session", "Fourth Plenary Session")
    'session/fourth-plenary-session'
    """
    return f"{type_name.lower()}/{slug(name)}"


def statement_id(subject: str, predicate: str, obj: str) -> str:
    """The id of a statement: a hash of what it says."""
    text = "\t".join((subject, predicate, obj))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class Claim:
    """One match, linked: what a single sentence states."""

    subject: str
    predicate: str
    object: str
    status: str
    confidence: float
    evidence: Evidence
    time: str = ""
    attributed_to: str = ""
    condition: str = ""


def gather(claims: Iterable[Claim]) -> list[Statement]:
    """The statements that the claims amount to, sorted by id."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.subject, claim.predicate, claim.object), []).append(claim)
    return sorted((_statement(k, v) for k, v in groups.items()), key=lambda s: s.id)


def _statement(place: tuple[str, str, str], claims: Sequence[Claim]) -> Statement:
    status = min((c.status for c in claims), key=STATUSES.index)
    saying = sorted((c for c in claims if c.status == status), key=lambda c: c.evidence)
    return Statement(
        statement_id(*place),
        *place,
        status=status,
        confidence=joint_confidence(_by_sentence(claims)),
        evidence=tuple(sorted({c.evidence for c in claims})),
        time=next((c.time for c in saying if c.time), ""),
        attributed_to=next((c.attributed_to for c in saying if c.attributed_to), ""),
        condition=next((c.condition for c in saying if c.condition), ""),
    )


def _by_sentence(claims: Iterable[Claim]) -> list[float]:
    """The best confidence of each sentence: two rules in one sentence are one piece of evidence."""
    best: dict[tuple[str, int], float] = {}
    for claim in claims:
        place = claim.evidence.document, claim.evidence.start
        best[place] = max(best.get(place, 0.0), claim.confidence)
    return list(best.values())


def joint_confidence(confidences: Sequence[float]) -> float:
    """The best single confidence, raised a little by each further sentence that says the same.

    >>> joint_confidence([0.6]), joint_confidence([0.6, 0.6])
    (0.6, 0.7)
    """
    doubt = 1.0 - max(confidences)
    return round(1.0 - doubt * 0.75 ** (len(confidences) - 1), 3)


def merge(statements: Iterable[Statement]) -> list[Statement]:
    """Statements of several documents into one list: equal ones joined, sorted by id."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.id, []).append(statement)
    return [_joined(groups[i]) for i in sorted(groups)]


def _joined(same: Sequence[Statement]) -> Statement:
    ordered = sorted(same, key=lambda s: (STATUSES.index(s.status), s.evidence))
    best = ordered[0]
    saying = [s for s in ordered if s.status == best.status]
    return replace(
        best,
        confidence=joint_confidence([s.confidence for s in ordered]),
        evidence=tuple(sorted({e for s in ordered for e in s.evidence})),
        time=next((s.time for s in saying if s.time), ""),
        attributed_to=next((s.attributed_to for s in saying if s.attributed_to), ""),
        condition=next((s.condition for s in saying if s.condition), ""),
    )
