"""Nodes in, where their matches end out, captures left aside.

Most of a pattern captures nothing, so that what follows depends only on where its match ends. These
ends are worked out once for each token of a sentence and kept in the view, for all rules that share
the node. Nested repetitions take from the steps of a pattern (`View.spare`).
(Packrat parsing, Ford 2002, keeps one answer a token; here it is all ends, the best first.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

from kg.match.anchors import anchors_of
from kg.match.captures import listed
from kg.match.first import by_word, first_of
from kg.match.fit import below, fitting
from kg.match.looks import is_plain
from kg.match.nodes import Capture, Choice, Edge, Gap, Node, Not, Reading, Repeat, Sequence, Typed
from kg.match.shapes import SHAPES
from kg.match.single import Guard, Test, Tests
from kg.match.view import Placed, View
from kg.model import Ontology

Tokens = tuple[int, ...]
Ends = Callable[[View, int], Tokens]
"""The tokens at which matches from a token may end, each once, in the order of preference."""
STOPS = frozenset(";:")
"""Tokens that end a clause, and with it a gap."""
_KEYS = 1 << 20
"""More than the tokens of any sentence: what parts the keys of two nodes in `View.ends`."""
_NUMBERS = count()


class Finder:
    """Prepared state: the ends of a pack's nodes, each node made once, so that rules share them.

    With `inner`, typed captures also take nested mentions.
    """

    def __init__(self, ontology: Ontology, *, inner: bool) -> None:
        self.ontology, self.inner = ontology, inner
        self.tests = Tests(ontology, inner, self._found)
        self.nested = self if inner else Finder(ontology, inner=True)
        self.known: dict[Node, Ends] = {}

    def of(self, node: Node) -> Ends:
        """The ends of a node."""
        if node not in self.known:
            test = self.tests.of(node)
            self.known[node] = _single(test) if test else self._make(node)
        return self.known[node]

    def _found(self, node: Node) -> Test:
        """Whether a node matches at a token at all, however long."""
        ends = self.of(node)
        return lambda v, i: bool(ends(v, i))

    def _make(self, node: Node) -> Ends:
        match node:
            case Sequence(nodes=nodes):
                return _kept(node, _chain([self.of(n) for n in nodes]))
            case Choice(nodes=nodes):
                return _kept(node, self._choice(nodes))
            case Repeat(node=inner, least=least, most=most):
                test = self.tests.of(inner)
                many = _run(test, least, most) if test else _again(self.of(inner), least, most)
                return _kept(node, many)
            case Capture(node=inner):
                return self.of(inner)
            case Gap(least=least, most=most):
                return _kept(node, _gap(least, most))
            case Reading(name=name):
                shape = SHAPES[name]
                return lambda v, i: (i + n,) if i < v.size and (n := shape(v, i)) > 0 else ()
            case Typed():
                return self._typed(node)
            case Not() | Edge():
                return _zero(self.tests.guard(node))
            case _:
                raise TypeError(f"{node} takes one token")

    def _choice(self, nodes: Iterable[Node]) -> Ends:
        options = [(self.of(n), first_of(n, self.ontology)) for n in nodes]
        table, default = by_word(options)

        def choice(v: View, i: int) -> Tokens:
            found: dict[int, None] = {}
            for ends in table.get(v.lower[i], default) if i < v.size else default:
                found.update(dict.fromkeys(ends(v, i)))
            return tuple(found)

        return choice

    def _typed(self, node: Typed) -> Ends:
        types, many = below(node.types, self.ontology), node.many
        built, fits = self.built(node), fitting(node, types, inner=self.inner)

        def typed(v: View, i: int) -> Tokens:
            found = []
            for placed in v.begins.get(i, ()):
                if fits(placed) and built(v, placed):
                    found.append(listed(v, placed, types, "")[1] if many else placed.end)
            return tuple(dict.fromkeys(found))

        return typed

    def built(self, node: Typed) -> Callable[[View, Placed], bool]:
        """Whether a mention is built inside as the capture says."""
        if node.inside is None:
            return lambda v, placed: True
        ends, holds = self.nested.of(node.inside), holding(node.inside)
        return lambda v, placed: (
            holds(v, placed) and placed.end in ends(v.within(placed), placed.start)
        )


def holding(inside: Node) -> Callable[[View, Placed], bool]:
    """Whether a mention holds one of the words without which the inner pattern cannot match."""
    anchors = anchors_of(inside)
    if anchors is None:
        return lambda v, placed: True
    return lambda v, placed: not anchors.isdisjoint(v.lower[placed.start : placed.end])


def _single(test: Test) -> Ends:
    return lambda v, i: (i + 1,) if i < v.size and test(v, i) else ()


def _zero(guard: Guard) -> Ends:
    return lambda v, i: (i,) if guard(v, i) else ()


def _chain(parts: list[Ends]) -> Ends:
    def chain(v: View, i: int) -> Tokens:
        found: Tokens = (i,)
        for ends in parts:
            if len(found) == 1:
                found = ends(v, found[0])
            else:
                found = tuple(dict.fromkeys(e for j in found for e in ends(v, j)))
            if not found:
                break
        return found

    return chain


def _run(test: Test, least: int, most: int) -> Ends:
    """A repetition of single tokens: the longest run first, then shorter ones."""

    def run(v: View, i: int) -> Tokens:
        end, last = i, min(i + most, v.size)
        while end < last and test(v, end):
            end += 1
        return tuple(range(end, i + least - 1, -1))

    return run


def _gap(least: int, most: int) -> Ends:
    def gap(v: View, i: int) -> Tokens:
        last = i
        while last < v.size and last < i + most and v.lower[last] not in STOPS:
            last += 1
        return tuple(range(i + least, last + 1))

    return gap


def _again(ends: Ends, least: int, most: int) -> Ends:
    """A repetition, as often as will do: first what another one leads to, then what stands."""
    closure = _closure(ends)

    def again(v: View, i: int) -> Tokens:
        kept: dict[tuple[int, int], Tokens] = {}

        def after(j: int, done: int) -> Tokens:
            if done >= least:
                free, depth = closure(v, j)
                if depth <= most - done:
                    return free
            if (j, done) not in kept:
                found: dict[int, None] = {}
                for e in ends(v, j) if done < most else ():
                    if e > j:
                        further = after(e, done + 1)
                        v.spend(len(further))
                        found.update(dict.fromkeys(further))
                if done >= least:
                    found[j] = None
                kept[j, done] = tuple(found)
            return kept[j, done]

        return after(i, 0)

    return again


def _closure(ends: Ends) -> Callable[[View, int], tuple[Tokens, int]]:
    """The ends of any number of repetitions, and the most that there can be."""
    key = next(_NUMBERS) * _KEYS

    def closure(v: View, i: int) -> tuple[Tokens, int]:
        if key + i not in v.closures:
            found: dict[int, None] = {}
            depth = 0
            for e in ends(v, i):
                if e > i:
                    further, deeper = closure(v, e)
                    v.spend(len(further))
                    found.update(dict.fromkeys(further))
                    depth = max(depth, deeper + 1)
            found[i] = None
            v.closures[key + i] = tuple(found), depth
        return v.closures[key + i]

    return closure


def _kept(node: Node, ends: Ends) -> Ends:
    """The ends kept in the view; where mentions make no difference, for all views of a sentence."""
    key = next(_NUMBERS) * _KEYS
    if is_plain(node):
        return _shared(key, ends)

    def kept(v: View, i: int) -> Tokens:
        found = v.ends.get(key + i)
        if found is None:
            found = v.ends[key + i] = ends(v, i)
        return found

    return kept


def _shared(key: int, ends: Ends) -> Ends:
    def shared(v: View, i: int) -> Tokens:
        known = v.wording.ends
        found = known.get(key + i)
        if found is None:
            found = known[key + i] = ends(v, i)
        return found

    return shared
