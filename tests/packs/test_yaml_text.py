"""YAML is read as plain text with places, and what could blow up is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.packs.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: no", {"a": "no"}),
        ("a: 1.10", {"a": "1.10"}),
        ("a: 2024-07-15", {"a": "2024-07-15"}),
        ("a: 007", {"a": "007"}),
        ("a: true", {"a": "true"}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: ''", {"a": ""}),
        ("a: 'null'", {"a": "null"}),
        ("a: [x, {b: y}]", {"a": ["x", {"b": "y"}]}),
        ("- |\n  two\n  lines\n", ["two\nlines\n"]),
        ("a: <adopt | pass>", {"a": "<adopt | pass>"}),
    ],
)
def test_scalars_stay_text(text: str, data: object) -> None:
    doc = read_yaml(text)
    assert doc.data == data
    assert doc.faults == ()


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x [1]\nb: *x\n", "R106", 1, 4),
        ("b: *x\n", "R106", 1, 4),
        ("a: !!python/object:os.system ls\n", "R106", 1, 4),
        ("a: 1\n<<: {b: 2}\n", "R106", 2, 1),
        ("a: 1\nb: 2\na: 3\n", "R107", 3, 1),
        ("[" * 60, "R108", 1, 22),
        ("a:\n\tb: 1\n", "R101", 2, 1),
        ("a: b: c\n", "R101", 1, 5),
        ("a: @x\n", "R101", 1, 4),
        ("a: {{verbs}}\n", "R101", 1, 5),
        ("a: 'open\n", "R101", 2, 1),
        ("a: 1\n---\nb: 2\n", "R101", 2, 1),
        ("a: \x01\n", "R101", 1, 4),
    ],
)
def test_what_is_refused_is_told_with_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    faults = read_yaml(text).faults
    assert [(f.code, f.line, f.column) for f in faults] == [(code, line, column)]


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    doc = read_yaml(bomb)
    assert doc.data is None
    assert [f.what for f in doc.faults] == ['anchor "&a" is refused']


def test_a_hundred_thousand_brackets_neither_hang_nor_overflow() -> None:
    assert read_yaml("a: " + "[" * 100_000).faults[0].code == "R108"


def test_a_key_that_stands_twice_does_not_hide_later_ones() -> None:
    doc = read_yaml("a: 1\na: {x: [1, 2]}\nb: 2\nb: 3\n")
    assert doc.data == {"a": "1", "b": "2"}
    assert [f.line for f in doc.faults] == [2, 4]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("a",), (1, 4)),
        (("b", 1), (2, 8)),
        (("c",), (3, 5)),
        (("d",), (5, 4)),
        (("e", "f"), (7, 6)),
        (("e", "gone"), (7, 3)),
        (("a", 0), (1, 4)),
        (("a", "type", 0), (1, 4)),
    ],
)
def test_places_are_those_of_the_content(
    path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    doc = read_yaml('a: x\nb: [y, z]\nc: "q"\nd: |\n   text\ne:\n  f: g\n')
    assert doc.place(path) == place


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab:-[]{}\"'|>&*!%#?,@ \n\t\x00\u2028é<", max_size=40))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    doc = read_yaml(text)
    assert doc.data is None or doc.faults == () or all(f.what for f in doc.faults)
