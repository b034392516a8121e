"""Bodies described beside their name."""

from __future__ import annotations

import pytest

from kg.link.appositions import join_descriptions
from kg.link.cluster import Cluster
from kg.model import Mention


def _mention(text: str, words: str, feature: str = "") -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), "Organization", words, "test", "", "", feature)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The Riksdag, Sweden's parliament, met.", True),
        ("The Riksdag (R), Sweden's parliament, met.", True),
        ("The Riksdag and Sweden's parliament met.", False),
        ("The Riksdag, Sweden's parliament and others met.", True),
        ("The Riksdag, Sweden's parliament building, burnt.", False),
    ],
)
def test_a_body_described_in_commas_is_the_one_named_before(text: str, joined: bool) -> None:
    name = Cluster("Organization", [_mention(text, "Riksdag")])
    kind = Cluster("Organization", [_mention(text, "Sweden's parliament", "described")])
    found = [c.name for c in join_descriptions(text, [name, kind])]
    assert found == (["Riksdag"] if joined else ["Riksdag", "Sweden's parliament"])
