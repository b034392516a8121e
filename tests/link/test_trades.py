"""Fields of the economy that a word list knows under two names."""

from __future__ import annotations

import pytest

from kg import extract


@pytest.mark.parametrize(
    ("text", "industries"),
    [
        ("Malta promotes steel. The steel industry grows.", 1),
        ("Malta promotes steel. Chile develops shipping.", 2),
    ],
)
def test_a_field_and_its_industry_are_one(text: str, industries: int) -> None:
    found = [e for e in extract(text).entities if e.type == "Industry"]
    assert len(found) == industries
