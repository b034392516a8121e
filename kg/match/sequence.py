"""Nodes in, a matching function out: patterns are compiled once to closures in continuation style.

A compiled node is called with a view, a token, the captures so far and what to do next; "next"
answers whether it is content, and the node tries its other ways until it is. This is ordinary
backtracking (as in Thompson's and Pike's accounts of regular expressions). It is needed only where
something is captured; all else comes from `kg.match.ends`. What has several ways takes from the
steps that a pattern has in one sentence (`View.spare`), and an error names the rule that uses them
up.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from kg.match.backward import Backward
from kg.match.captures import Captured, Captures, listed
from kg.match.ends import Ends, Finder, holding
from kg.match.first import by_word, first_of
from kg.match.fit import below, fitting
from kg.match.masks import Masks
from kg.match.nodes import Capture, Choice, Node, Repeat, Sequence, Typed
from kg.match.view import Placed, View, exhausted
from kg.model import Ontology

Then = Callable[[int, Captures], bool]
Step = Callable[[View, int, Captures, Then], bool]

WAYS = 2000
"""The most different ways to match that are looked at from one place."""


def compile_node(node: Node, ontology: Ontology, *, inner: bool = False) -> Step:
    """The step of a node. With `inner`, typed captures also take nested mentions."""
    return Compiler(Finder(ontology, inner=inner)).step(node)


class Compiler:
    """Turns nodes to steps; compilers with one finder let their rules share what they find."""

    def __init__(self, finder: Finder, masks: Masks | None = None) -> None:
        self.finder, self.ontology, self.inner = finder, finder.ontology, finder.inner
        self.backward = Backward(finder.ontology, inner=finder.inner, masks=masks)

    def step(self, node: Node) -> Step:
        """What matches a node, and then asks what follows."""
        match node:
            case _ if not captures(node):
                return _bare(self.finder.of(node))
            case Sequence(nodes=nodes):
                return self._sequence(nodes)
            case Choice(nodes=nodes):
                return self._choice(nodes)
            case Repeat():
                return self._repeat(node)
            case Capture(role=role, node=inner):
                return _capture(role, self.step(inner))
            case Typed():
                return self._typed(node)
            case _:
                raise TypeError(f"{node} captures nothing")

    def _sequence(self, nodes: tuple[Node, ...]) -> Step:
        """The elements one after another, those that capture nothing in one go."""
        steps: list[Step] = []
        for capturing, group in groupby(nodes, captures):
            run = tuple(group)
            steps += [self.step(n) for n in run] if capturing else [self._plain(run)]
        whole = steps[-1]
        for step in reversed(steps[:-1]):
            whole = _then(step, whole)
        return whole

    def _plain(self, run: tuple[Node, ...]) -> Step:
        return _bare(self.finder.of(run[0] if len(run) == 1 else Sequence(run)))

    def _choice(self, nodes: tuple[Node, ...]) -> Step:
        """The options in order; by the word at hand only those that may begin with it."""
        options = [(self.step(n), first_of(n, self.ontology)) for n in nodes]
        table, default = by_word(options)

        def choice(v: View, i: int, c: Captures, k: Then) -> bool:
            v.spend()
            for step in table.get(v.lower[i], default) if i < v.size else default:
                if step(v, i, c, k):
                    return True
            return False

        return choice

    def _repeat(self, node: Repeat) -> Step:
        step, least, most = self.step(node.node), node.least, node.most

        def more(v: View, i: int, c: Captures, k: Then, count: int) -> bool:
            v.spend()
            if count < most and step(v, i, c, lambda j, d: j > i and more(v, j, d, k, count + 1)):
                return True
            return count >= least and k(i, c)

        return lambda v, i, c, k: more(v, i, c, k, 0)

    def _typed(self, node: Typed) -> Step:
        types, inside = below(node.types, self.ontology), self._inside(node)
        role, many, fits = node.role, node.many, fitting(node, types, inner=self.inner)

        def typed(v: View, i: int, c: Captures, k: Then) -> bool:
            for placed in v.begins.get(i, ()):
                if not fits(placed):
                    continue
                own: Captures = (Captured(role, i, placed.end, (placed.mention,)),) if role else ()
                mine, end = listed(v, placed, types, role) if many else (own, placed.end)
                for caps in inside(v, placed):
                    if k(end, (*c, *caps, *mine)):
                        return True
            return False

        return typed

    def _inside(self, node: Typed) -> Callable[[View, Placed], list[Captures]]:
        """The ways a mention is built as the inner pattern says; without one, the one empty way."""
        if node.inside is None:
            return lambda v, placed: [()]
        step, holds = Compiler(self.finder.nested).step(node.inside), holding(node.inside)
        return lambda v, placed: _ways(v, placed, step) if holds(v, placed) else []


def captures(node: Node) -> bool:
    """Whether a match of the node may hold captures."""
    match node:
        case Capture():
            return True
        case Typed(role=role, inside=inside):
            return bool(role) or (inside is not None and captures(inside))
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            return any(captures(n) for n in nodes)
        case Repeat(node=inner):
            return captures(inner)
        case _:
            return False


def _bare(ends: Ends) -> Step:
    def bare(v: View, i: int, c: Captures, k: Then) -> bool:
        for j in ends(v, i):
            v.spend()
            if k(j, c):
                return True
        return False

    return bare


def _capture(role: str, step: Step) -> Step:
    return lambda v, i, c, k: step(v, i, c, lambda j, d: k(j, (*d, Captured(role, i, j))))


def _then(first: Step, rest: Step) -> Step:
    return lambda v, i, c, k: first(v, i, c, lambda j, d: rest(v, j, d, k))


def _ways(v: View, placed: Placed, step: Step) -> list[Captures]:
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
    """Every distinct way a step matches from token `start`, `WAYS` at most, in order of trying."""
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
