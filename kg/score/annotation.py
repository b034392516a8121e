"""Lines of a gold or annotations file in, annotated documents out.

The format is one JSON object a line: `{"id", "entities": [{"id", "type", "name", "mentions"}],
"statements": [{"subject", "predicate", "object", "status", "evidence", "rule"}]}`; `status`,
`evidence`, `rule` and `mentions` may be missing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.errors import CurationError, Place, Problems
from kg.model import STATUSES


@dataclass(frozen=True, slots=True)
class AnnotatedEntity:
    """A thing in one document with all the forms it takes there."""

    id: str
    type: str
    name: str
    forms: tuple[str, ...]
    """The name and the mentions, as written."""


@dataclass(frozen=True, slots=True)
class AnnotatedStatement:
    """An edge in one document; `subject` and `object` are ids of its entities."""

    subject: str
    predicate: str
    object: str
    status: str = "asserted"
    evidence: str = ""
    """The sentence, or its first words."""
    rules: tuple[str, ...] = ()
    """Ids of the rules that made it; none in gold."""

    @property
    def key(self) -> tuple[str, str, str]:
        """Subject, predicate and object: what makes a statement one of its kind."""
        return self.subject, self.predicate, self.object


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that is annotated in one document."""

    id: str
    entities: tuple[AnnotatedEntity, ...] = ()
    statements: tuple[AnnotatedStatement, ...] = ()


Annotations = Mapping[str, Annotation]
"""Annotated documents by their id."""


def read_annotations(lines: Iterable[str], *, path: str) -> dict[str, Annotation]:
    """The annotated documents of a JSONL file, by id; `path` is for messages only.

    Raises `Problems` with one `CurationError` for each line that cannot be used.

    >>> line = '{"id": "a", "entities": [{"id": "e1", "type": "Place", "name": "Shanghai"}]}'
    >>> read_annotations([line], path="gold.jsonl")["a"].entities[0].name
    'Shanghai'
    """
    found: dict[str, Annotation] = {}
    errors: list[CurationError] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = Place(path, number)
        try:
            annotation = _document(line, place)
        except CurationError as error:
            errors.append(error)
            continue
        if annotation.id in found:
            errors.append(CurationError("C124", f'document "{annotation.id}" again', place=place))
        found[annotation.id] = annotation
    if errors:
        raise Problems(errors)
    return found


def drop_types(annotation: Annotation, types: Collection[str]) -> Annotation:
    """The document without entities of these types and without the statements that need them."""
    entities = tuple(e for e in annotation.entities if e.type not in types)
    kept = {e.id for e in entities}
    statements = tuple(s for s in annotation.statements if s.subject in kept and s.object in kept)
    return replace(annotation, entities=entities, statements=statements)


def _document(line: str, place: Place) -> Annotation:
    try:
        value = json.loads(line)
    except ValueError as error:
        raise CurationError(
            "C120", f"not JSON: {error}", place=place, hint="One JSON object a line."
        ) from error
    row = _object(value, place)
    entities = tuple(_entity(e, place) for e in _list(row, "entities", place))
    known = {e.id for e in entities}
    statements = tuple(_statement(s, known, place) for s in _list(row, "statements", place))
    return Annotation(_text(row, "id", place), entities, statements)


def _entity(value: object, place: Place) -> AnnotatedEntity:
    row = _object(value, place)
    name = _text(row, "name", place)
    forms = (name, *(str(form) for form in _list(row, "mentions", place)))
    return AnnotatedEntity(_text(row, "id", place), _text(row, "type", place), name, forms)


def _statement(value: object, known: Collection[str], place: Place) -> AnnotatedStatement:
    row = _object(value, place)
    subject, predicate, obj = (_text(row, k, place) for k in ("subject", "predicate", "object"))
    for end in (subject, obj):
        if end not in known:
            raise CurationError("C122", f'no entity has the id "{end}"', place=place)
    status = str(row.get("status", "asserted"))
    if status not in STATUSES:
        hint = f"Use one of {', '.join(STATUSES)}."
        raise CurationError("C123", f'unknown status "{status}"', place=place, hint=hint)
    rule = row.get("rule", ())
    rules = (rule,) if isinstance(rule, str) else tuple(str(r) for r in rule)
    return AnnotatedStatement(subject, predicate, obj, status, str(row.get("evidence", "")), rules)


def _object(value: object, place: Place) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise CurationError("C121", f"expected an object, found {_kind(value)}", place=place)
    return value


def _list(row: dict[str, Any], key: str, place: Place) -> list[Any]:
    value = row.get(key, [])
    if not isinstance(value, list):
        what = f'"{key}" must be a list, found {_kind(value)}'
        raise CurationError("C121", what, place=place)
    return value


def _text(row: dict[str, Any], key: str, place: Place) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise CurationError("C121", f'"{key}" must be a text that is not empty', place=place)
    return value


def _kind(value: object) -> str:
    names = {list: "a list", str: "a text", type(None): "null", bool: "true or false"}
    return names.get(type(value), "a number")
