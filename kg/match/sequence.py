"""Nodes in, a matching function out: patterns are compiled once to closures in continuation style.

A compiled node is called with a view, a token, the captures so far and what to do next; "next"
answers whether it is content, and the node tries its other ways until it is. This is ordinary
backtracking (as in Thompson's and Pike's accounts of regular expressions). Repetitions of one token
are loops; all others take from the steps that a pattern has in one sentence (`View.spare`), and an
error names the rule that uses them up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from kg.match.captures import Captured, Captures, listed
from kg.match.fit import fits
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
from kg.match.shapes import LONG, SHAPES, reading_test
from kg.match.view import Placed, View, exhausted
from kg.model import Ontology
from kg.parse.lexicon import noun_forms, verb_forms

Then = Callable[[int, Captures], bool]
Step = Callable[[View, int, Captures, Then], bool]


WAYS = 2000
"""The most different ways to match that are looked at from one place."""
STOPS = frozenset(";:")
"""Tokens that end a clause, and with it a gap."""


def forms_of(lemma: str) -> frozenset[str]:
    """Every inflected form of a word, as verb and as noun, with the word itself."""
    lower = lemma.lower()
    return frozenset({lower, *verb_forms(lower), *noun_forms(lower)})


def compile_node(node: Node, ontology: Ontology, *, inner: bool = False) -> Step:
    """The step of a node. With `inner`, typed captures also take nested mentions."""
    return _Compiler(ontology, inner).step(node)


class _Compiler:
    """Turns nodes to steps; holds the ontology for subtypes."""

    def __init__(self, ontology: Ontology, inner: bool) -> None:
        self.ontology, self.inner = ontology, inner

    def step(self, node: Node) -> Step:
        return getattr(self, f"_{type(node).__name__.lower()}")(node)  # type: ignore[no-any-return]

    def _literal(self, node: Literal) -> Step:
        word = node.word
        if word == word.lower():
            return lambda v, i, c, k: (
                i < len(v.sentence.lower) and v.sentence.lower[i] == word and k(i + 1, c)
            )
        return lambda v, i, c, k: (
            i < len(v.sentence.words) and v.sentence.words[i] == word and k(i + 1, c)
        )

    def _words(self, node: Words) -> Step:
        exact = frozenset(w for w in node.words if w != w.lower())
        lower = node.words - exact
        return lambda v, i, c, k: (
            i < len(v.sentence.words)
            and (v.sentence.words[i] in exact or v.sentence.lower[i] in lower)
            and k(i + 1, c)
        )

    def _forms(self, node: Forms) -> Step:
        return _one_of(frozenset().union(*(forms_of(lemma) for lemma in node.lemmas)))

    def _expression(self, node: Expression) -> Step:
        matches = re.compile(node.regex).fullmatch
        return lambda v, i, c, k: (
            i < len(v.sentence.words) and matches(v.sentence.words[i]) is not None and k(i + 1, c)
        )

    def _reading(self, node: Reading) -> Step:
        if node.name in SHAPES:
            shape = SHAPES[node.name]
            return lambda v, i, c, k: (
                i < len(v.sentence.words) and (n := shape(v, i)) > 0 and k(i + n, c)
            )
        test = reading_test(node.name)
        return lambda v, i, c, k: i < len(v.sentence.words) and test(v.tags[i]) and k(i + 1, c)

    def _sequence(self, node: Sequence) -> Step:
        return _chain([self.step(n) for n in node.nodes])

    def _choice(self, node: Choice) -> Step:
        steps = [self.step(n) for n in node.nodes]

        def choice(v: View, i: int, c: Captures, k: Then) -> bool:
            v.spend()
            return any(step(v, i, c, k) for step in steps)

        return choice

    def _not(self, node: Not) -> Step:
        step = self.step(node.node)
        return lambda v, i, c, k: not step(v, i, c, _content) and k(i, c)

    def _edge(self, node: Edge) -> Step:
        if node.end:
            return lambda v, i, c, k: i == len(v.sentence.words) and k(i, c)
        return lambda v, i, c, k: i == 0 and k(i, c)

    def _gap(self, node: Gap) -> Step:
        least, most = node.least, node.most

        def gap(v: View, i: int, c: Captures, k: Then) -> bool:
            words = v.sentence.lower
            for j in range(i, min(i + most, len(words)) + 1):
                if j > i and words[j - 1] in STOPS:
                    return False
                v.spend()
                if j - i >= least and k(j, c):
                    return True
            return False

        return gap

    def _repeat(self, node: Repeat) -> Step:
        step, least, most = self.step(node.node), node.least, node.most
        if takes_one(node.node):
            return _run(step, least, most)

        def more(v: View, i: int, c: Captures, k: Then, count: int) -> bool:
            v.spend()
            if count < most and step(v, i, c, lambda j, d: j > i and more(v, j, d, k, count + 1)):
                return True
            return count >= least and k(i, c)

        return lambda v, i, c, k: more(v, i, c, k, 0)

    def _capture(self, node: Capture) -> Step:
        step, role = self.step(node.node), node.role
        return lambda v, i, c, k: step(v, i, c, lambda j, d: k(j, (*d, Captured(role, i, j))))

    def _typed(self, node: Typed) -> Step:
        types = frozenset().union(*(self.ontology.below(t) for t in node.types))
        inside = (
            None if node.inside is None else compile_node(node.inside, self.ontology, inner=True)
        )
        role, many, take_inner = node.role, node.many, self.inner

        def typed(v: View, i: int, c: Captures, k: Then) -> bool:
            for placed in v.begins.get(i, ()):
                if not fits(node, placed, types, inner=take_inner):
                    continue
                own: Captures = (Captured(role, i, placed.end, (placed.mention,)),) if role else ()
                mine, end = listed(v, placed, types, role) if many else (own, placed.end)
                for caps in _inside(v, placed, inside):
                    if k(end, (*c, *caps, *mine)):
                        return True
            return False

        return typed


def takes_one(node: Node) -> bool:
    """Whether every match of a node is one token without a capture."""
    match node:
        case Literal() | Words() | Forms() | Expression():
            return True
        case Reading(name=name):
            return name not in LONG
        case Choice(nodes=nodes):
            return all(takes_one(n) for n in nodes)
        case Sequence(nodes=nodes):
            wide = [n for n in nodes if not isinstance(n, Not | Edge)]
            return len(wide) == 1 and takes_one(wide[0])
        case _:
            return False


def _run(step: Step, least: int, most: int) -> Step:
    """A repetition of single tokens: the longest run first, then shorter ones."""

    def run(v: View, i: int, c: Captures, k: Then) -> bool:
        end, last = i, i + most
        while end < last and step(v, end, c, _content):
            end += 1
        for j in range(end, i + least - 1, -1):
            v.spend()
            if k(j, c):
                return True
        return False

    return run


def _content(_end: int, _captures: Captures) -> bool:
    return True


def _one_of(words: Collection[str]) -> Step:
    return lambda v, i, c, k: (
        i < len(v.sentence.lower) and v.sentence.lower[i] in words and k(i + 1, c)
    )


def _chain(steps: list[Step]) -> Step:
    if not steps:
        return lambda v, i, c, k: k(i, c)
    whole = steps[-1]
    for step in reversed(steps[:-1]):
        whole = _then(step, whole)
    return whole


def _then(first: Step, rest: Step) -> Step:
    return lambda v, i, c, k: first(v, i, c, lambda j, d: rest(v, j, d, k))


def _inside(v: View, placed: Placed, step: Step | None) -> list[Captures]:
    """The ways a mention is built as the inner pattern says; without one, the one empty way."""
    if step is None:
        return [()]
    found: list[Captures] = []

    def ends(j: int, captures: Captures) -> bool:
        if j == placed.end and captures not in found:
            found.append(captures)
        return len(found) >= 16

    step(v.within(placed), placed.start, (), ends)
    return found


def find_first(step: Step, view: View, start: int) -> tuple[int, Captures] | None:
    """The first way a step matches from token `start`: its end and captures."""
    found: list[tuple[int, Captures]] = []

    def ends(j: int, captures: Captures) -> bool:
        found.append((j, captures))
        return True

    _run_through(step, view, start, ends)
    return found[0] if found else None


def find_all(step: Step, view: View, start: int) -> list[tuple[int, Captures]]:
    """Every distinct way a step matches from token `start`, in the order of trying; `WAYS` at most."""
    found: dict[tuple[int, Captures], None] = {}

    def ends(j: int, captures: Captures) -> bool:
        view.spend()
        found[j, captures] = None
        return len(found) >= WAYS

    _run_through(step, view, start, ends)
    return list(found)


def _run_through(step: Step, view: View, start: int, ends: Then) -> None:
    """Match from token `start`. Raises RuleError R132 for a pattern that nests too deep to run."""
    try:
        step(view, start, (), ends)
    except RecursionError as error:
        raise exhausted(view.rule) from error
