"""Macros and captures are found in the text of a pattern, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from kg.packs.pattern_text import captures, circle, pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the plan", []),
        ("{subject:Meeting|Policy} x", [("subject", "", ("Meeting", "Policy"))]),
        ("{subject: Meeting | Policy+}", [("subject", "", ("Meeting", "Policy"))]),
        ("{Title} x", [("", "", ("Title",))]),
        ("{self=the Plan}", [("self", "", ())]),
        ("{self=Plan of {x:Place}}", [("self", "", ()), ("x", "", ("Place",))]),
        ("%be held", [("", "be", ())]),
        ("%be-form|%x", [("", "be-form", ()), ("", "x", ())]),
        ("x{2,4} ...{0,12}", []),
        (r"100 \% of", []),
        ("/%x{y:Z}/ b", []),
        ("and/or %x", [("", "x", ())]),
    ],
)
def test_pieces(text: str, found: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert [(p.role, p.macro, p.types) for p in pieces(text)] == found


def test_a_piece_knows_where_it_stands() -> None:
    assert [p.offset for p in pieces("the %a {x:City}")] == [4, 7]


def test_captures_within_macros_count() -> None:
    macros = {"who": "{subject:Museum} %what", "what": "{object:City}", "loop": "%loop {x:City}"}
    assert captures("%who %loop {object:Painting}", macros) == {
        "subject": frozenset({"Museum"}),
        "object": frozenset({"City", "Painting"}),
        "x": frozenset({"City"}),
    }


@pytest.mark.parametrize(
    ("macros", "way"),
    [
        ({"a": "%b", "b": "x"}, ()),
        ({"a": "%a"}, ("a", "a")),
        ({"a": "x %b", "b": "(y | %c)", "c": "%a"}, ("a", "b", "c", "a")),
        ({"a": "%b", "b": "%c", "c": "%b"}, ()),
    ],
)
def test_a_circle_is_shown_to_the_macros_on_it(
    macros: dict[str, str], way: tuple[str, ...]
) -> None:
    assert circle("a", macros) == way
