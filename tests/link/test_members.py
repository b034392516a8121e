"""Those who sit in a house stand for it where they vote."""

from __future__ import annotations

import re

import pytest

from kg.link.cluster import Cluster
from kg.link.members import members
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({"Organization": EntityType("Organization")})
NAMES = ("Senate", "Scottish Parliament", "White House", "National Assembly")
NAMES += ("House of Lords", "Hungary's parliament")


def pointed(text: str) -> list[tuple[str, str]]:
    clusters = [
        Cluster("Organization", [Mention(m.start(), m.end(), "Organization", name, "test")])
        for name in NAMES
        if (m := re.search(rf"\b{name}\b", text))
    ]
    return [(m.text, c.name) for c, m in members(text, clusters, ONTOLOGY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Senate met. Lawmakers passed the act.", [("Lawmakers", "Senate")]),
        ("The Senate met. It rained as lawmakers on Monday voted.", [("lawmakers", "Senate")]),
        ("MSPs voted 65 to 31. The Scottish Parliament rose.", [("MSPs", "Scottish Parliament")]),
        ("The National Assembly met. Senators passed the act.", []),
        ("The Senate met. Green lawmakers rejected the act.", []),
        ("The Senate met. Lawmakers sang.", []),
        ("The White House slept. Lawmakers passed the act.", []),
        ("The Senate met. The act was narrowly passed by senators.", [("senators", "Senate")]),
        ("The Senate met. The act was passed by senators of his party.", []),
        ("The House of Lords met. MPs passed the act.", []),
        (
            "Hungary's parliament met. On Monday MPs agreed the act.",
            [("MPs", "Hungary's parliament")],
        ),
        ("Legislators passed it. The Senate and the National Assembly rose.", []),
    ],
)
def test_members_that_vote_stand_for_their_house(text: str, wanted: list[tuple[str, str]]) -> None:
    assert pointed(text) == wanted
