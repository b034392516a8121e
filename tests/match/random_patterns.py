"""Random patterns and sentences for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
    Expression,
    Forms,
    Gap,
    Literal,
    Node,
    Not,
    Reading,
    Repeat,
    Sequence,
    Typed,
    Words,
)
from kg.match.view import View
from kg.model import Mention
from kg.parse.tokens import tokenize

WORDS = ["a", "b", "A", "B", ";", ",", "and", "the", "adopted", "plan", "7"]
TYPES = ["Policy", "Session", "Meeting", "Place"]
WORD_SETS = {"letters": ("a", "B"), "joins": ("and", ",")}

literals = st.sampled_from(["a", "b", "A", ",", "and", "the"]).map(Literal)
readings = st.sampled_from(["Cap", "Word", "Name", "Number", "NOUN", "VERB!"]).map(Reading)
word_sets = st.sampled_from(sorted(WORD_SETS)).map(lambda n: Words(n, frozenset(WORD_SETS[n])))
gaps = st.sampled_from([(0, 64), (0, 2), (1, 3), (2, 2)]).map(lambda b: Gap(*b))
bounds = st.sampled_from([(0, 1), (0, 64), (1, 64), (2, 3), (0, 2), (1, 1)])
roles = st.sampled_from(["", "one", "two"])
types = st.lists(st.sampled_from(TYPES), min_size=1, max_size=2, unique=True).map(tuple)
simple = (
    literals
    | readings
    | word_sets
    | gaps
    | st.just(Forms(("adopt", "plan")))
    | st.just(Expression("[a-z]"))
    | st.booleans().map(Edge)
    | st.builds(Typed, types, roles, st.booleans())
)


def grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return (
        some.map(Sequence)
        | some.map(Choice)
        | st.builds(lambda n, b: Repeat(n, *b), inner, bounds)
        | st.builds(Capture, st.sampled_from(["self", "one"]), inner)
        | st.builds(Not, inner)
        | st.builds(Typed, types, roles, st.just(False), inner)
    )


nodes = st.recursive(simple, grown, max_leaves=6)


@st.composite
def views(draw: st.DrawFn) -> View:
    """Up to seven words with up to four mentions on them, some nested."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7)))
    sentence = tokenize(text, 0, len(text))
    mentions = []
    for _ in range(draw(st.integers(0, 4))):
        first = draw(st.integers(0, len(sentence) - 1))
        last = draw(st.integers(first, min(first + 3, len(sentence) - 1)))
        start, end = sentence.starts[first], sentence.ends[last]
        mentions.append(Mention(start, end, draw(st.sampled_from(TYPES)), text[start:end], "r"))
    cut = draw(st.integers(0, len(mentions)))
    return View(sentence, mentions[:cut], mentions[cut:])
