"""How far before its anchor a match may begin, and the places that this leaves to try."""

from __future__ import annotations

import pytest
from made import view_of

from kg.match.first import First, starts
from kg.match.pattern import parse_pattern
from kg.match.reach import FAR, Reach, reaches_of

WORDS = {"kinds": ("Act", "Plan")}
REACHES = [
    ("#Cap Act", Reach(frozenset({"Act"}), 1, 1)),
    ("#Cap{1,6} %kinds", Reach(frozenset({"Act", "Plan"}), 1, 6)),
    ("[the] (river | lake) board", Reach(frozenset({"river", "lake"}), 0, 1)),
    ("{subject:Place} ...{0,4} treaty", Reach(frozenset({"treaty"}), 1, FAR)),
    ("(#Cap Act | Plan)", Reach(frozenset({"Act", "Plan"}), 0, 1)),
]


@pytest.mark.parametrize(("pattern", "reach"), REACHES)
def test_the_reach_counts_the_tokens_before_the_anchor(pattern: str, reach: Reach) -> None:
    assert reaches_of(parse_pattern(pattern, words=WORDS))[0] == reach


@pytest.mark.parametrize(
    "pattern", ["#Cap #Cap", "#Cap [Act]", "{subject:Place} , {object:Place}?"]
)
def test_a_pattern_without_a_needed_word_has_no_reaches_of_its_own(pattern: str) -> None:
    assert {word for reach in reaches_of(parse_pattern(pattern)) for word in reach.words} <= {","}


def test_only_places_within_reach_are_tried() -> None:
    view = view_of("The Port Act and the Lakes")
    assert starts(First(capital=True), view, [Reach(frozenset({"Act"}), 1, 1)]) == [1]
    assert starts(First(capital=True), view, [Reach(frozenset({"Plan"}), 1, 1)]) == []
    assert starts(First(anyhow=True), view, [Reach(frozenset({"Port"}), 0, FAR)]) == [0, 1]
