"""The compiled matcher finds what the plain one finds, in the same order, where the gate looks."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made import ONTOLOGY
from random_patterns import WORD_SETS, nodes, views

from kg.errors import RuleError
from kg.match.anchors import anchors_of
from kg.match.backward import Backward, starts
from kg.match.naive import Naive
from kg.match.nodes import Node
from kg.match.pattern import parse_pattern
from kg.match.sequence import compile_node, find_all, find_first
from kg.match.shown import shown
from kg.match.view import View


@settings(max_examples=400, deadline=None)
@given(node=nodes, view=views(), inner=st.booleans())
def test_compiled_and_plain_matcher_agree(node: Node, view: View, inner: bool) -> None:
    step = compile_node(node, ONTOLOGY, inner=inner)
    naive = Naive(view, ONTOLOGY, inner=inner)
    for start in range(len(view.sentence) + 1):
        view.spare = 20_000
        try:
            wanted = naive.find(node, start)
        except RuleError:  # too many steps to compare
            continue
        view.allow("")
        assert find_all(step, view, start) == wanted
        view.allow("")
        assert find_first(step, view, start) == (wanted[0] if wanted else None)


@settings(max_examples=150, deadline=None)
@given(node=nodes)
def test_a_node_is_read_back_from_its_text(node: Node) -> None:
    text = shown(node)
    assert shown(parse_pattern(text, words=WORD_SETS)) == text


@settings(max_examples=400, deadline=None)
@given(node=nodes, view=views(), inner=st.booleans())
def test_every_match_holds_an_anchor_and_begins_where_the_gate_looks(
    node: Node, view: View, inner: bool
) -> None:
    step, anchors = compile_node(node, ONTOLOGY, inner=inner), anchors_of(node)
    begins = set(starts(Backward(ONTOLOGY, inner=inner).of(node), view))
    for start in range(len(view.sentence)):
        view.allow("")
        if find_first(step, view, start):
            assert start in begins
            assert anchors is None or not anchors.isdisjoint(view.sentence.lower)
