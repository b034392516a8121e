"""Bodies of a party, and parts of bodies, are told apart and put together by their names."""

from __future__ import annotations

import pytest

from kg.link.cluster import cluster
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({name: EntityType(name) for name in ("Organization", "Meeting")})
ONE = [
    ("Organization", "19th CPC Central Committee", "19th Central Committee of the Party"),
    ("Organization", "Provincial Party Committee", "11th Hunan Provincial Committee of the CPC"),
    (
        "Meeting",
        "Second Plenary Session of the 20th CPC Central Committee",
        "second plenary meeting of the 20th Central Committee of the Communist Party of China",
    ),
    ("Organization", "Budget Committee", "Budget Committee of the Riksdag"),
]
TWO = [
    (
        "Organization",
        "Municipal Party Committee",
        "Standing Committee of the Municipal Party Committee",
    ),
    ("Organization", "Port Council", "Youth Council of the Port Council"),
    ("Organization", "CPC", "CPC Central Committee"),
]


def _things(kind: str, *names: str) -> list[str]:
    mentions = [Mention(i * 99, i * 99 + len(n), kind, n, "test") for i, n in enumerate(names)]
    return [c.name for c in cluster(mentions, ONTOLOGY)]


@pytest.mark.parametrize(("kind", "one", "other"), ONE)
def test_a_body_named_in_two_ways_is_one(kind: str, one: str, other: str) -> None:
    assert len(_things(kind, one, other)) == 1


@pytest.mark.parametrize(("kind", "one", "other"), TWO)
def test_a_body_and_a_part_of_it_are_two(kind: str, one: str, other: str) -> None:
    assert len(_things(kind, one, other)) == 2


def test_a_lone_noun_is_no_body_that_the_text_names_by_letters_only() -> None:
    known = Mention(0, 3, "Organization", "CDU", "test", "Christian Democratic Union")
    bare = Mention(9, 14, "Organization", "Union", "test")
    assert len(cluster([known, bare], ONTOLOGY)) == 2
