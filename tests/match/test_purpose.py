"""What tells what an instrument is for is said of the instrument, not of who brought it about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from framed import said

from kg.model import Argument, FrameRule

HELPED = FrameRule(
    id="helped",
    says="supports",
    subject=Argument(("Meeting", "Organization", "Policy")),
    object=Argument(("Policy",)),
    trigger=("help",),
)
FOREST_PLAN = [("Forest Plan", "Soil Code")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Senate launched the Forest Plan to help the Soil Code.", FOREST_PLAN),
        ("The Senate launched the Forest Plan in May to help the Soil Code.", FOREST_PLAN),
        ("The Senate passed the Forest Plan in order to help the Soil Code.", FOREST_PLAN),
        ("The Senate launched a plan in May to help the Soil Code.", []),
        ("The Senate praised the launch of the Forest Plan in 2021 to help the Soil Code.",
         FOREST_PLAN),
        ("The Senate met in order to help the Soil Code.", [("Senate", "Soil Code")]),
        ("The Senate signed a pact with the Lake Council that helps the Soil Code.", []),
        ("The Senate asked a clerk of the Lake Council that helps the Soil Code.",
         [("Lake Council", "Soil Code")]),
    ],
)  # fmt: skip
def test_a_purpose_belongs_to_the_instrument(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text, HELPED) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Senate signed a pact for the adoption of the Soil Code.", []),
        ("The Senate signed the Forest Plan for the adoption of the Soil Code.", FOREST_PLAN),
        ("The Senate took steps for the adoption of the Soil Code.", [("Senate", "Soil Code")]),
    ],
)
def test_a_deed_after_an_instrument_is_the_instruments(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    rule = replace(HELPED, nouns=("adoption of",))
    assert said(text, rule) == wanted
