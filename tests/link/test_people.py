"""Names of people that are cut short or spelled in two ways."""

from __future__ import annotations

import pytest

from kg.link.people import respells, shortens


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("lee", "ann lee", True),
        ("ann lee", "ann b lee", True),
        ("a lee", "ann b lee", True),
        ("de la cruz", "ana maria de la cruz", True),
        ("okafor", "ngozi bello-okafor", True),
        ("okaforr", "ngozi okafor", False),
        ("lindkvist", "karin lindqvist", True),
        ("lind", "karin lund", False),
        ("ann cruz", "ann lee", False),
        ("lee ann", "ann lee cruz", False),
    ],
)
def test_fewer_words_name_a_person(short: str, full: str, same: bool) -> None:
    assert shortens(tuple(short.split()), tuple(full.split())) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a lee", "ann lee", True),
        ("b lee", "ann lee", False),
        ("mihail lund", "mikhail lund", True),
        ("karin lindkvist", "karin lindqvist", True),
        ("daniel lund", "daniela lund", False),
        ("wei lu", "wen lu", False),
        ("lee", "lee", False),
    ],
)
def test_as_many_words_name_a_person(one: str, other: str, same: bool) -> None:
    assert respells(tuple(one.split()), tuple(other.split())) is same
