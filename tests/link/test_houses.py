"""A house told by its kind alone is the one that the text names."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.houses import join_houses
from kg.model import Mention

CASES = [
    ("the only one", ["Lok Sabha", "House"], ["Lok Sabha"]),
    (
        "one of its side",
        ["Senate of Togo", "State Duma", "Upper House"],
        ["Senate of Togo", "State Duma"],
    ),
    ("the one named last", ["Lok Sabha", "Rajya Sabha", "House"], ["Lok Sabha", "Rajya Sabha"]),
    ("none", ["Harbour Council", "House"], ["Harbour Council", "House"]),
    ("no house", ["Lok Sabha", "Harbour House"], ["Lok Sabha", "Harbour House"]),
]


@pytest.mark.parametrize(("names", "left"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_house_is_joined_to_its_name(names: list[str], left: list[str]) -> None:
    found = [
        Cluster("Organization", [Mention(at * 50, at * 50 + len(n), "Organization", n, "test")])
        for at, n in enumerate(names)
    ]
    assert [c.name for c in join_houses(found)] == left


def test_the_one_named_last_before_is_meant() -> None:
    names = ["Lok Sabha", "Rajya Sabha", "House"]
    found = [
        Cluster("Organization", [Mention(at * 50, at * 50 + len(n), "Organization", n, "test")])
        for at, n in enumerate(names)
    ]
    assert "House" in {m.text for m in join_houses(found)[1].mentions}
