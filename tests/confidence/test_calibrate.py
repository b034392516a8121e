"""The judged statements behind the table, and the fit."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from benchmarks.calibrate import Case, fitted, is_tuning, marks, reliability
from kg.confidence import DOUBTS, table, trust

MARKS = list(marks())


def case(doubts: tuple[str, ...], right: int) -> Case:
    return Case("first", "d", "adopted", "r", False, False, doubts, 10, right)


def test_every_mark_is_counted_and_made_of_known_doubts() -> None:
    assert sum(c.count for c in MARKS) == 3407
    assert all(0 <= c.right <= c.count for c in MARKS)
    assert {d for c in MARKS for d in c.doubts} <= DOUBTS.keys()
    assert {c.relation for c in MARKS} <= table.RELATIONS.keys()


@pytest.mark.parametrize(("number", "least"), [(0.9, 1), (0.8, 100), (0.7, 300), (0.6, 600)])
def test_of_the_marked_statements_above_a_number_that_share_is_right(
    number: float, least: int
) -> None:
    high = [c for c in MARKS if trust(c.relation, c.doubts, rule=c.rule, frame=c.frame) > number]
    right, made = sum(c.right for c in high), sum(c.count for c in high)
    assert made >= least
    assert right / made >= number


def test_a_doubt_that_goes_with_errors_gets_negative_log_odds() -> None:
    odds = fitted([case((), 9), case(("far",), 3)])
    assert odds["doubt far"] < 0 < odds["base"]


def test_the_fit_is_the_same_whatever_the_order() -> None:
    one, two = (fitted(rows) for rows in (MARKS[:60], MARKS[:60][::-1]))
    assert {k: round(v, 9) for k, v in one.items()} == {k: round(v, 9) for k, v in two.items()}


def test_reliability_counts_right_of_made_by_tenth() -> None:
    held = Case("first", "d", "heldOn", "r", False, False, (), 4, 3)
    assert reliability("x", [held]).split() == ["x", "3/4"]


def test_odd_numbers_and_the_first_articles_are_the_tuning_half() -> None:
    assert [is_tuning(d) for d in ("v01", "v02", "s2", "v36")] == [True, False, True, False]
