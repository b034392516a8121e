"""Advice on rules that work: examples, reasons, unused macros, rules that repeat another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.packs import check_pack

MakePack = Callable[..., Path]
HIT = "  - {text: t, states: [[a, acquired, b]]}\n"
MISS = "  - {text: t, states: []}\n"
KNOWN = "  - {text: t, states: [[a, acquired, b]], known_miss: true}\n"
FRAME = "kind: frame\nsays: acquired\ntrigger: {}\nsubject: Museum\nobject: Painting\nwhy: x\n"


@pytest.mark.parametrize(
    ("examples", "codes"),
    [
        (HIT + HIT + MISS, []),
        (HIT + HIT, ["R302"]),
        (HIT + MISS, ["R301"]),
        (HIT + KNOWN + MISS, ["R301"]),
        (MISS, ["R301"]),
        ("", ["R301", "R302"]),
    ],
)
def test_a_rule_wants_two_hits_and_a_near_miss(
    make_pack: MakePack, examples: str, codes: list[str]
) -> None:
    body = f"examples:\n{examples}" if examples else "examples: []\n"
    make_pack({"relations/x.yaml": FRAME.format("buy") + body})
    assert [p.code for p in check_pack("museum")] == codes


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("buy", ['museum/relations/a has "buy" for the same types already']),
        ("sell", []),
        ("buy\npriority: 3", ['museum/relations/a has "buy" for the same types already']),
        ("buy\nstatus: negated", []),
    ],
)
def test_a_rule_that_repeats_another_is_told(
    make_pack: MakePack, second: str, told: list[str]
) -> None:
    make_pack({"relations/a.yaml": FRAME.format("buy"), "relations/b.yaml": FRAME.format(second)})
    assert [p.what for p in check_pack("museum") if p.code == "R310"] == told


def test_a_rule_that_repeats_one_of_a_needed_pack_is_told(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": FRAME.format("buy")})
    make_pack(
        {
            "pack.yaml": "id: own\nversion: 1\nneeds: museum\n",
            "relations/b.yaml": FRAME.format("[get, buy]"),
        },
        name="own",
    )
    found = [(p.path, p.column) for p in check_pack("own") if p.code == "R310"]
    assert found == [("rules/own/relations/b.yaml", 16)]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("- {text: t, states: [[a, acquired, b]]}", ["museum/relations/a shows the same sentence"]),
        ("- {text: T, states: [[a, acquired, b]]}", ["museum/relations/a shows the same sentence"]),
        ("- {text: u, states: [[a, acquired, b]]}", []),
        ("- {text: t, states: [[a, acquired, c]]}", []),
        ("- {text: t, states: []}", []),
    ],
)
def test_an_example_that_another_rule_shows_is_told(
    make_pack: MakePack, second: str, told: list[str]
) -> None:
    files = {
        "relations/a.yaml": f"{FRAME.format('buy')}examples:\n{HIT}",
        "relations/b.yaml": f"{FRAME.format('sell')}examples:\n  {second}\n",
    }
    make_pack(files)
    found = [p.what for p in check_pack("museum") if p.code == "R316"]
    assert found == [f"{what} for the same" for what in told]


def test_a_macro_that_nothing_uses_is_told(make_pack: MakePack) -> None:
    make_pack(
        {
            "macros.yaml": "macros:\n  a: x\n  b: '%a y'\nwords:\n  c: [z]\n  light: [use]\n",
            "entities/x.yaml": "kind: pattern\nmakes: City\npattern: z %a\nwhy: x\n",
        }
    )
    found = [(p.line, p.what) for p in check_pack("museum") if p.code == "R305"]
    assert found == [(3, "nothing uses %b"), (5, "nothing uses %c")]


def test_a_macro_that_a_pack_beside_it_uses_counts(make_pack: MakePack) -> None:
    make_pack({"macros.yaml": "macros:\n  a: x\n"})
    make_pack(
        {
            "pack.yaml": "id: own\nversion: 1\nneeds: museum\n",
            "entities/x.yaml": "kind: pattern\nmakes: City\npattern: z %a\nwhy: x\n",
        },
        name="own",
    )
    assert [p for p in check_pack("museum") if p.code == "R305"] == []


def test_a_pack_whose_folder_has_another_name_is_told(make_pack: MakePack) -> None:
    make_pack({}, name="museum").rename("rules/gallery")
    assert [(p.code, p.line, p.column) for p in check_pack("gallery")] == [("R314", 1, 5)]


def test_warnings_of_needed_packs_are_left_to_them(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": FRAME.format("buy")})
    make_pack({"pack.yaml": "id: own\nversion: 1\nneeds: museum\n"}, name="own")
    assert check_pack("own") == []


def test_a_query_without_a_title_is_told(make_pack: MakePack) -> None:
    make_pack({"queries/a.rq": "ASK {}\n"})
    assert [p.code for p in check_pack("museum")] == ["R315"]
