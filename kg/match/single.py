"""Nodes that take one token in, plain tests of that token out.

A test is asked far more often than anything else of a pattern, so it has no continuation, words are
gathered to sets, and what a dear test said of a token is kept in the view.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count

from kg.match.expression import too_slow, word_test
from kg.match.fit import fitting
from kg.match.forms import forms_of
from kg.match.nodes import (
    Choice,
    Edge,
    Expression,
    Forms,
    Literal,
    Node,
    Not,
    Reading,
    Sequence,
    Typed,
    Words,
)
from kg.match.shapes import LONG, SHAPES, reading_test
from kg.match.view import View
from kg.model import Ontology

Test = Callable[[View, int], bool]
"""Whether token `i` of a view fits; `i` is a token of the sentence."""
Guard = Callable[[View, int], bool]
"""Whether what may not stand at token `i` is not there; `i` may be the end of the sentence."""
_KEYS = 1 << 20
"""More than the tokens of any sentence: what parts the keys of two tests in `View.kept`."""
_NUMBERS = count()


class Tests:
    """Prepared state: the tests of a pack's nodes, each made once, so that rules share answers.

    `found` makes a test of a node that may take several tokens: for what stands after "!".
    """

    def __init__(self, ontology: Ontology, inner: bool, found: Callable[[Node], Test]) -> None:
        self.ontology, self.inner, self.found = ontology, inner, found
        self.known: dict[Node, Test | None] = {}

    def of(self, node: Node) -> Test | None:
        """The test of a node, or None when a match may take more or less than one token."""
        if node not in self.known:
            self.known[node] = self._make(node)
        return self.known[node]

    def _make(self, node: Node) -> Test | None:
        match node:
            case Literal() | Words() | Forms():
                return _among(*words_of(node))
            case Expression(regex=expression):
                return _fitting(expression)
            case Reading(name=name):
                return None if name in LONG else _reading(name)
            case Choice(nodes=options):
                return self._choice(options)
            case Sequence(nodes=parts):
                return self._sequence(parts)
            case _:
                return None

    def _choice(self, options: tuple[Node, ...]) -> Test | None:
        plain = [words_of(n) for n in options if isinstance(n, Literal | Words | Forms)]
        others = [self.of(n) for n in options if not isinstance(n, Literal | Words | Forms)]
        tests = [test for test in others if test is not None]
        if len(tests) < len(others):
            return None
        if plain:
            exact, lower = zip(*plain, strict=True)
            tests.insert(0, _among(frozenset().union(*exact), frozenset().union(*lower)))
        return _any(tests)

    def _sequence(self, parts: tuple[Node, ...]) -> Test | None:
        """A test of one token with guards before it, or after it."""
        wide = [n for n, part in enumerate(parts) if not isinstance(part, Not | Edge)]
        one = self.of(parts[wide[0]]) if len(wide) == 1 else None
        if one is None or len(parts) == 1:
            return one
        before = [self.guard(n) for n in parts[: wide[0]]]
        after = [self.guard(n) for n in parts[wide[0] + 1 :]]
        return _kept(_guarded(before, one, after))

    def guard(self, node: Node) -> Guard:
        """The test of an edge, or of what may not stand at a token."""
        if isinstance(node, Edge):
            return (lambda v, i: i == v.size) if node.end else (lambda v, i: i == 0)
        inner = node.node if isinstance(node, Not) else node
        test = self.of(inner)
        if test is not None:
            return lambda v, i: i >= v.size or not test(v, i)
        if isinstance(inner, Typed) and inner.inside is None:
            return self._no_mention(inner)
        found = self.found(inner)
        return lambda v, i: not found(v, i)

    def _no_mention(self, node: Typed) -> Guard:
        types = frozenset[str]().union(*(self.ontology.below(t) for t in node.types))
        fits = fitting(node, types, inner=self.inner)

        def guard(v: View, i: int) -> bool:
            placed = v.begins.get(i)
            return not placed or not any(map(fits, placed))

        return guard


@cache
def words_of(node: Literal | Words | Forms) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a node: those that must stand as written, and those of any case."""
    match node:
        case Literal(word=word):
            words = frozenset({word})
        case Words(words=words):
            pass
        case Forms(lemmas=lemmas):
            return frozenset(), frozenset[str]().union(*(forms_of(lemma) for lemma in lemmas))
    exact = frozenset(w for w in words if w != w.lower())
    return exact, words - exact


def _fitting(expression: str) -> Test:
    fits = word_test(expression)

    def fitting(v: View, i: int) -> bool:
        try:
            return fits(v.words[i])
        except TimeoutError as error:
            raise too_slow(v.rule, "word") from error

    return fitting


def _among(exact: frozenset[str], lower: frozenset[str]) -> Test:
    if not exact:
        if len(lower) == 1:
            (word,) = lower
            return lambda v, i: v.lower[i] == word
        return lambda v, i: v.lower[i] in lower
    if not lower:
        return lambda v, i: v.words[i] in exact
    return lambda v, i: v.words[i] in exact or v.lower[i] in lower


def _reading(name: str) -> Test:
    if name in SHAPES:
        shape = SHAPES[name]
        return lambda v, i: shape(v, i) > 0
    test = reading_test(name)
    return lambda v, i: test(v.tags[i])


def _any(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, two = tests
        return lambda v, i: one(v, i) or two(v, i)
    return lambda v, i: any(test(v, i) for test in tests)


def _guarded(before: list[Guard], one: Test, after: list[Guard]) -> Test:
    """The test first, since it is the cheaper one; the order makes no difference to the answer."""

    def test(v: View, i: int) -> bool:
        return (
            one(v, i)
            and all(guard(v, i) for guard in before)
            and all(guard(v, i + 1) for guard in after)
        )

    return test


def _kept(test: Test) -> Test:
    """The test with its answers kept in the view."""
    first = next(_NUMBERS) * _KEYS

    def kept(v: View, i: int) -> bool:
        found = v.kept.get(first + i)
        if found is None:
            found = v.kept[first + i] = test(v, i)
        return found

    return kept
