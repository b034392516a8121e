"""The examples of a rule in, faults of their rows and advice on what is missing out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import STATUSES, Example, Ontology, PatternRule, Rule
from kg.packs.check_ontology import unknown_relation
from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten


def check_examples(rule: Rule, ontology: Ontology) -> Iterator[Fault]:
    """Whether every example checks something and its rows can be read."""
    for index, example in enumerate(rule.examples):
        at = ("examples", index)
        if not example.text:
            continue  # told of as missing or wrong
        if example.states is None and example.makes is None:
            hint = "Add states: [[subject, predicate, object]], or states: [] when nothing is said."
            yield Fault("R117", "the example checks nothing", at, hint)
        for row_index, row in enumerate(example.states or ()):
            yield from _check_row(row, (*at, "states", row_index), rule, ontology)


def _check_row(
    row: tuple[str, ...], at: FieldPath, rule: Rule, ontology: Ontology
) -> Iterator[Fault]:
    if len(row) not in (3, 4):
        hint = "Write [subject, predicate, object] or [subject, predicate, object, status]."
        yield Fault("R117", f"a row of {len(row)} entries", at, hint)
        return
    yield from unknown_relation(row[1], (*at, 1), ontology)
    if len(row) == 4 and row[3] not in STATUSES:
        hint = did_you_mean(row[3], STATUSES)
        yield Fault("R117", f'"{shorten(row[3])}" is not a status', (*at, 3), hint)
    said = _said(rule)
    known = [relation for relation in (row[1], *said) if relation in ontology.relations]
    if len(known) == len(said) + 1 and row[1] not in said:
        what = f"the rule never states {row[1]}"
        yield Fault("R313", what, (*at, 1), f"It states {', '.join(said) or 'nothing'}.", "warning")


def _said(rule: Rule) -> list[str]:
    says = [getattr(rule, "says", "")]
    also = [relation for _, relation, _ in rule.also] if isinstance(rule, PatternRule) else []
    return sorted({relation for relation in (*says, *also) if relation})


def lint_examples(rule: Rule) -> Iterator[Fault]:
    """Advice: two hits and a near miss, and a reason for the rule."""
    hits = sum(is_hit(e) for e in rule.examples)
    if hits < 2:
        what = (
            f"{hits or 'no'} example{'' if hits == 1 else 's'} that hit{'s' if hits == 1 else ''}"
        )
        yield Fault("R301", what, ("examples",), "Show at least two.", "warning", on_key=True)
    if not any(is_miss(e) for e in rule.examples):
        hint = "Show a sentence that looks alike and states nothing: states: []"
        yield Fault("R302", "no near miss", ("examples",), hint, "warning", on_key=True)
    if not rule.why:
        hint = "Add why: with a sentence for the next reader."
        yield Fault("R303", "the rule does not say why it exists", (), hint, "warning")


def is_hit(example: Example) -> bool:
    """Whether the rule must find something in the example."""
    return bool(example.states or example.makes) and not example.known_miss


def is_miss(example: Example) -> bool:
    """Whether the rule must find nothing in the example."""
    return () in (example.states, example.makes) and not (example.states or example.makes)
