"""Wrapping: hard-wrapped paragraphs flow again, other line breaks stay."""

from __future__ import annotations

import pytest

from kg.sources.wrapping import unwrapped

WRAPPED = """\
The harbour council met in the old town hall on Tuesday and, after a
long debate, adopted the plan for the ports of the region, which sets
out targets for shipping, finance and new energy until the year 2030.

The mayor said that the plan had been
prepared over three years by the office for transport, together with
the ministry, and that it would be put to work without any delay from
the first of January.
"""


def test_wrapped_lines_are_joined_and_paragraphs_stay() -> None:
    flowing = unwrapped(WRAPPED)
    assert flowing.count("\n") == 3
    assert "after a long debate" in flowing
    assert "until the year 2030.\n\nThe mayor said that the plan had been prepared" in flowing


def test_length_and_places_stay() -> None:
    assert len(unwrapped(WRAPPED)) == len(WRAPPED)


@pytest.mark.parametrize(
    "line", ["- an item of a list", "* another item", "# A heading", "1. first", "> a quote"]
)
def test_items_and_headings_begin_a_line_of_their_own(line: str) -> None:
    text = WRAPPED.replace(
        "The mayor said", f"and this is the line before an item\n{line}\nand more"
    )
    assert f"\n{line}" in unwrapped(text)


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph a line.\nAnother one.\nA third.\nA fourth.\nA fifth.\nA sixth.\n",
        "Title\n" + "A long paragraph that is not wrapped at all. " * 10 + "\nAnother.\n",
        "",
    ],
)
def test_texts_that_are_not_wrapped_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text
