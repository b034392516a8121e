"""A pattern that would run for ever ends with an error that names its rule."""

from __future__ import annotations

import time

import pytest
from made import ONTOLOGY, view_of

from kg.errors import RuleError
from kg.match import view as views
from kg.match.naive import Naive
from kg.match.pattern import parse_pattern
from kg.match.sequence import compile_node, find_all, find_first

CAPITALS = " ".join(["Cap"] * 200)


@pytest.mark.parametrize(
    "pattern",
    [
        "({a=#Cap}+)+ x",
        "([{a=#Cap}] #Cap)+ x",
        "({a=#Cap}* {b=#Cap}*)* x",
        "{a=...} {b=...} {c=...} {d=...} x",
        "(#Cap+)+ x",
        "([#Cap] #Cap)+ x",
        "(#Cap* #Cap*)* x",
    ],
)
def test_an_exponential_pattern_is_an_error(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "STEPS", 100_000)
    view = view_of(CAPITALS)
    view.allow("museum/relations/slow.yaml")
    started = time.perf_counter()
    with pytest.raises(RuleError) as caught:
        find_all(compile_node(parse_pattern(pattern), ONTOLOGY), view, 0)
    assert time.perf_counter() - started < 5
    assert caught.value.code == "R132"
    assert str(caught.value).startswith("museum/relations/slow.yaml [R132] the pattern took over")


def test_a_million_steps_take_seconds_at_most() -> None:
    view = view_of(CAPITALS)
    started = time.perf_counter()
    with pytest.raises(RuleError):
        find_first(compile_node(parse_pattern("({a=#Cap}+)+ x"), ONTOLOGY), view, 0)
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    "pattern",
    [
        "#Cap+ x",
        "#Cap+ #Cap+ x",
        "(#Cap | Cap)+ x",
        "[#Cap] [#Cap] [#Cap] x",
        "#Cap ... x",
        "... ... ... ... x",
        "(#Cap !,){0,64} x",
    ],
)
def test_an_ordinary_pattern_has_steps_to_spare(pattern: str) -> None:
    view = view_of(CAPITALS)
    step = compile_node(parse_pattern(pattern), ONTOLOGY)
    assert [find_first(step, view, at) for at in range(200)] == [None] * 200
    assert view.spare > 0


def test_each_pattern_has_its_own_steps() -> None:
    view = view_of(CAPITALS)
    view.spend()
    view.allow("other.yaml")
    assert (view.spare, view.rule) == (views.STEPS, "other.yaml")


def test_a_pattern_too_deep_for_the_stack_is_an_error() -> None:
    text, view = " ".join(["{a=a}"] * 1500), view_of(" ".join(["a"] * 1500))
    with pytest.raises(RuleError) as caught:
        find_first(compile_node(parse_pattern(text), ONTOLOGY), view, 0)
    assert caught.value.code == "R132"


def test_brackets_too_deep_to_read_are_an_error() -> None:
    with pytest.raises(RuleError) as caught:
        parse_pattern("(" * 3000)
    assert caught.value.what == "brackets nested too deep in pattern"


def test_the_plain_matcher_spends_steps_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "STEPS", 20_000)
    view = view_of(CAPITALS)
    view.allow("slow.yaml")
    with pytest.raises(RuleError):
        Naive(view, ONTOLOGY).find(parse_pattern("(#Cap+)+ x"), 0)
