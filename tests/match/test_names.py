"""A word list matches its forms by its case policy, between word boundaries, in its context."""

from __future__ import annotations

from typing import Any

import pytest
from made import pack_of

from kg.match.names import Scanner, lowered
from kg.model import Mention, Name, NamesRule

COUNCIL = Name("Lake Council", ("Council of the Lake",), "LC|L.C.", "made:1")
STEEL = Name("steel mill")
IRON = Name("Iron", context=("smelter", "ore"))
FEATURED = Name("Lyon", feature="city")


def found(text: str, row: Name, **rule: Any) -> list[Mention]:
    names = NamesRule(id="list", makes="Organization", list="x.tsv", **rule)
    scanner = Scanner(pack_of(names, names={"list": (row,)}), ["anchor"])
    lower = lowered(text)
    return sorted(scanner.mentions(text, lower, scanner.scan(lower)))


@pytest.mark.parametrize(
    ("text", "rule", "row", "words"),
    [
        ("The Lake Council met.", {}, COUNCIL, ["Lake Council"]),
        ("The Council of the Lake met.", {}, COUNCIL, ["Council of the Lake"]),
        ("The lake council met.", {}, COUNCIL, []),
        ("THE LAKE COUNCIL MET", {}, COUNCIL, ["LAKE COUNCIL"]),
        ("The Lake council met.", {}, COUNCIL, []),
        ("The lake council met.", {"case": "any"}, COUNCIL, ["lake council"]),
        ("The Lake council met.", {"case": "title"}, COUNCIL, ["Lake council"]),
        ("The lake council met.", {"case": "title"}, COUNCIL, []),
        ("LC met, lc did not.", {"case": "any"}, COUNCIL, ["LC"]),
        ("So did L.C. and more.", {}, COUNCIL, ["L.C."]),
        ("Two steel mills.", {}, STEEL, []),
        ("Two steel mills.", {"plural": True}, STEEL, ["steel mills"]),
        ("One steel mill.", {"plural": True}, STEEL, ["steel mill"]),
        ("The Lake\nCouncil met.", {}, COUNCIL, ["Lake\nCouncil"]),
        ("The Lake Councils met.", {}, COUNCIL, []),
        ("A Blake Council met.", {}, COUNCIL, []),
        ("Iron is here.", {}, IRON, []),
        ("Iron is here. The smelter is not.", {}, IRON, ["Iron"]),
        ("The Lyon-based firm.", {}, FEATURED, ["Lyon"]),
        ("A non-Lyon firm.", {}, FEATURED, []),
        ("The Paris-Lyon line.", {}, FEATURED, ["Lyon"]),
        ("A steel mill-like hall.", {}, STEEL, []),
        ("The Lake Council's plan.", {}, COUNCIL, ["Lake Council"]),
        ("(Lake Council)", {}, COUNCIL, ["Lake Council"]),
    ],
)
def test_a_form_matches(text: str, rule: dict[str, Any], row: Name, words: list[str]) -> None:
    assert [m.text for m in found(text, row, **rule)] == words


def test_a_mention_carries_name_id_and_feature_of_its_row() -> None:
    (mention,) = found("LC met.", COUNCIL, feature="body")
    assert (mention.name, mention.same_as, mention.feature) == ("Lake Council", "made:1", "body")
    (mention,) = found("In Lyon.", FEATURED, feature="place")
    assert (mention.start, mention.end, mention.feature) == (3, 7, "city")


def test_the_aliases_may_stand_without_the_name() -> None:
    assert found("Lake Council", COUNCIL, aliases_only=True) == []


def test_anchors_are_found_in_the_same_pass() -> None:
    scanner = Scanner(pack_of(), ["adopted", "'s"])
    hits = scanner.scan(lowered("The council's plan was Adopted, not readopted."))
    assert [(start, word) for start, _, word in hits] == [(11, "'s"), (23, "adopted")]


@pytest.mark.parametrize("text", ["İstanbul İ", "Straße\nẞ", "ﬁne", "ΣΑΣ", ""])
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)
