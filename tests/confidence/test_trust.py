"""The number: it falls with every doubt, and only clean events and offices rise above 0.8."""

from __future__ import annotations

import pytest

from kg.confidence import DOUBTS, table, trust
from kg.model import Evidence
from kg.statements import Claim, gather

EVENTS = {
    "attendedBy",
    "chairedBy",
    "convenedBy",
    "heldIn",
    "heldOn",
    "sessionOf",
    "visited",
}


@pytest.mark.parametrize("relation", sorted(table.RELATIONS))
@pytest.mark.parametrize("doubt", sorted(DOUBTS))
def test_a_doubt_never_raises_the_number(relation: str, doubt: str) -> None:
    assert trust(relation, (doubt,)) <= trust(relation, ())


def test_only_events_and_offices_are_trusted_above_eight_in_ten() -> None:
    trusted = {r for r in table.RELATIONS if trust(r, ()) > 0.8}
    assert trusted
    assert trusted <= {*EVENTS, "holdsPosition"}


@pytest.mark.parametrize("doubt", ["loose", "pronoun", "pointing", "far", "governed"])
def test_no_single_sentence_with_a_grave_doubt_is(doubt: str) -> None:
    assert max(trust(r, (doubt,)) for r in table.RELATIONS) <= 0.89


def test_log_odds_are_added() -> None:
    # Base and relation of the table, by hand: 1 / (1 + exp(-(base + relation))).
    odds = table.BASE + table.RELATIONS["supports"]
    assert trust("supports", ()) == pytest.approx(1 / (1 + 2.718281828**-odds), abs=5e-4)


def test_a_relation_nobody_has_judged_gets_the_base() -> None:
    assert trust("painted", ()) == pytest.approx(1 / (1 + 2.718281828**-table.BASE), abs=5e-4)


def claim(start: int, rule: str) -> Claim:
    return Claim("a", "adopted", "b", "asserted", 0.6, Evidence("d", start, start + 9, "q", rule))


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        ([claim(0, "x")], 0.6),
        ([claim(0, "x"), claim(0, "y")], 0.6),
        ([claim(0, "x"), claim(20, "x")], 0.7),
    ],
)
def test_a_second_sentence_raises_the_number_a_second_rule_does_not(
    claims: list[Claim], wanted: float
) -> None:
    assert [s.confidence for s in gather(claims)] == [wanted]
