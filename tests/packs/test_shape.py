"""Data become rules, and every fault of shape is told at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import KINDS, Cue, FrameRule, NamesRule, PatternRule, RegexRule
from kg.packs.shape import shape

FRAME = {"says": "acquired", "trigger": "buy", "subject": "Museum", "object": "Painting"}


@pytest.mark.parametrize(
    ("data", "field", "value"),
    [
        ({"trigger": "buy"}, "trigger", ("buy",)),
        ({"trigger": "<buy | take over>"}, "trigger", ("buy", "take over")),
        ({"trigger": ["<buy | get>", "win"]}, "trigger", ("buy", "get", "win")),
        ({"nouns": "purchase"}, "nouns", ("purchase",)),
        ({"voice": "passive"}, "voice", ("passive",)),
        ({"priority": "-3"}, "priority", -3),
        ({"status": "negated"}, "status", "negated"),
    ],
)
def test_a_single_value_stands_for_a_list(data: Any, field: str, value: Any) -> None:
    rule, faults = shape(FrameRule, {**FRAME, **data}, id="m/x")
    assert faults == []
    assert getattr(rule, field) == value


@pytest.mark.parametrize(
    ("argument", "types"),
    [
        ("Museum", ("Museum",)),
        (["Museum", "City"], ("Museum", "City")),
        ({"type": "Museum"}, ("Museum",)),
        ({"type": ["Museum"], "many": "false"}, ("Museum",)),
    ],
)
def test_an_argument_may_be_its_type(argument: Any, types: tuple[str, ...]) -> None:
    rule, faults = shape(FrameRule, {**FRAME, "subject": argument}, id="m/x")
    assert faults == []
    assert rule.subject.type == types
    assert rule.subject.many is (not isinstance(argument, dict) or "many" not in argument)


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ([], ()),
        (["a", "b", "c"], (("a", "b", "c"),)),
        (
            [["a", "b", "c"], ["d", "e", "f", "negated"]],
            (("a", "b", "c"), ("d", "e", "f", "negated")),
        ),
        (None, None),
    ],
)
def test_one_row_needs_no_second_bracket(written: Any, rows: Any) -> None:
    example = {"text": "t", "states": written}
    rule, faults = shape(FrameRule, {**FRAME, "examples": example}, id="m/x")
    assert faults == []
    assert rule.examples[0].states == rows


@pytest.mark.parametrize(
    ("kind", "data", "code", "what"),
    [
        (FrameRule, {"vreb": "x"}, "R102", 'unknown key "vreb"'),
        (FrameRule, {"id": "x"}, "R102", 'key "id" is not for files'),
        (FrameRule, {"priority": "high"}, "R104", '"priority" must be a whole number, not "high"'),
        (FrameRule, {"priority": "9" * 5000}, "R104", '"priority" must be a whole number, not "9'),
        (FrameRule, {"why": None}, "R104", 'key "why" has no value'),
        (FrameRule, {"why": ["a"]}, "R104", '"why" must be a text, not a list'),
        (FrameRule, {"qualifiers": "Date"}, "R104", '"qualifiers" must be a mapping'),
        (FrameRule, {"voice": ["pasive"]}, "R105", '"pasive" is not a value for "voice"'),
        (FrameRule, {"subject": {"many": "true"}}, "R103", 'key "type" is missing'),
        (FrameRule, {"examples": ["x"]}, "R104", '"examples" must be a mapping'),
        (FrameRule, {"examples": [{"states": []}]}, "R103", 'key "text" is missing'),
        (
            PatternRule,
            {"pattern": "x", "also": ["a", "b"]},
            "R104",
            'each row of "also" has 3 entries',
        ),
        (PatternRule, {}, "R103", 'key "pattern" is missing'),
        (NamesRule, {"list": "l"}, "R103", 'key "makes" is missing'),
        (
            RegexRule,
            {"regex": "x", "makes": "Y", "case": "none"},
            "R105",
            '"none" is not a value for',
        ),
        (Cue, {"cue": "not"}, "R103", 'key "status" is missing'),
    ],
)
def test_a_fault_says_what_is_wrong(kind: Any, data: Any, code: str, what: str) -> None:
    full = {**FRAME, **data} if kind is FrameRule else data
    _, faults = shape(kind, full, id="m/x")
    assert [(f.code, f.what[: len(what)]) for f in faults] == [(code, what)]


@pytest.mark.parametrize(
    ("key", "hint"),
    [("trigerr", 'Did you mean "trigger"?'), ("Says", 'Did you mean "says"?')],
)
def test_an_unknown_key_is_compared_with_the_known(key: str, hint: str) -> None:
    _, faults = shape(FrameRule, {**FRAME, key: "x"}, id="m/x")
    assert [f.hint for f in faults] == [hint]


def test_with_faults_the_rest_can_still_be_checked() -> None:
    rule, faults = shape(FrameRule, {"says": "acquired", "object": {"typ": "Painting"}}, id="m/x")
    assert rule.says == "acquired"
    assert rule.object.type == ()
    assert sorted(f.what for f in faults) == [
        'key "subject" is missing',
        'key "type" is missing',
        'unknown key "typ"',
    ]


DATA = st.recursive(
    st.none() | st.sampled_from(["a", "", "1", "true", "frame", "<a | b>"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "states", "pattern", "also", "subject", "x", "many"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(KINDS)), DATA)
def test_no_data_makes_the_shaping_raise(kind: str, data: Any) -> None:
    rule, faults = shape(KINDS[kind], data, id="m/x", path="p")
    assert rule.id == "m/x"
    assert all(f.code in ("R102", "R103", "R104", "R105") for f in faults)
