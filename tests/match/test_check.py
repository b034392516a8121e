"""What only compiling shows: patterns that match nothing, run long, or stand open to all."""

from __future__ import annotations

import pytest
from made import pack_of

from kg.match.anchors import anchors_of, types_of
from kg.match.check import check_order, check_pattern, check_rule, loops, takes_nothing
from kg.match.pattern import parse_pattern
from kg.model import PatternRule, RegexRule


@pytest.mark.parametrize(
    ("pattern", "nothing"),
    [
        ("plan", False),
        ("[plan]", True),
        ("plan*", True),
        ("[a] plan", False),
        ("[a] [b]", True),
        ("...", True),
        ("...{1,3}", False),
        ("(a | [b])", True),
        ("!a", True),
        ("^ $", True),
        ("{who=[a]}", True),
        ("{Policy}", False),
        ("(a*)+", True),
    ],
)
def test_a_pattern_may_match_without_a_token(pattern: str, nothing: bool) -> None:
    assert takes_nothing(parse_pattern(pattern)) is nothing


@pytest.mark.parametrize(
    ("pattern", "columns"),
    [
        ("#Cap+ x", []),
        ("(#Cap+)+", [2]),
        ("x ([#Cap] #Cap+)+", [4]),
        ("(#Cap* #Cap*)*", [2]),
        ("(#Cap+ ,)+", []),
        ("(#Cap !,){0,9}", []),
        ("(#Cap{1,3})+", []),
        ("(#Cap+){1,3}", []),
        ("{self=(a | b+)+}", [8]),
        ("{Policy=(#Cap+)+}", [10]),
        ("!((a+)+)", [4]),
    ],
)
def test_a_repetition_within_a_repetition_is_found(pattern: str, columns: list[int]) -> None:
    assert [node.column for node in loops(parse_pattern(pattern))] == columns


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        ("The Plan", {"plan"}),
        ("<plan> of", {"plan", "plans", "planned", "planning"}),
        ("[old] plan", {"plan"}),
        ("(a | plan)", {"a", "plan"}),
        ("(plan | {Policy})", None),
        ("plan*", None),
        ("plan+", {"plan"}),
        ("{self=plan} of the", {"plan"}),
        ("{Policy=... plan ...}", {"plan"}),
        ("!plan", None),
        ("{Policy} ...", None),
        ("#Cap+", None),
        ("/plan/", None),
    ],
)
def test_an_anchor_is_a_word_that_every_match_holds(pattern: str, anchors: set[str] | None) -> None:
    assert anchors_of(parse_pattern(pattern)) == anchors


def test_a_rule_needs_every_type_that_its_pattern_names() -> None:
    node = parse_pattern("{a:Policy=of {Place}} (x | {self={Person}}) !{Industry}+")
    assert types_of(node) == {"Policy", "Place", "Person", "Industry"}


def rule(pattern: str) -> PatternRule:
    return PatternRule(id="made", pattern=(pattern,), makes="Policy", path="made.yaml")


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        ("the plan", []),
        ("[plan]", ["R212"]),
        ("#Cap+ ...", ["R309"]),
        ("{Policy} #Cap", []),
        ("#Nuon plan", ["R121"]),
        ("(#Cap+)+ plan", ["R311"]),
    ],
)
def test_a_rule_is_checked(pattern: str, codes: list[str]) -> None:
    assert [f.code for f in check_rule(rule(pattern), pack_of())] == codes


def test_a_regex_without_anchors_is_told() -> None:
    (fault,) = check_rule(RegexRule(id="made", regex=("x",), makes="Policy"), pack_of())
    assert (fault.code, fault.severity) == ("R309", "warning")


def test_the_syntax_of_a_pattern_is_an_error_with_a_column() -> None:
    error = check_pattern("a ( b", {}, {})
    assert error is not None
    assert error.place is not None
    assert (error.code, error.place.column) == ("R120", 6)
    assert check_pattern("a (b)", {}, {}) is None


def test_rules_in_a_circle_are_an_error() -> None:
    one = PatternRule(id="one", pattern=("x {Place}",), makes="Policy")
    two = PatternRule(id="two", pattern=("x {Policy}",), makes="Place")
    error = check_order(pack_of(one, two))
    assert error is not None
    assert error.code == "R210"
    assert check_order(pack_of(one)) is None


@pytest.mark.parametrize(
    ("pattern", "column"),
    [("the #NOUNN", 5), ("(a | {self=[#VERBB!]})", 13), ("!#X a", 2)],
)
def test_an_unknown_reading_is_told_with_its_column(pattern: str, column: int) -> None:
    error = check_pattern(pattern, {}, {})
    assert error is not None
    assert error.place is not None
    assert (error.code, error.place.column) == ("R121", column)


def test_an_expression_for_words_that_may_take_long_is_a_warning() -> None:
    rule = PatternRule("r", ("old /(a+)+b/",), makes="Policy")
    assert [(f.code, f.offset) for f in check_rule(rule, pack_of(rule))] == [("R311", 5)]
