"""One policy for conflicts: longest, then priority, then a canonical name, then pack order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.match.overlap import resolve
from kg.model import Mention

TEXT = "Bureau of the Water Committee of Lyon"
RANK = {"early": (0, 0), "late": (0, 1), "strong": (5, 2), "weak": (-5, 3)}


def mention(words: str, type: str = "Organization", rule: str = "early", name: str = "") -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), type, words, rule, name)


@pytest.mark.parametrize(
    ("why", "candidates", "outer", "inner"),
    [
        (
            "the longest wins, whatever its priority",
            [mention("Water Committee", rule="strong", type="Policy"),
             mention("Water Committee of Lyon", rule="weak")],
            ["Water Committee of Lyon"], ["Water Committee"],
        ),
        (
            "then priority",
            [mention("Lyon", rule="early"), mention("Lyon", "Place", rule="strong")],
            ["Lyon/strong"], ["Lyon/early"],
        ),
        (
            "then what has a canonical name",
            [mention("Lyon", rule="early"), mention("Lyon", "Place", "late", name="Lyon")],
            ["Lyon/late"], ["Lyon/early"],
        ),
        (
            "then pack order",
            [mention("Lyon", rule="late"), mention("Lyon", "Place", rule="early")],
            ["Lyon/early"], ["Lyon/late"],
        ),
        (
            "what sticks out of a winner is dropped",
            [mention("Bureau of the Water"), mention("Water Committee of Lyon")],
            ["Water Committee of Lyon"], [],
        ),
        (
            "a mention of another type stays inside",
            [mention("Water Committee of Lyon"), mention("Lyon", "Place")],
            ["Water Committee of Lyon"], ["Lyon"],
        ),
        (
            "of the same type only after a small word",
            [mention(TEXT), mention("Water Committee of Lyon"), mention("Committee of Lyon")],
            [TEXT], ["Water Committee of Lyon"],
        ),
        (
            "a listed name within a longer one stays, unless a capital stands right before it",
            [mention("Bureau of the Water Committee"), mention("Bureau of the Water", name="B"),
             mention("Committee", name="C")],
            ["Bureau of the Water Committee"], ["Bureau of the Water"],
        ),
        (
            "a listed name with which a longer one opens is a piece of it",
            [Mention(0, 19, "Organization", "Ports and Mines Fund", "early"),
             Mention(0, 5, "Organization", "Ports", "late", "Ports")],
            ["Ports and Mines Fund"], [],
        ),
        (
            "a listed body with which the name of a listed body opens stays",
            [Mention(0, 14, "Organization", "UN Trade Court", "early", "UN Trade Court"),
             Mention(0, 2, "Organization", "UN", "early", "United Nations")],
            ["UN Trade Court"], ["UN"],
        ),
        (
            "a listed policy with which the name of a listed policy opens does not",
            [Mention(0, 15, "Policy", "Paris Deal Fund", "early", "Paris Deal Fund"),
             Mention(0, 10, "Policy", "Paris Deal", "early", "Paris Deal")],
            ["Paris Deal Fund"], [],
        ),
        ("what touches does not clash", [mention("Water"), mention("Committee")],
         ["Water", "Committee"], []),
        ("the same twice is one", [mention("Lyon"), mention("Lyon")], ["Lyon"], []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_conflict_is_settled(
    why: str, candidates: list[Mention], outer: list[str], inner: list[str]
) -> None:
    for order in (candidates, candidates[::-1]):
        found = resolve(order, RANK)
        assert [shown(m, outer) for m in found.outer] == outer, why
        assert [shown(m, inner) for m in found.inner] == inner, why


def shown(mention: Mention, wanted: list[str]) -> str:
    full = f"{mention.text}/{mention.rule}"
    return full if full in wanted else mention.text


spans = st.tuples(st.integers(0, 30), st.integers(1, 7)).map(lambda s: (s[0], s[0] + s[1]))
mentions = st.builds(
    lambda span, type, rule: Mention(*span, type, TEXT[slice(*span)], rule),
    spans,
    st.sampled_from(["Organization", "Place"]),
    st.sampled_from(sorted(RANK)),
)


@given(st.lists(mentions, max_size=8), st.randoms())
def test_winners_never_overlap_and_the_order_of_candidates_is_nothing(
    candidates: list[Mention], random: object
) -> None:
    found = resolve(candidates, RANK)
    ends = [0, *(m.end for m in found.outer)]
    assert all(m.start >= end for m, end in zip(found.outer, ends, strict=False))
    assert all(any(o.start <= m.start and m.end <= o.end for o in found.outer) for m in found.inner)
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, RANK) == found
    assert {m for m in candidates if m not in found.inner and m not in found.outer}.isdisjoint(
        found.outer
    )
