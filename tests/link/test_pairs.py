"""Two that a text names side by side are "both sides" later on."""

from __future__ import annotations

import re

import pytest

from kg.link.cluster import Cluster
from kg.link.pairs import side_by_side
from kg.model import Mention

TEXTS = [
    ("Malta and Chile met.", [("Malta", "Chile")]),
    ("Malta and the Senate met.", []),
    ("Peru, Malta and Chile met.", []),
    ("Malta met Chile.", []),
    ("Malta-Chile talks began.", [("Malta", "Chile")]),
]
NAMES = {"Malta": "Place", "Chile": "Place", "Peru": "Place", "Senate": "Organization"}


@pytest.mark.parametrize(("text", "wanted"), TEXTS)
def test_only_two_of_a_kind_are_a_pair(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [
        Mention(m.start(), m.end(), kind, name, "test")
        for name, kind in NAMES.items()
        if (m := re.search(name, text))
    ]
    owner = {m: Cluster(m.type, [m]) for m in found}
    assert [(a.text, b.text) for a, b in side_by_side(text, found, owner)] == wanted
