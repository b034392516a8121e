"""ConText rules and tests written here in medspaCy's format: read, translated and run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from benchmarks.context.__main__ import run_case, run_probes
from benchmarks.context.cases import cases
from benchmarks.context.cues import ContextRule, cues_of
from benchmarks.context.layer import reached

TESTS = """
def test_denied():
    context = ConText(nlp, rules=None)
    context.add([ConTextRule("no trace of", "NEGATED_EXISTENCE", direction="forward")])
    doc = nlp("There is no trace of rust or moss.")
    doc.ents = (Span(doc, 5, 6, "X"), Span(doc, 7, 8, "X"))
    context(doc)
    rust, moss = doc.ents
    assert rust._.is_negated is True
    for ent in doc.ents:
        assert len(ent._.modifiers) == 1

def test_window():
    context = ConText(nlp, rules=None, max_scope=1)
    rule = ConTextRule("maybe", "POSSIBLE_EXISTENCE", direction="FORWARD")
    context.add(rule)
    doc = nlp("Maybe rust or moss.")
    doc.ents = (Span(doc, 1, 2, "X"), Span(doc, 3, 4, "X"))
    context(doc)
    assert doc.ents[0]._.is_uncertain is True
    assert doc.ents[1]._.is_uncertain is False

def test_old():
    context = ConText(nlp, rules=None)
    context.add([ConTextRule("old", "HISTORICAL", direction="FORWARD")])
    doc = nlp("Old rust.")
    doc.ents = (Span(doc, 1, 2, "X"),)
    assert doc.ents[0]._.is_historical is True

def test_objects():
    assert ConText(nlp)
"""
RULES = [
    ContextRule("not seen", "NEGATED_EXISTENCE", None, "BACKWARD"),
    ContextRule("no", "NEGATED_EXISTENCE", ({"LOWER": {"IN": ["no", "zero"]}},), "FORWARD"),
    ContextRule("no doubt about", "POSSIBLE_EXISTENCE", None, "FORWARD"),
    ContextRule("but", "NEGATED_EXISTENCE", None, "TERMINATE"),
    ContextRule("if", "HYPOTHETICAL", ({"POS": "SCONJ"},), "FORWARD"),
]


def test_what_a_test_asserts_of_its_targets_is_read_and_checked() -> None:
    found = {c.name: [agrees for agrees, _, _ in run_case(c, [])] for c in cases(TESTS)}
    assert found == {
        "test_denied": [True, True, True],
        "test_window": [True, True],
        "test_old": [False],
        "test_objects": [],
    }


def test_the_reason_of_a_disagreement_is_the_rule_left_out() -> None:
    (old,) = (c for c in cases(TESTS) if c.name == "test_old")
    ((_, tried, why),) = run_case(old, [])
    assert (tried, why.partition(":")[0]) == ("test_old: HISTORICAL on target 1", "category")


def test_each_rule_is_shown_before_behind_and_cut_off_from_a_statement() -> None:
    lines = list(run_probes(RULES))
    assert [agrees for agrees, _, _ in lines] == [True] * 9 + [False, True, True]
    assert lines[0][1] == "adoption of the plan by the council not seen (NEGATED_EXISTENCE)"
    assert lines[9][2].partition(":")[0] == "attribute"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("no leak", ["negated"]),
        ("no doubt about a leak", ["hedged"]),
        ("zero rust but a leak", []),
        ("leak not seen", ["negated"]),
        ("leak, no", []),
    ],
)
def test_the_longest_cue_counts(text: str, kinds: list[str]) -> None:
    cues, _ = cues_of(RULES)
    at = text.index("leak")
    assert reached(cues, text, [(at, at + 4)]) == [kinds]
