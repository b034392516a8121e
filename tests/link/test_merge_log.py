"""The merge log: one line for each form and reason, none for a thing's own name."""

from __future__ import annotations

from kg.link.cluster import Cluster
from kg.link.log import merge_log
from kg.model import Mention, Merge


def cluster() -> Cluster:
    found = Cluster("Session")
    found.add(Mention(4, 26, "Session", "Third Plenary Session", "names"), "same name")
    found.add(Mention(40, 51, "Session", "the session", "link/definite"), "definite noun")
    found.add(Mention(60, 71, "Session", "the\nsession", "link/definite"), "definite noun")
    found.add(Mention(80, 82, "Session", "It", "link/pronoun"), "pronoun")
    return found


def test_forms_are_counted_by_reason() -> None:
    assert list(merge_log("a", [("session/third", cluster())])) == [
        Merge("a", "session/third", "It", "pronoun", 1),
        Merge("a", "session/third", "the session", "definite noun", 2),
    ]


def test_clusters_of_one_entity_share_their_lines() -> None:
    both = [("session/third", cluster()), ("session/third", cluster())]
    assert [m.count for m in merge_log("a", both)] == [2, 4]
