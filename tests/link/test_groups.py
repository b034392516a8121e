"""A group of industries told again in fewer words is the same group."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.groups import GROUP, join_groups
from kg.model import Mention

CASES = [
    ("fewer words", "six main sectors", "six sectors", 1),
    ("fewer words inside", "strategic emerging industries", "strategic industries", 1),
    ("another count", "six main sectors", "five sectors", 2),
    ("another head", "six main sectors", "six tracks", 2),
]


@pytest.mark.parametrize(
    ("full", "short", "left"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_group_is_joined_to_its_fuller_name(full: str, short: str, left: int) -> None:
    one = Cluster("Industry", [Mention(0, len(full), "Industry", full, "test")])
    other = Cluster("Industry", [Mention(90, 99, "Industry", short, "test", feature=GROUP)])
    found = join_groups([one, other])
    assert len(found) == left
    assert found[0].name == full
