"""Sentences without an actor go on with what was said, done or listed before."""

from __future__ import annotations

import re

import pytest

from kg.link.carried import carried
from kg.model import Mention

NAMES = ("Rivers Plan", "Senate", "Li")


def led(text: str) -> list[tuple[str, str, bool]]:
    """For each sentence with a lead: the lead, the words from which it is read, how it goes on."""
    spans = [m.span() for m in re.finditer(r"[^.\s][^.]*\.", text)]
    known = [
        Mention(m.start(), m.end(), "Policy", name, "test")
        for name in NAMES
        for m in re.finditer(rf"\b{name}\b", text)
    ]
    found = carried(text, spans, known)
    return [
        (lead.mention.text, text[lead.at :].split(",")[0].split(".")[0], lead.carried)
        for lead in found.values()
    ]


CASES = [
    (
        "The Rivers Plan pointed out that water matters. Develop green ports.",
        [("Rivers Plan", "Develop green ports", False)],
    ),
    (
        "The Rivers Plan proposed much. Secondly, build clean ships, and more.",
        [("Rivers Plan", "build clean ships", False)],
    ),
    (
        "The Rivers Plan proposed much. With towns as leaders, expand the docks.",
        [("Rivers Plan", "expand the docks", False)],
    ),
    (
        "The Senate stressed this. It is necessary to go on. We must build.",
        [("Senate", "It is necessary to go on", True), ("Senate", "We must build", True)],
    ),
    (
        "The Senate set priorities. These tasks include: building ports, and docks.",
        [("Senate", "building ports", False)],
    ),
    (
        "Five tasks are deployed in the Rivers Plan: First, go. Build green ports.",
        [("Rivers Plan", "Build green ports", False)],
    ),
    ("The Senate met. Develop green ports.", []),
    ("The Senate stressed this. Support of farmers is low.", []),
    ("The Senate stressed this. Fish swim. Li sleeps. Cats eat. It is necessary to go.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_sentence_goes_on(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert led(text) == wanted
