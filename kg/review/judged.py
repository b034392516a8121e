"""The rows of a judged sheet in, gold in the gold format and ids to drop out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.errors import CurationError, Place, Problems
from kg.model import STATUSES, Ontology
from kg.packs import did_you_mean
from kg.review.sheet import MARKS, Row
from kg.statements import entity_id, statement_id

WORDS = 8
"""How many words of the sentence stand for it, as everywhere in gold."""

GoldDocument = dict[str, object]
"""One line of a gold file."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a sheet amounts to: gold by document, statements to drop with what they say, counts."""

    gold: tuple[GoldDocument, ...]
    drop: tuple[tuple[str, str], ...]
    """Id of a statement, and the statement in words."""
    marks: Mapping[str, int]

    @property
    def precision(self) -> float | None:
        """The share of the judged statements that is right; None when none was judged."""
        of = self.marks["right"] + self.marks["wrong"]
        return self.marks["right"] / of if of else None


def judged(rows: Iterable[Row], *, path: str, ontology: Ontology) -> Judged:
    """Gold from what is right or missed, and the ids of what is wrong.

    A statement marked right with other cells than it came with is gold as it now reads, and its
    first form is wrong. What is right in one document is not dropped for being wrong in another.

    Raises:
        Problems: every mark, cell, type and relation that cannot be used (C131 to C134).
    """
    marked = [r for r in rows if r.mark]
    errors = [e for r in marked for e in _errors(r, path, ontology)]
    if errors:
        raise Problems(errors)
    kinds = [(_kind(r), r) for r in marked]
    gold = [r for kind, r in kinds if kind in ("right", "missed")]
    right = {_id(r) for r in gold}
    wrong = {r.id("statement"): _text(r) for kind, r in kinds if kind == "wrong"}
    wrong |= {r.id("statement"): f"{_text(r)}, mended" for r in gold if _is_mended(r)}
    marks = Counter(dict.fromkeys(MARKS, 0))
    marks.update(kind for kind, r in kinds if kind != "wrong" or r.id("statement"))
    drop = tuple(sorted((i, text) for i, text in wrong.items() if i and i not in right))
    return Judged(tuple(_gold(gold)), drop, marks)


def _kind(row: Row) -> str:
    return row.mark.lower()


def _errors(row: Row, path: str, ontology: Ontology) -> Iterator[CurationError]:
    def fault(code: str, what: str, hint: str = "") -> CurationError:
        return CurationError(code, what, place=Place(path, row.line), hint=hint)

    kind = _kind(row)
    if kind not in MARKS:
        yield fault("C131", f'unknown mark "{row.mark}"', f"Use one of {', '.join(MARKS)}.")
    if kind not in ("right", "missed"):
        return
    needed = ("document", "subject", "subject_type", "predicate", "object", "object_type")
    empty = [name for name in needed if not getattr(row, name)]
    if empty:
        yield fault("C132", f'no {", ".join(empty)} in a row marked "{kind}"')
        return
    public = [name for name, kind_ in ontology.types.items() if not kind_.auxiliary]
    sides = ((row.subject_type, public), (row.object_type, public))
    words = (*sides, (row.predicate, ontology.relations), (_status(row), STATUSES))
    unknown = [(word, known) for word, known in words if word not in known]
    for word, known in unknown:
        yield fault("C133", f'unknown "{word}"', did_you_mean(word, known))
    if not unknown and not ontology.allows(row.subject_type, row.predicate, row.object_type):
        what = f"{row.predicate} does not go from {row.subject_type} to {row.object_type}"
        yield fault("C134", what)


def _status(row: Row) -> str:
    return row.status or STATUSES[0]


def _id(row: Row) -> str:
    subject = entity_id(row.subject_type, row.subject)
    return statement_id(subject, row.predicate, entity_id(row.object_type, row.object))


def _is_mended(row: Row) -> bool:
    return bool(row.id("statement")) and row.id("statement") != _id(row)


def _text(row: Row) -> str:
    return f"{row.subject} {row.predicate} {row.object} ({row.document})"


def _gold(rows: Iterable[Row]) -> Iterator[GoldDocument]:
    documents: dict[str, list[Row]] = {}
    for row in rows:
        documents.setdefault(row.document, []).append(row)
    for document in sorted(documents):
        yield _document(document, documents[document])


def _document(document: str, rows: list[Row]) -> GoldDocument:
    forms = _forms(rows)
    ids = {thing: f"e{number}" for number, thing in enumerate(forms, 1)}
    stated: dict[tuple[str, str, str], Row] = {}
    for row in sorted(rows, key=lambda r: STATUSES.index(_status(r))):
        subject, obj = ids[row.subject_type, row.subject], ids[row.object_type, row.object]
        stated.setdefault((subject, row.predicate, obj), row)
    return {
        "id": document,
        "entities": [
            {"id": id, "type": type, "name": name, "mentions": sorted(forms[type, name])}
            for (type, name), id in ids.items()
        ],
        "statements": [
            {
                "subject": key[0],
                "predicate": key[1],
                "object": key[2],
                "status": _status(row),
                "evidence": " ".join(row.sentence.split()[:WORDS]),
            }
            for key, row in sorted(stated.items())
        ],
    }


def _forms(rows: Iterable[Row]) -> dict[tuple[str, str], set[str]]:
    """Type and name of each thing, sorted, with the words for it."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        of_subject, _, of_object = row.words.partition("|") if row.id("statement") else ("",) * 3
        sides = (
            (row.subject_type, row.subject, "subject", of_subject.strip()),
            (row.object_type, row.object, "object", of_object.strip()),
        )
        for type, name, side, form in sides:
            forms = found.setdefault((type, name), {name})
            if form and row.id(side) == entity_id(type, name):
                forms.add(form)
    return dict(sorted(found.items()))
