"""Titles told twice side by side."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.titled import cut, join_titles
from kg.model import Mention
from kg.packs import load_pack


def _thing(text: str, words: str) -> Cluster:
    start = text.index(words)
    return Cluster("Policy", [Mention(start, start + len(words), "Policy", words, "test")])


@pytest.mark.parametrize(
    ("text", "one", "other", "names"),
    [
        ("Gram Jyoti, a scheme to light villages.", "Gram Jyoti", "scheme to light", 1),
        ('"Gram Jyoti", a new scheme of loans.', "Gram Jyoti", "scheme", 1),
        ("Gram Jyoti - a loan scheme - began.", "Gram Jyoti", "loan scheme", 1),
        ("a bill called the Ports Act", "bill", "Ports Act", 1),
        ("a bill, also known as the Ports Act", "bill", "Ports Act", 1),
        ('S. 77, the "Ports Act," is law.', "S. 77", "Ports Act", 1),
        ("the Malta Declaration (resolution 57/2)", "Malta Declaration", "resolution 57/2", 1),
        ("the Malta Declaration (Ports Act)", "Malta Declaration", "Ports Act", 2),
        ("the Ports Act, a law on fish, and the rest", "Ports Act", "law on fish", 2),
        ("the Ports Act, a law on fish and a bill", "Ports Act", "law on fish", 2),
        ("the Ports Act, the Malta Declaration", "Ports Act", "Malta Declaration", 2),
        ("the Ports Act and a scheme", "Ports Act", "scheme", 2),
    ],
)
def test_titles_side_by_side_are_one(text: str, one: str, other: str, names: int) -> None:
    things = [_thing(text, one), _thing(text, other)]
    assert len(join_titles(text, things, load_pack("policy").ontology)) == names


def test_the_title_names_what_a_number_or_a_description_tells() -> None:
    text = 'The Senate passed S. 77, the "Ports Act," again.'
    things = [_thing(text, "S. 77"), _thing(text, "Ports Act")]
    assert [c.name for c in join_titles(text, things, load_pack("policy").ontology)] == [
        "Ports Act"
    ]


def test_what_follows_of_in_a_longer_title_is_no_title_of_its_own() -> None:
    whole = Mention(0, 30, "Policy", "Memorandum of Understanding on,", "test")
    assert cut(Mention(14, 30, "Policy", "Understanding on", "test"), [whole])
    assert not cut(Mention(14, 20, "Policy", "Unders", "test"), [whole])
