"""What a rule needs is made before it; rules that need each other are told of as a circle."""

from __future__ import annotations

import pytest
from made import ONTOLOGY

from kg.errors import RuleError
from kg.match.order import stages

Needs = dict[str, frozenset[str]]


def needs(**types: str) -> Needs:
    return {made: frozenset(wanted.split()) for made, wanted in types.items()}


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        (needs(Policy="", Place=""), ["Place", "Policy"]),
        (needs(Policy="Place", Place=""), ["Place", "Policy"]),
        (needs(Policy="Organization", Organization="Place", Place=""),
         ["Place", "Organization", "Policy"]),
        (needs(Place="Place"), ["Place"]),
        (needs(Place="Person"), ["Place"]),
        (needs(Policy="Meeting", Session="Place", Place=""), ["Place", "Session", "Policy"]),
    ],
    ids=["by name", "by need", "a chain", "itself", "from a list only", "a subtype"],
)  # fmt: skip
def test_types_come_after_what_they_need(wanted: Needs, order: list[str]) -> None:
    assert stages(wanted, ONTOLOGY) == order


def test_a_circle_is_an_error_that_shows_it() -> None:
    with pytest.raises(RuleError) as caught:
        stages(needs(Policy="Place", Place="Person", Person="Policy"), ONTOLOGY)
    error = caught.value
    assert error.code == "R210"
    assert error.what in {
        "rules need each other: Person needs Policy needs Place needs Person",
        "rules need each other: Place needs Person needs Policy needs Place",
        "rules need each other: Policy needs Place needs Person needs Policy",
    }


def test_a_circle_by_way_of_a_subtype_is_one() -> None:
    with pytest.raises(RuleError):
        stages(needs(Session="Policy", Policy="Meeting"), ONTOLOGY)
