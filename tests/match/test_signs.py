"""Every sign of the pattern language does what the reference says."""

from __future__ import annotations

import typing

import pytest
from made import ONTOLOGY, view_of

from kg.errors import RuleError
from kg.match.captures import Captured
from kg.match.naive import Naive
from kg.match.nodes import Node, Sequence
from kg.match.pattern import parse_pattern
from kg.match.samples import MACROS, SAMPLES, WORDS, Sample
from kg.match.sequence import compile_node, find_first
from kg.match.shapes import reading_test
from kg.match.shown import shown
from kg.match.view import View
from kg.parse import flags


def words_of(view: View, text: str, start: int, end: int) -> str:
    sentence = view.sentence
    return text[sentence.starts[start] : sentence.ends[end - 1]] if end > start else ""


def told(view: View, text: str, captured: Captured) -> str:
    if captured.mentions:
        return "; ".join(m.text for m in captured.mentions)
    return words_of(view, text, captured.start, captured.end)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: f"{s.pattern} in {s.text}")
def test_a_sign_finds_what_its_sample_says(sample: Sample) -> None:
    node = parse_pattern(sample.pattern, macros=MACROS, words=WORDS)
    view = view_of(sample.text, sample.mentions)
    step = compile_node(node, ONTOLOGY)
    tries = ((at, find_first(step, view, at)) for at in range(len(view.sentence.words)))
    start, found = next(((at, way) for at, way in tries if way), (0, None))
    assert (words_of(view, sample.text, start, found[0]) if found else "") == sample.found
    held = {c.role: told(view, sample.text, c) for c in found[1]} if found else {}
    assert held == dict(sample.captures)
    naive = Naive(view, ONTOLOGY).find(node, start)
    assert (naive[0] if naive else None) == found


def test_every_node_has_a_sample() -> None:
    assert {s.node for s in SAMPLES} == set(typing.get_args(Node))
    assert len(SAMPLES) == 35


@pytest.mark.parametrize(
    ("pattern", "column", "what"),
    [
        ("", 1, "empty pattern"),
        ("( a", 4, 'expected ")", found the end'),
        ("a )", 3, 'unexpected ")"'),
        ("[a | b", 7, 'expected "]", found the end'),
        ("<adopt", 2, '"<" without ">"'),
        ("<carry out>", 12, "<...> takes single words joined by |"),
        ("/[a/", 5, "bad regular expression: unterminated character set at position 2"),
        ("/ab", 2, '"/" without a closing "/"'),
        ("x{3,2}", 7, "range {3,2} is empty or over 64"),
        ("x{1,99}", 8, "range {1,99} is empty or over 64"),
        ("{policy}", 2, "expected a type or role"),
        ("{Policy", 8, 'expected "}", found the end'),
        ("%nothing", 2, "unknown macro %nothing"),
        ("%loop", 1, "macro %loop uses itself"),
        ("don't+", 7, "a repeated word of several tokens"),
        ("!don't", 7, '"!" before a word of several tokens'),
        ("# x", 2, '"#" without a name'),
    ],
)
def test_an_error_names_its_column(pattern: str, column: int, what: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse_pattern(pattern, macros={"loop": "a %loop"})
    error = caught.value
    assert error.code == "R120"
    assert (error.what, error.place and error.place.column) == (f"{what} in pattern", column)


def test_an_unknown_reading_is_an_error_when_compiled() -> None:
    with pytest.raises(RuleError) as caught:
        compile_node(parse_pattern("#NUON"), ONTOLOGY)
    assert (caught.value.code, caught.value.what) == ("R121", 'unknown reading "#NUON"')


def test_an_element_of_a_macro_stands_where_its_name_does() -> None:
    node = parse_pattern("sat %closing", macros=MACROS)
    assert isinstance(node, Sequence)
    assert isinstance(node.nodes[1], Sequence)
    assert [n.column for n in node.nodes[1].nodes] == [5, 5, 5]


@pytest.mark.parametrize(
    ("name", "tag", "fits"),
    [
        ("NOUN", flags.NOUN | flags.VB, True),
        ("NOUN!", flags.NOUN | flags.VB, False),
        ("NOUN!", flags.NOUN | flags.PLURAL, True),
        ("VERB!", flags.VBD | flags.VBN, True),
        ("VERB!", flags.ADJ, False),
    ],
)
def test_a_reading_with_a_mark_must_be_the_only_one(name: str, tag: int, fits: bool) -> None:
    assert reading_test(name)(tag) is fits


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("#VERB!", "#VERB!"),
        ("#VERB! x", "#VERB! x"),
        ("(#VERB!|y)+", "(#VERB! | y)+"),
        ("#Cap !x", "#Cap !x"),
        ("#Cap!{Policy}", "#Cap !{Policy}"),
    ],
)
def test_a_mark_belongs_to_the_reading_before_or_the_element_after(
    pattern: str, wanted: str
) -> None:
    assert shown(parse_pattern(pattern)) == wanted
