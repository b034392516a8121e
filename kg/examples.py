"""A pack in, the outcome of every example inside its rules out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.forms import key
from kg.model import Example, Pack, Rule
from kg.reader import LocalEntity, Reader, Reading
from kg.sources import text_document

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one example wanted and what the rule gave; rows are compared by any form of a name."""

    rule: str
    path: str
    number: int
    """The example's place in its file, from 1."""
    example: Example
    wanted: tuple[Row, ...]
    got: tuple[Row, ...]
    missing: tuple[Row, ...]
    extra: tuple[Row, ...]

    @property
    def passed(self) -> bool:
        """Whether the rule gave what was wanted; a known miss passes as long as it is missed."""
        right = not self.missing and not self.extra
        return right != self.example.known_miss


def run_examples(pack: Pack, *, only: str = "") -> Iterator[Outcome]:
    """Run the examples of all rules whose id contains `only`, in pack order."""
    reader = Reader(pack)
    for rule in pack.rules:
        if only in rule.id:
            for number, example in enumerate(rule.examples, start=1):
                yield run_example(rule, example, number, reader)


def run_example(rule: Rule, example: Example, number: int, reader: Reader) -> Outcome:
    """Run one example: only what this rule made counts."""
    readings = [reader.read(d) for d in text_document(example.text, date=example.date)]
    wanted, made = _rows(rule, example, readings)
    missing = tuple(row for row in wanted if not any(_same(row, forms) for forms, _ in made))
    extra = tuple(shown for forms, shown in made if not any(_same(row, forms) for row in wanted))
    got = tuple(shown for _, shown in made)
    return Outcome(rule.id, rule.path, number, example, wanted, got, missing, extra)


Made = tuple[tuple[frozenset[str], ...], Row]
"""The comparable forms of each cell, and the row as shown."""


def _rows(
    rule: Rule, example: Example, readings: list[Reading]
) -> tuple[tuple[Row, ...], list[Made]]:
    if example.makes is not None:
        names = [r for reading in readings for r in _made(rule.id, reading)]
        return tuple((name,) for name in example.makes), names
    wanted = tuple(row if len(row) > 3 else (*row, "asserted") for row in example.states or ())
    return wanted, [r for reading in readings for r in _stated(rule.id, reading)]


def _made(rule: str, reading: Reading) -> Iterator[Made]:
    by_rule = {m.entity for m in reading.mentions if m.rule == rule}
    for entity in reading.entities:
        if entity.id in by_rule:
            yield (_forms(entity),), (entity.name,)


def _stated(rule: str, reading: Reading) -> Iterator[Made]:
    entities = {e.id: e for e in reading.entities}
    for s in reading.statements:
        if any(e.rule == rule for e in s.evidence):
            subject, obj = entities[s.subject], entities[s.object]
            forms = (_forms(subject), frozenset({key(s.predicate)}), _forms(obj), frozenset({s.status}))
            yield forms, (subject.name, s.predicate, obj.name, s.status)


def _forms(entity: LocalEntity) -> frozenset[str]:
    return frozenset(key(f) for f in (entity.name, *entity.forms))


def _same(row: Row, forms: tuple[frozenset[str], ...]) -> bool:
    return all(key(cell) in known for cell, known in zip(row, forms, strict=True))
