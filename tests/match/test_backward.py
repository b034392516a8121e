"""What a match needs, and the places that this leaves to try."""

from __future__ import annotations

import pytest
from made import ONTOLOGY, view_of

from kg.match.backward import Backward, starts
from kg.match.needs import needs_of
from kg.match.pattern import parse_pattern

WORDS = {"kinds": ("Act", "Plan")}
NEEDS = [
    ("#Cap Act", {"Act"}),
    ("#Cap{1,6} %kinds", {"Act", "Plan"}),
    ("[the] (river | lake) board", {"board"}),
    ("{subject:Place} ...{0,4} treaty", {"treaty"}),
    ("(#Cap Act | Plan)", {"Act", "Plan"}),
]


@pytest.mark.parametrize(("pattern", "words"), NEEDS)
def test_a_match_holds_one_of_the_words(pattern: str, words: set[str]) -> None:
    assert needs_of(parse_pattern(pattern, words=WORDS))[0] == words


@pytest.mark.parametrize(
    "pattern", ["#Cap #Cap", "#Cap [Act]", "{subject:Place} , {object:Place}?"]
)
def test_a_pattern_without_a_needed_word_needs_none_of_its_own(pattern: str) -> None:
    assert {word for words in needs_of(parse_pattern(pattern)) for word in words} <= {","}


PLACES = [
    ("#Cap Act", [1]),
    ("#Cap{1,6} Act", [1]),
    ("Plan", []),
    ("#Word{1,2} (Act | and)", [0, 1, 2]),
    ("(!Act #Cap)", [1, 5]),
    ("the ^", []),
    ("Act ... Lakes", [2]),
    ("{Place}", [5]),
    ("#Cap{1,6} {Place}", []),
    ("the {Place}", [4]),
    ("{Place=Lakes $}", [5]),
    ("{Place=Act}", []),
    ("{Policy}", []),
    ("#Name Act", [1]),
    ("!((^){2,3}) The", [0]),
]


@pytest.mark.parametrize(("pattern", "tokens"), PLACES)
def test_a_match_is_tried_only_where_it_may_begin(pattern: str, tokens: list[int]) -> None:
    view = view_of("The Port Act and the Lakes", {"Lakes": "Place"})
    assert starts(Backward(ONTOLOGY, inner=False).of(parse_pattern(pattern)), view) == tokens
