"""A gathering that a text names only for what came of it is told from the one it reports on."""

from __future__ import annotations

import pytest

from kg.link.aside import firm
from kg.link.cluster import Cluster
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({"Meeting": EntityType("Meeting"), "Place": EntityType("Place")})
NAME = "Harbour Congress"


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("They studied the spirit of the Harbour Congress.", True),
        ("Work has changed since the Harbour Congress.", True),
        ("They implement the decisions of the Harbour Congress.", True),
        ("The Harbour Congress was held in Dakar.", False),
        ("He spoke at the Harbour Congress.", False),
        ("The meeting pointed out that he had spoken at the Harbour Congress.", True),
        ("The meeting pointed out that he had come. He spoke at the Harbour Congress.", False),
    ],
)
def test_a_gathering_named_for_its_spirit_is_spoken_of_in_passing(text: str, aside: bool) -> None:
    at = text.index(NAME)
    thing = Cluster("Meeting", [Mention(at, at + len(NAME), "Meeting", NAME, "test")])
    assert firm(text, thing, ONTOLOGY) == (len(text) if aside else at)
