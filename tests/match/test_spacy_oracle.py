"""Words, sets, options and repetitions match exactly where spaCy's Matcher says they do."""

from __future__ import annotations

from typing import Any

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from made import ONTOLOGY, view_of
from spacy.matcher import Matcher
from spacy.tokens import Doc

from kg.match.nodes import MANY, Choice, Expression, Literal, Node, Repeat, Sequence
from kg.match.sequence import compile_node, find_all

VOCAB = spacy.blank("en").vocab
LETTERS = ["a", "b", "c", "d"]
Element = tuple[tuple[str, ...], str]
"""Words of which a token must be one, and a quantifier of spaCy."""
BOUNDS = {"1": (1, 1), "?": (0, 1), "*": (0, MANY), "+": (1, MANY), "{2,3}": (2, 3)}

elements = st.tuples(
    st.lists(st.sampled_from(LETTERS), min_size=1, max_size=3, unique=True).map(tuple),
    st.sampled_from(sorted(BOUNDS)),
)


def spacy_pattern(pattern: list[Element]) -> list[dict[str, Any]]:
    plain = [({"LOWER": {"IN": list(words)}}, op) for words, op in pattern]
    return [token if op == "1" else {**token, "OP": op} for token, op in plain]


def own_node(pattern: list[Element], *, as_choice: bool) -> Node:
    nodes: list[Node] = []
    for words, op in pattern:
        one: Node = Literal(words[0]) if len(words) == 1 else Expression("|".join(words))
        if as_choice and len(words) > 1:
            one = Choice(tuple(Literal(word) for word in words))
        nodes.append(one if op == "1" else Repeat(one, *BOUNDS[op]))
    return Sequence(tuple(nodes))


def spacy_spans(pattern: list[Element], words: list[str]) -> set[tuple[int, int]]:
    matcher = Matcher(VOCAB)
    matcher.add("x", [spacy_pattern(pattern)])
    return {(start, end) for _, start, end in matcher(Doc(VOCAB, words)) if end > start}


def own_spans(node: Node, words: list[str]) -> set[tuple[int, int]]:
    view, step = view_of(" ".join(words)), compile_node(node, ONTOLOGY)
    assert view.sentence.words == words
    return {
        (start, end)
        for start in range(len(words))
        for end, _ in find_all(step, view, start)
        if end > start
    }


@settings(max_examples=400, deadline=None)
@given(
    pattern=st.lists(elements, min_size=1, max_size=4),
    words=st.lists(st.sampled_from(LETTERS), min_size=1, max_size=9),
    as_choice=st.booleans(),
)
def test_the_same_spans_as_spacy(pattern: list[Element], words: list[str], as_choice: bool) -> None:
    node = own_node(pattern, as_choice=as_choice)
    assert own_spans(node, words) == spacy_spans(pattern, words)
