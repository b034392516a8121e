"""Bracketed asides are taken out of the walk over chunks, unless they say something themselves."""

from __future__ import annotations

import pytest

from kg.parse.asides import without_asides
from kg.parse.chunks import chunk
from kg.parse.readings import tag
from kg.parse.tokens import tokenize

CASES = [
    ("The plan (2021-2025) covers ports.", "the plan covers ports ."),
    ("The bank (PBOC) issued a plan (CRA) on ports.", "the bank issued a plan on ports ."),
    (
        "The outline (hereinafter referred to as the plan) was issued.",
        "the outline was issued .",
    ),
    (
        "Members of the bloc (Malta, Chile, Ghana, Peru, Cuba, Fiji and Mali) issued a plan.",
        "members of the bloc issued a plan .",
    ),
    (
        "The plan (which was adopted in May) covers ports.",
        "the plan ( which was adopted in may ) covers ports .",
    ),
    ("(PBOC) issued a plan.", "( pboc ) issued a plan ."),
    ("The plan (a draft covers ports.", "the plan ( a draft covers ports ."),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_asides_go_and_clauses_stay(text: str, wanted: str) -> None:
    tokens = tokenize(text)
    elements = chunk(tokens.lower, tag(tokens), {})
    kept, _ = without_asides(tokens.lower, elements)
    assert " ".join(w for e in kept for w in tokens.lower[e.start : e.end]) == wanted


def test_tokens_of_an_aside_belong_to_what_stands_before() -> None:
    tokens = tokenize("The plan (CRA) covers ports.")
    _, places = without_asides(tokens.lower, chunk(tokens.lower, tag(tokens), {}))
    assert [places[t] for t in range(6)] == [0, 0, 0, 0, 0, 1]


def test_tokens_beside_a_name_are_passed_over() -> None:
    tokens = tokenize("The bank of Malta and the port.")
    kept, places = without_asides(tokens.lower, chunk(tokens.lower, tag(tokens), {}), {2, 3})
    assert " ".join(w for e in kept for w in tokens.lower[e.start : e.end]) == (
        "the bank and the port ."
    )
    assert places[3] == places[1]
