"""Predicted annotations and the rows of `statements.jsonl` in, annotations with rules out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kg.errors import CurationError, Place
from kg.score.annotation import AnnotatedStatement, Annotation, Annotations

_Source = dict[tuple[str, str, str, str], tuple[str, tuple[str, ...]]]
"""Document, subject, predicate and object to the first quote and all rules."""


def with_rules(predicted: Annotations, lines: Iterable[str], *, path: str) -> Annotations:
    """Give each predicted statement the rules and the quote that `statements.jsonl` knows of it.

    The rows name entities by the ids that `annotations.jsonl` uses too; a statement that already
    has a rule keeps it. Raises `CurationError` with the line that cannot be used.
    """
    sources = _sources(lines, path)
    return {name: _joined(annotation, sources) for name, annotation in predicted.items()}


def _joined(annotation: Annotation, sources: _Source) -> Annotation:
    return replace(
        annotation,
        statements=tuple(_sourced(annotation.id, s, sources) for s in annotation.statements),
    )


def _sourced(document: str, made: AnnotatedStatement, sources: _Source) -> AnnotatedStatement:
    quote, rules = sources.get((document, *made.key), ("", ()))
    return replace(made, evidence=quote or made.evidence, rules=made.rules or rules)


def _sources(lines: Iterable[str], path: str) -> _Source:
    found: _Source = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            for key, quote, rule in _evidence(line, Place(path, number)):
                first, rules = found.get(key, (quote, ()))
                found[key] = (first, rules if rule in rules else (*rules, rule))
    return found


def _evidence(line: str, place: Place) -> list[tuple[tuple[str, str, str, str], str, str]]:
    try:
        row: dict[str, Any] = json.loads(line)
        edge = row["subject"], row["predicate"], row["object"]
        return [((e["document"], *edge), e["quote"], e["rule"]) for e in row["evidence"]]
    except (ValueError, KeyError, TypeError) as error:
        hint = "It should be the statements.jsonl that kg extract writes."
        raise CurationError("C125", "not a statement", place=place, hint=hint) from error
