"""A pack in, the outcome of every example inside its rules out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.link.forms import key, plain
from kg.model import Document, Example, FrameRule, LocalEntity, Pack, Reading, Rule
from kg.reader import Reader
from kg.sources import text_document
from kg.why import Answer, Near, why

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
    others: tuple[frozenset[str], ...] = ()
    """For each row the rule gave, the other rules that gave it, too."""

    @property
    def passed(self) -> bool:
        """Whether the rule gave what was wanted; a known miss passes as long as it is missed."""
        right = not self.missing and not self.extra
        return right != self.example.known_miss


@dataclass(frozen=True, slots=True)
class Trial:
    """What the examples of a set of rules came to."""

    outcomes: tuple[Outcome, ...]
    silent: tuple[Rule, ...]
    """Rules that none of their own examples made fire."""
    bare: tuple[Rule, ...]
    """Rules without an example."""
    overlapping: tuple[tuple[Rule, str], ...] = ()
    """Rules with another one that gives all they give in their own examples."""

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The outcomes that are not as wanted."""
        return tuple(o for o in self.outcomes if not o.passed)

    @property
    def passed(self) -> bool:
        """Whether every example gave what it wanted and every rule with examples fired."""
        return not self.failures and not self.silent


def try_rules(rules: Iterable[Rule], reader: Reader) -> Trial:
    """Run all examples of the rules; they are rules of the reader's pack."""
    wanted = list(rules)
    outcomes = [run_example(r, e, n, reader) for r in wanted for n, e in enumerate(r.examples, 1)]
    fired = {o.rule for o in outcomes if o.got}
    return Trial(
        tuple(outcomes),
        tuple(r for r in wanted if r.examples and r.id not in fired),
        tuple(r for r in wanted if not r.examples),
        tuple((r, other) for r in wanted for other in _overlap(r, outcomes)),
    )


def _overlap(rule: Rule, outcomes: Iterable[Outcome]) -> list[str]:
    """The first rule, if any, that gives every row this rule gives in its examples."""
    others = [rules for o in outcomes if o.rule == rule.id for rules in o.others]
    return sorted(frozenset.intersection(*others))[:1] if others else []


def explain_outcome(outcome: Outcome, reader: Reader) -> Answer:
    """What the rule of an outcome did in the example, and where each of its ways stopped.

    Ways that stopped at a name which is missing come first.
    """
    text = outcome.example.text
    answer = why(text, reader, rule=outcome.rule, date=outcome.example.date)
    missing = [key(cell) for row in outcome.missing for cell in row]

    def elsewhere(near: Near) -> bool:
        told = key(f"{near.way} {text[near.miss.start : near.miss.end]}")
        return not any(cell in told for cell in missing)

    return replace(answer, near=tuple(sorted(answer.near, key=elsewhere)))


def run_examples(pack: Pack, *, only: str = "") -> Iterator[Outcome]:
    """Run the examples of all rules whose id contains `only`, in pack order."""
    yield from try_rules((r for r in pack.rules if only in r.id), Reader(pack)).outcomes


def run_example(rule: Rule, example: Example, number: int, reader: Reader) -> Outcome:
    """Run one example.

    A wanted row may come from any rule; what this rule gives and nobody wanted is extra.
    """
    documents = text_document(example.text, date=example.date)
    wanted, made = _rows(rule, example, documents, reader)
    own = [m for m in made if rule.id in m.rules]
    missing = tuple(row for row in wanted if not any(_same(row, m.forms) for m in made))
    extra = tuple(m.shown for m in own if not any(_same(row, m.forms) for row in wanted))
    got = tuple(m.shown for m in own)
    others = tuple(m.rules - {rule.id} for m in own)
    return Outcome(rule.id, rule.path, number, example, wanted, got, missing, extra, others)


@dataclass(frozen=True, slots=True)
class Made:
    """A row as found: comparable forms by cell, as shown, and the rules that made it."""

    forms: tuple[frozenset[str], ...]
    shown: Row
    rules: frozenset[str]


def _rows(
    rule: Rule, example: Example, documents: list[Document], reader: Reader
) -> tuple[tuple[Row, ...], list[Made]]:
    if example.makes is not None:
        return tuple((n,) for n in example.makes), [
            m for d in documents for m in _mentioned(rule, d, reader)
        ]
    wanted = tuple(row if len(row) > 3 else (*row, "asserted") for row in example.states or ())
    return wanted, [m for d in documents for m in _stated(reader.read(d))]


def _mentioned(rule: Rule, document: Document, reader: Reader) -> Iterator[Made]:
    makes = "" if isinstance(rule, FrameRule) else rule.makes
    for mention in reader.mentions(document):
        if mention.type == makes:
            name = mention.name or plain(mention.text)
            forms = frozenset({key(name), key(mention.text)})
            yield Made((forms,), (name,), frozenset({mention.rule}))


def _stated(reading: Reading) -> Iterator[Made]:
    entities = {e.id: e for e in reading.entities}
    for s in reading.statements:
        subject, obj = entities[s.subject], entities[s.object]
        forms = (_forms(subject), frozenset({key(s.predicate)}), _forms(obj), frozenset({s.status}))
        rules = frozenset(e.rule for e in s.evidence)
        yield Made(forms, (subject.name, s.predicate, obj.name, s.status), rules)


def _forms(entity: LocalEntity) -> frozenset[str]:
    return frozenset(key(f) for f in (entity.name, *entity.forms))


def _same(row: Row, forms: tuple[frozenset[str], ...]) -> bool:
    return all(key(cell) in known for cell, known in zip(row, forms, strict=True))
