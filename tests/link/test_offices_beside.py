"""An office beside a name belongs to the person named, honorifics or not."""

from __future__ import annotations

import pytest

from kg.link.appositions import join_offices
from kg.link.cluster import OFFICE, Cluster
from kg.model import Mention


def _cluster(text: str, words: str, feature: str = "") -> Cluster:
    start = text.index(words)
    end = start + len(words)
    return Cluster("Person", [Mention(start, end, "Person", words, "test", "", "", feature)])


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the head of the port, Ann Lee, came", True),
        ("the head of the port, Mr. Ann Lee, came", True),
        ("the head of the port, His Excellency Dr. Ann Lee, came", True),
        ("Ann Lee, a head of the port, came", True),
        ("Ann Lee, KC, OBE, the head of the port, came", True),
        ("Ann Lee, the head of the port, came", True),
        ("Ann Lee was sworn in as the head of the port on Monday", True),
        ("Ann Lee has long been head of the port", True),
        ("Ann Lee saw the head of the port", False),
        ("the head of the port saw Ann Lee, and left", False),
    ],
)
def test_an_office_before_a_name_is_joined_to_it(text: str, *, joined: bool) -> None:
    clusters = [_cluster(text, "head of the port", OFFICE), _cluster(text, "Ann Lee")]
    assert (len(join_offices(text, clusters)) == 1) is joined
