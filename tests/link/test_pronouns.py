"""A pronoun stands for what was named first in the sentence before, where it opens or speaks."""

from __future__ import annotations

import re

import pytest

from kg.link.cluster import Cluster
from kg.link.pronouns import opening
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({name: EntityType(name) for name in ("Person", "Organization")})
NAMES = {"Li": "Person", "Wu": "Person", "Senate": "Organization", "Council": "Organization"}


def pointed(text: str) -> list[tuple[str, str]]:
    """Each pronoun that stands for something, with the name of that."""
    spans = [m.span() for m in re.finditer(r"[^.\s][^.]*\.", text)]
    clusters = [
        Cluster(kind, [Mention(m.start(), m.end(), kind, name, "test")])
        for name, kind in NAMES.items()
        if (m := re.search(rf"\b{name}\b", text))
    ]
    found = opening(text, spans, clusters, ONTOLOGY)
    return [(mention.text, cluster.name) for cluster, mention in found]


CASES = [
    ("Li came. He spoke.", [("He", "Li")]),
    ("The Senate met. It adopted the act.", [("It", "Senate")]),
    ("The Senate met. It is necessary to go.", []),
    ("Li came. All must go on, he said.", [("he", "Li")]),
    ("Li came. Ports matter. All must go on, she added.", [("she", "Li")]),
    ("Li came. Wu went. He spoke.", [("He", "Wu")]),
    ("Ports help Li, Wu said. He spoke.", [("He", "Wu")]),
    ("Li met Wu. He spoke.", [("He", "Li")]),
    ("Senate leaders met. Ports matter, they said.", [("they", "Senate")]),
    ("The Council met, and Senate leaders spoke. Ports matter, they said.", [("they", "Senate")]),
    ("The Senate met farmers. Ports matter, they said.", []),
    ("Li came. Ports matter to what he thinks.", []),
    ("The Senate met. Some years in the making, it adopted the act.", [("it", "Senate")]),
    ("The Senate met. Among others, it was highlighted that ports matter.", []),
    ("The Senate met. If ports matter, it will go on.", []),
    ("The Senate met. In the Council, it was slow.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_pronoun_is_led_back(text: str, wanted: list[tuple[str, str]]) -> None:
    assert pointed(text) == wanted
