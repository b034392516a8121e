"""Letters stand for a party only by themselves, and for a title that holds them."""

from __future__ import annotations

import pytest

from kg.link.acronyms import definitions
from kg.link.cluster import cluster
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({"Organization": EntityType("Organization")})


@pytest.mark.parametrize(("feature", "things"), [("party", 2), ("international", 1)])
def test_a_lone_noun_is_no_party_named_by_letters(feature: str, things: int) -> None:
    known = Mention(0, 3, "Organization", "HDU", "test", "Harbour Democratic Union", "", feature)
    bare = Mention(9, 14, "Organization", "Union", "test")
    assert len(cluster([known, bare], ONTOLOGY)) == things


def test_letters_within_a_title_are_defined_there() -> None:
    text = "The Clean Ferries (CLEF) Act is new, and CLEF helps."
    title = Mention(4, 28, "Policy", "Clean Ferries (CLEF) Act", "test")
    (thing,) = cluster([title], Ontology({"Policy": EntityType("Policy")}))
    assert [short for short, _, _ in definitions(text, [thing])] == ["CLEF"]
