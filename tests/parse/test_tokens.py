"""How sentences are cut into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.parse.tokens import tokenize

CASES = [
    ("Lagos's ports", ["Lagos", "'s", "ports"]),
    ("the people’s daily", ["the", "people", "’s", "daily"]),
    ("the states' rights", ["the", "states", "'", "rights"]),
    ("it didn't and we'll", ["it", "did", "n't", "and", "we", "'ll"]),
    ("it didn’t, they’ve", ["it", "did", "n’t", ",", "they", "’ve"]),
    ("We cannot, can't, won't", ["We", "can", "not", ",", "ca", "n't", ",", "wo", "n't"]),
    ("a high-quality Five-Year plan", ["a", "high-quality", "Five-Year", "plan"]),
    ("the Ghana–Togo border", ["the", "Ghana–Togo", "border"]),
    ("the U.S. and the U.S.-Japan pact", ["the", "U.S.", "and", "the", "U.S.-Japan", "pact"]),
    ("1,000 of 3.5m, or 25%", ["1,000", "of", "3.5m", ",", "or", "25", "%"]),
    ("$5 (or €4)", ["$", "5", "(", "or", "€", "4", ")"]),
    ("ports -- and roads — too", ["ports", "--", "and", "roads", "—", "too"]),
    ("the 12th COP26 of 2016-2020", ["the", "12th", "COP26", "of", "2016-2020"]),
    ("on 2023-12-19 at 10:30", ["on", "2023-12-19", "at", "10:30"]),
    ("Mr. Li left.", ["Mr.", "Li", "left", "."]),
    ("Donald J. Trump left.", ["Donald", "J.", "Trump", "left", "."]),
    ("plan B.", ["plan", "B", "."]),
    ("No. 14, he said no.", ["No.", "14", ",", "he", "said", "no", "."]),
    ("Alpha Inc.", ["Alpha", "Inc."]),
    ("see www.example.org, please", ["see", "www.example.org", ",", "please"]),
    ("at https://example.org/a?b=1.", ["at", "https://example.org/a?b=1", "."]),
    ("to a_b@example.org now", ["to", "a_b@example.org", "now"]),
    ("Xi'an and O'Brien", ["Xi'an", "and", "O'Brien"]),
    ("R&D and/or tests", ["R&D", "and", "/", "or", "tests"]),
    ("he said 'no'", ["he", "said", "'", "no", "'"]),
    ('the "plan"...', ["the", '"', "plan", '"', "..."]),
    ("Côte d'Ivoire's", ["Côte", "d'Ivoire", "'s"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert tokenize(text).words == expected


def test_characters_are_those_of_the_whole_text() -> None:
    text = "First. It didn't stop."
    sentence = tokenize(text, 7, len(text))
    assert sentence.words == ["It", "did", "n't", "stop", "."]
    assert [text[a:b] for a, b in zip(sentence.starts, sentence.ends, strict=True)] == [
        "It",
        "did",
        "n't",
        "stop",
        ".",
    ]
    assert (sentence.start, sentence.end) == (7, 22)
    assert sentence.spaces == [True, False, True, False, False]
    assert sentence.lower[0] == "it"


@given(st.text(alphabet="aZn't’.-–&@1,:/% \"(é\n", max_size=60))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    sentence = tokenize(text)
    assert "".join(sentence.words) == "".join(text.split())
    assert [text[a:b] for a, b in zip(sentence.starts, sentence.ends, strict=True)] == (
        sentence.words
    )
