"""Nodes and a view in, every way to match out, one generator a kind of node: slow and plain.

It says what a pattern means, element by element; the compiled matcher must find the same, in the
same order. With a trace it tells at which element a pattern got stuck.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.match.captures import Captured, Captures, listed
from kg.match.ends import STOPS
from kg.match.expression import too_slow, word_test
from kg.match.fit import fits
from kg.match.forms import forms_of
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
from kg.match.shapes import SHAPES, reading_test
from kg.match.trace import Near, State, Trace
from kg.match.view import Placed, View
from kg.model import Ontology


class Naive:
    """A matcher for one sentence; `inner` lets typed captures take nested mentions, too."""

    def __init__(
        self, view: View, ontology: Ontology, *, inner: bool = False, trace: Trace | None = None
    ) -> None:
        self.view, self.ontology, self.inner, self.trace = view, ontology, inner, trace

    def find(self, node: Node, start: int) -> list[tuple[int, Captures]]:
        """Every distinct way from token `start`, in order of preference: end and captures."""
        ways = self.ways(node, State(start))
        return list(dict.fromkeys((state.at, state.captures) for state in ways))

    def first(self, node: Node, start: int) -> State | None:
        """The preferred way from token `start`, if there is one."""
        return next(self.ways(node, State(start)), None)

    def ways(self, node: Node, state: State) -> Iterator[State]:
        """The states after a node, the preferred one first."""
        self.view.spend()
        match node:
            case Sequence(nodes=nodes):
                yield from self._sequence(nodes, state)
            case Choice(nodes=nodes):
                for option in nodes:
                    yield from self.ways(option, state)
            case Repeat():
                yield from self._repeat(node, state, 0)
            case Gap():
                yield from self._gap(node, state)
            case Capture(role=role, node=inner):
                for after in self.ways(inner, state):
                    held = Captured(role, state.at, after.at)
                    yield replace(after, captures=(*after.captures, held))
            case Typed():
                yield from self._typed(node, state)
            case Not(node=inner):
                yield from self._not(node, inner, state)
            case _:
                yield from self._one(node, state)

    def _sequence(self, nodes: tuple[Node, ...], state: State) -> Iterator[State]:
        if not nodes:
            yield state
            return
        for after in self.ways(nodes[0], state):
            yield from self._sequence(nodes[1:], after)

    def _repeat(self, node: Repeat, state: State, count: int) -> Iterator[State]:
        """One more if it can be, else as it is; elements count once, however often they come."""
        needed = count < node.least
        if count < node.most:
            trying = state if needed else replace(state, loose=state.loose + 1)
            for after in self.ways(node.node, trying):
                if after.at > state.at:
                    met = after.met if needed and not count else state.met
                    after = replace(after, met=met, loose=state.loose)
                    yield from self._repeat(node, after, count + 1)
        if not needed:
            yield state

    def _gap(self, node: Gap, state: State) -> Iterator[State]:
        words = self.view.sentence.lower
        for at in range(state.at, state.at + node.most + 1):
            crossed = at > state.at and at <= len(words) and words[at - 1] in STOPS
            if crossed or at > len(words):
                self._gap_ends(node, state, at - 1)
                return
            if at - state.at >= node.least:
                yield replace(state, at=at)
        self._gap_ends(node, state, state.at + node.most)

    def _gap_ends(self, node: Gap, state: State, at: int) -> None:
        if self.trace:
            self.trace.gap(node, state.at, at)

    def _typed(self, node: Typed, state: State) -> Iterator[State]:
        types = frozenset().union(*(self.ontology.below(t) for t in node.types))
        near: Near = []
        built = False
        for placed in self.view.begins.get(state.at, ()):
            if fits(node, placed, types, inner=self.inner):
                trace = Trace() if self.trace else None
                for captures in self._inside(node, placed, trace):
                    built = True
                    yield self._taken(node, placed, captures, types, state)
                near.append(("W106", placed, trace))
            elif placed.mention.type in types:
                near.append(("W111" if placed.outer or self.inner else "W105", placed, None))
        if self.trace and not built:
            self.trace.no_mention(self.view, node, state, near)

    def _taken(
        self, node: Typed, placed: Placed, inside: Captures, types: frozenset[str], state: State
    ) -> State:
        own = (Captured(node.role, state.at, placed.end, (placed.mention,)),) if node.role else ()
        held: Captures = own
        end = placed.end
        if node.many:
            held, end = listed(self.view, placed, types, node.role)
        captures = (*state.captures, *inside, *held)
        return replace(state, at=end, captures=captures, met=state.met + 1)

    def _inside(self, node: Typed, placed: Placed, trace: Trace | None) -> list[Captures]:
        if node.inside is None:
            return [()]
        inner = Naive(self.view.within(placed), self.ontology, inner=True, trace=trace)
        found = inner.find(node.inside, placed.start)
        return [captures for end, captures in found if end == placed.end][:16]

    def _not(self, node: Not, inner: Node, state: State) -> Iterator[State]:
        silent = Naive(self.view, self.ontology, inner=self.inner)
        if next(silent.ways(inner, State(state.at)), None) is None:
            yield replace(state, met=state.met + 1)
        elif self.trace:
            self.trace.stop("W109", node, state)

    def _one(self, node: Node, state: State) -> Iterator[State]:
        """A node that takes a fixed number of tokens, or none at an edge."""
        width = self._width(node, state.at)
        if width is not None:
            yield replace(state, at=state.at + width, met=state.met + 1)
        elif self.trace:
            self.trace.no_word(self.view, node, state)

    def _width(self, node: Node, at: int) -> int | None:
        """How many tokens the node takes at a token; None when it does not match."""
        sentence = self.view.sentence
        if isinstance(node, Edge):
            return 0 if at == (len(sentence.words) if node.end else 0) else None
        if at >= len(sentence.words):
            return None
        if isinstance(node, Reading) and node.name in SHAPES:
            return SHAPES[node.name](self.view, at) or None
        return 1 if self._fits(node, at) else None

    def _fits(self, node: Node, at: int) -> bool:
        word, lower = self.view.sentence.words[at], self.view.sentence.lower[at]
        match node:
            case Literal(word=wanted):
                return wanted == (lower if wanted == wanted.lower() else word)
            case Words(words=wanted):
                return any(w == word or (w == w.lower() and w == lower) for w in wanted)
            case Forms(lemmas=lemmas):
                return any(lower in forms_of(lemma) for lemma in lemmas)
            case Expression(regex=expression):
                try:
                    return word_test(expression)(word)
                except TimeoutError as error:
                    raise too_slow(self.view.rule, "word") from error
            case Reading(name=name):
                return reading_test(name)(self.view.tags[at])
            case _:
                return False
