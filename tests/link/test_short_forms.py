"""A short form belongs to the thing it shortens, not to one that only holds its name."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster, cluster
from kg.model import EntityType, Mention, Ontology
from kg.packs import load_pack

ONTOLOGY = Ontology(
    {
        "Meeting": EntityType("Meeting"),
        "Session": EntityType("Session", parent="Meeting"),
        "Organization": EntityType("Organization"),
        "Person": EntityType("Person"),
    },
    spellings=load_pack("policy").ontology.spellings,
)


def clusters(kind: str, *names: str) -> list[Cluster]:
    """The things that the names, one after the other, speak of."""
    at = 0
    found = []
    for name in names:
        found.append(Mention(at, at + len(name), kind, name, "test"))
        at += len(name) + 2
    return cluster(found, ONTOLOGY)


SHORT = [
    ("Organization", ("Standing Committee of the Port Party Committee", "Port Party Committee"), 2),
    ("Person", ("Ann B. Lee", "Ann Lee"), 1),
    ("Person", ("Ann B. Lee", "Bob Lee"), 2),
    ("Organization", ("Riga Port Committee", "Port Committee"), 1),
    ("Organization", ("CPC Hunan Provincial Committee", "Hunan Provincial Party Committee"), 1),
    (
        "Organization",
        (
            "9th Hunan Provincial Committee of the Communist Party of China",
            "Provincial Party Committee",
        ),
        1,
    ),
    (
        "Session",
        (
            "Second Plenary Session of the 9th Provincial Party Committee",
            "second plenum of the 9th Hunan Provincial Committee of the Communist Party of China",
        ),
        1,
    ),
    (
        "Session",
        (
            "Second Plenary Session of the 9th CPC Central Committee",
            "Second Plenary Session of the 8th Central Committee of the Communist Party of China",
        ),
        2,
    ),
]


@pytest.mark.parametrize(("kind", "names", "things"), SHORT)
def test_names_that_shorten_or_respell_one_another_are_one_thing(
    kind: str, names: tuple[str, ...], things: int
) -> None:
    assert len(clusters(kind, *names)) == things


def test_a_number_stays_in_the_name_that_a_word_list_gives() -> None:
    listed = "Party Congress"
    numbered = "9th Party Congress"
    thing = Cluster("Meeting", [Mention(0, len(numbered), "Meeting", numbered, "test")])
    thing.mentions.append(Mention(40, 40 + len(listed), "Meeting", listed, "list", listed))
    assert thing.name == numbered
