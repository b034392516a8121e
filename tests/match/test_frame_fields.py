"""The fields of a frame and of its arguments narrow or widen what is read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from framed import ADOPTED, GRAMMAR, SENATE_ACT, said
from made import ONTOLOGY, view_of

from kg.match.frame import Frames
from kg.model import Argument, FrameRule
from kg.parse.walk import Grammar


def argued(**changes: Any) -> FrameRule:
    """The rule with other fields in its subject (`s_...`), its object (`o_...`) or itself."""
    made = ADOPTED
    for name, value in changes.items():
        role = {"s_": "subject", "o_": "object"}.get(name[:2], "")
        if role:
            argument = replace(getattr(made, role), **{name[2:]: value})
            made = replace(made, **{role: argument})
        else:
            made = replace(made, **{name: value})
    return made


@pytest.mark.parametrize(
    ("changes", "text", "wanted"),
    [
        ({"voice": ("passive",)}, "The Senate adopted the Rivers Act.", []),
        ({"voice": ("active",)}, "The Rivers Act was adopted by the Senate.", []),
        ({"voice": ("active",)}, "The Senate's adoption of the Rivers Act came.", []),
        ({"s_prep": ("at", "in")}, "We adopted the Rivers Act in the Senate.", SENATE_ACT),
        ({"s_prep": ("at", "in")}, "The Senate adopted the Rivers Act.", []),
        ({"o_many": False}, "The Senate adopted the Rivers Act and the Forest Plan.", SENATE_ACT),
        ({"o_distance": 4}, "The Senate adopted the Rivers Act.", SENATE_ACT),
        ({"s_distance": 2}, "The Senate of many old and tired men adopted the Rivers Act.", []),
        ({"s_side": "left"}, "The Senate adopted the Rivers Act.", SENATE_ACT),
        ({"s_side": "left"}, "The Rivers Act was adopted by the Senate.", []),
        ({"o_side": "right"}, "The Rivers Act was adopted by the Senate.", []),
        ({"o_side": "right"}, "The Senate adopted the Rivers Act.", SENATE_ACT),
        ({"s_role": "patient", "o_role": "agent"}, "The Senate adopted the Rivers Act.", []),
        ({"o_scope": "sentence"}, "The Senate adopted, on that day, the Rivers Act.", SENATE_ACT),
        ({"s_type": ("Meeting",)}, "The Senate adopted the Rivers Act.", []),
        ({"o_named": ("bill", "act")}, "The Senate adopted the Rivers Act.", SENATE_ACT),
        ({"o_named": ("bill",)}, "The Senate adopted the Rivers Act.", []),
        ({"o_unnamed": ("act",)}, "The Senate adopted the Rivers Act.", []),
        ({"o_unnamed": ("act",)}, "The Senate's adoption of the Rivers Act came.", []),
        ({"unless": ("lift",)}, "The Senate lifted plans to adopt the Rivers Act.", []),
        ({"trigger": ("read",)}, "The Senate read the Rivers Act.", SENATE_ACT),
    ],
    ids=str,
)
def test_a_field_narrows_what_is_read(
    changes: dict[str, Any], text: str, wanted: list[tuple[str, str]]
) -> None:
    assert said(text, argued(**changes)) == wanted


def test_status_governors_and_qualifiers_go_with_what_is_found() -> None:
    when = Argument(("Place",), prep=("in",))
    rule = replace(ADOPTED, status="directive", qualifiers={"place": when})
    words = {"Senate": "Organization", "Rivers Act": "Policy", "Lyon": "Place"}
    view = view_of("The Senate plans to adopt the Rivers Act in Lyon.", words, GRAMMAR)
    (found,) = Frames([rule], ONTOLOGY).find(view)
    assert (found.trigger, found.governors, found.status) == ((4, 5), (2,), "directive")
    assert [(name, m.text) for name, m in found.qualifiers] == [("place", "Lyon")]


LOOSE = replace(ADOPTED, object=Argument(("Policy",), loose=True))
THROUGH = replace(ADOPTED, object=Argument(("Policy",), through=("implementation",)))


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (ADOPTED, "The Senate adopted the Rivers Act chapter on the Soil Code.", []),
        (
            LOOSE,
            "The Senate adopted the Rivers Act chapter on the Soil Code.",
            [("Senate", "Rivers Act"), ("Senate", "Soil Code")],
        ),
        (LOOSE, "The Senate adopted chapters against the Soil Code.", []),
        (
            THROUGH,
            "The Senate adopted the implementation of the Soil Code.",
            [("Senate", "Soil Code")],
        ),
        (THROUGH, "The Senate adopted the Soil Code.", []),
        (THROUGH, "The Senate adopted.", []),
    ],
)
def test_a_loose_argument_lies_within_its_phrase_and_another_only_after_a_noun(
    rule: FrameRule, text: str, expected: list[tuple[str, str]]
) -> None:
    assert said(text, rule) == expected


def test_dealings_are_also_about_whom_they_are_with() -> None:
    rule = replace(ADOPTED, object=Argument(("Policy", "Organization")))
    view = view_of(
        "The Senate approved sales of goods to the Lake Council.",
        {"Senate": "Organization", "Lake Council": "Organization"},
        Grammar(traded=frozenset({"sales"})),
    )
    found = dict.fromkeys(Frames([rule], ONTOLOGY).find(view))
    assert [(f.subject.text, f.object.text) for f in found] == [("Senate", "Lake Council")]


def test_a_subject_with_a_barred_feature_does_not_count() -> None:
    rule = replace(ADOPTED, bars=("media",))
    words = {"Rivers Act": "Policy", "Gazette": "Organization.media", "Senate": "Organization"}
    found = [
        [f.subject.text for f in Frames([rule], ONTOLOGY).find(view_of(text, words, GRAMMAR))]
        for text in (
            "The Gazette adopted the Rivers Act; the Senate slept.",
            "The Senate adopted the Rivers Act; the Gazette slept.",
        )
    ]
    assert found == [[], ["Senate"]]


@pytest.mark.parametrize(
    ("bar", "adopted"),
    [
        ("weak", ["Roads Act"]),
        ("Policy.weak", ["Roads Act"]),
        ("Place.weak", ["Rivers Act", "Roads Act"]),
    ],
)
def test_an_object_with_a_barred_feature_does_not_count(bar: str, adopted: list[str]) -> None:
    rule = replace(ADOPTED, bars=(bar,))
    text = "The Senate adopted the Rivers Act and the Roads Act."
    words = {"Rivers Act": "Policy.weak", "Roads Act": "Policy", "Senate": "Organization"}
    found = Frames([rule], ONTOLOGY).find(view_of(text, words, GRAMMAR))
    assert [f.object.text for f in found] == adopted
