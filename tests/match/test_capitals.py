"""The words of which a pattern needs one as written, and the places that they leave to try."""

from __future__ import annotations

import pytest
from made import view_of

from kg.match.anchors import capitals_of
from kg.match.first import First, starts
from kg.match.pattern import parse_pattern

WORDS = {"kinds": ("Act", "Plan"), "any": ("Act", "plan")}
NEEDED = [
    ("#Cap Act", {"Act"}),
    ("#Cap %kinds", {"Act", "Plan"}),
    ("#Cap %any", None),
    ("#Cap [Act]", None),
    ("{self=#Cap (Act | Plan)}", {"Act", "Plan"}),
    ("#Cap (Act | plan)", None),
    ("<adopt> act", None),
]


@pytest.mark.parametrize(("pattern", "wanted"), NEEDED)
def test_capitals_are_those_that_every_match_holds(pattern: str, wanted: set[str] | None) -> None:
    assert capitals_of(parse_pattern(pattern, words=WORDS)) == wanted


def test_no_match_begins_after_the_last_needed_word() -> None:
    view = view_of("The Port Act and the Lakes")
    assert starts(First(capital=True), view, {"Act"}) == [0, 1, 2]
    assert starts(First(capital=True), view, {"Plan"}) == []
    assert starts(First(anyhow=True), view, {"Port"}) == [0, 1]
