"""Expressions for words keep to their time, compiled and naive alike."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from made import ONTOLOGY, view_of

from kg.errors import RuleError
from kg.match import expression
from kg.match.backward import Backward, starts
from kg.match.naive import Naive
from kg.match.pattern import parse_pattern
from kg.match.sequence import compile_node, find_first
from kg.match.view import View


def compiled(pattern: str, view: View) -> object:
    return find_first(compile_node(parse_pattern(pattern), ONTOLOGY), view, 0)


def naive(pattern: str, view: View) -> object:
    return Naive(view, ONTOLOGY).find(parse_pattern(pattern), 0)


def backward(pattern: str, view: View) -> object:
    return starts(Backward(ONTOLOGY, inner=False).of(parse_pattern(pattern)), view)


@pytest.mark.parametrize(
    ("pattern", "word"), [("/(?:a|aa)+b/", "a" * 60 + "c"), ("/(a|a|a)+b/", "a" * 16)]
)
@pytest.mark.parametrize("find", [compiled, naive, backward])
def test_an_expression_that_backtracks_for_ever_names_its_rule(
    find: Callable[[str, View], object], pattern: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expression, "LIMIT", 0.3)
    view = view_of(word)
    view.allow("made/slow.yaml")
    started = time.perf_counter()
    with pytest.raises(RuleError) as caught:
        find(pattern, view)
    assert time.perf_counter() - started < 5
    assert str(caught.value).startswith("made/slow.yaml [R131] the expression took over")
