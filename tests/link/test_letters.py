"""A party that a text names by letters only goes by no noun of its full name."""

from __future__ import annotations

import pytest

from kg.link.cluster import cluster
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({"Organization": EntityType("Organization")})


@pytest.mark.parametrize(("feature", "things"), [("party", 2), ("international", 1)])
def test_a_lone_noun_is_no_party_named_by_letters(feature: str, things: int) -> None:
    known = Mention(0, 3, "Organization", "HDU", "test", "Harbour Democratic Union", "", feature)
    bare = Mention(9, 14, "Organization", "Union", "test")
    assert len(cluster([known, bare], ONTOLOGY)) == things
