"""Nodes in, where their matches may begin out, for all tokens of a sentence at once.

A compiled node is given the tokens at which a match may end and answers with those at which one may
begin, each set as the bits of one whole number, so that an element costs a few machine words for a
whole sentence (the bit-parallel automata of Baeza-Yates and Gonnet, "A new approach to text
searching", 1992, run from the last element to the first). What captures and what mentions are built
of is left to the matcher that comes after: no match is missed, a few places are tried in vain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.match.backsteps import (
    Back,
    Kind,
    bar,
    before,
    choice,
    ending,
    gap,
    led,
    one,
    repeat,
    sequence,
)
from kg.match.captures import listed
from kg.match.ends import STOPS
from kg.match.expression import too_slow
from kg.match.first import first_of
from kg.match.fit import below, fitting
from kg.match.masked import mask_of
from kg.match.masks import Mask, Masks
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
from kg.match.shapes import WORD_SHAPES
from kg.match.titles import QUOTE
from kg.match.view import Placed, View
from kg.match.wording import bits
from kg.model import Ontology

_FEW = 8
"""Repetitions that are counted one by one."""


def starts(back: Back, view: View) -> list[int]:
    """The tokens at which a match may begin, in order. Raises RuleError R131."""
    every = view.wording.every
    try:
        return list(bits(back(view, every) & every >> 1))
    except TimeoutError as error:
        raise too_slow(view.rule, "word") from error


class Backward:
    """Prepared state: the compiled nodes of a pack, each made once.

    With `inner`, typed captures also take nested mentions; `within` is for patterns of how a
    mention is built, which see fewer mentions than the view holds.
    """

    def __init__(
        self, ontology: Ontology, *, inner: bool, within: bool = False, masks: Masks | None = None
    ) -> None:
        self.ontology, self.inner, self.within = ontology, inner, within
        self.masks = masks or Masks()
        self.nested = (
            self if within else Backward(ontology, inner=True, within=True, masks=self.masks)
        )
        self.known: dict[Node, Back] = {}

    def of(self, node: Node) -> Back:
        """The compiled node."""
        if node not in self.known:
            self.known[node] = self._make(node)
        return self.known[node]

    def by_rarest(self, node: Node, words: frozenset[str]) -> Back:
        """The compiled node; what stands before its rarest words is looked at first.

        Most sentences with the words of a pattern fail there, before the rest is looked at.
        """
        whole, mask = self.of(node), self.masks.of_words(words)
        parts = list(self._flat([node]))
        at = next((n for n, part in enumerate(parts) if mask_of(part, self.masks) == mask), 0)
        if not 0 < at < len(parts) - 1:
            return whole
        return led(sequence([self._step(n) for n in reversed(parts[:at])]), mask, whole)

    def _make(self, node: Node) -> Back:
        mask = mask_of(node, self.masks)
        if mask is not None:
            return one(mask)
        match node:
            case Sequence(nodes=nodes):
                steps = [self._step(n) for n in self._flat(nodes)]
                return sequence(steps[::-1])
            case Choice(nodes=nodes):
                return choice(self._options(nodes))
            case Repeat(node=inner, least=least, most=most):
                return repeat(self.of(inner), least, most)
            case Capture(node=inner):
                return self.of(inner)
            case Gap(least=least, most=most):
                return gap(self.masks.of_words(STOPS), least, most)
            case Reading(name=name):
                return self._long(name)
            case Typed():
                return self._typed(node)
            case Not(node=inner):
                return bar(self.of(inner)) if self._exact(inner) else lambda v, after: after
            case Edge(end=end):
                return (lambda v, after: after & 1 << v.size) if end else lambda v, after: after & 1
            case _:
                raise TypeError(f"{node} takes one token")

    def _flat(self, nodes: Iterable[Node]) -> Iterator[Node]:
        """The elements of a sequence, those of sequences in it among them."""
        for node in nodes:
            inner = node
            while isinstance(inner, Capture):
                inner = inner.node
            if isinstance(inner, Sequence) and mask_of(inner, self.masks) is None:
                yield from self._flat(inner.nodes)
            else:
                yield inner

    def _step(self, node: Node) -> tuple[Kind, Mask | None, Back]:
        """An element of a sequence, those of one token so that it need not be called."""
        inner, kind = node, Kind.IS
        if isinstance(inner, Not) and self._exact(inner.node):
            inner, kind = inner.node, Kind.NOT
        elif isinstance(inner, Repeat) and (inner.least, inner.most) == (0, 1):
            inner, kind = inner.node, Kind.MAY
        mask = mask_of(inner, self.masks)
        return (kind, mask, one(mask)) if mask else (Kind.MORE, None, self.of(node))

    def _options(self, nodes: tuple[Node, ...]) -> Iterator[Back]:
        """The options of a choice: those of one token in one, those that end with one in one."""
        masks = [(mask_of(n, self.masks), n) for n in nodes]
        single = mask_of(Choice(tuple(n for mask, n in masks if mask)), self.masks)
        if single:
            yield one(single)
        ends = [(self._last(n), n) for mask, n in masks if mask is None]
        known = [(last, self.of(n)) for last, n in ends if last]
        if known:
            whole = choice([back for _, back in known])
            yield ending(self.masks.any_of(last for last, _ in known), whole)
        yield from (self.of(n) for last, n in ends if last is None)

    def _last(self, node: Node) -> Mask | None:
        """The mask of the token with which every match of a node ends, if it is known."""
        match node:
            case Sequence(nodes=nodes):
                return self._last(nodes[-1])
            case Capture(node=inner):
                return self._last(inner)
            case Repeat(node=inner, least=least) if least:
                return self._last(inner)
            case _:
                return mask_of(node, self.masks)

    def _long(self, name: str) -> Back:
        """A shape of several tokens: from where it may begin to any place after."""
        capital = self.masks.of_test("#Cap", WORD_SHAPES["Cap"])
        opened = self.masks.of_words(frozenset({"("}))
        quote = self.masks.of_words(frozenset({QUOTE}))
        match name:
            case "Quoted":
                return lambda v, after: before(after & quote.of(v.wording))
            case "Name":
                return lambda v, after: capital.of(v.wording) & before(after)
            case "Title":
                return lambda v, after: _either(v, capital, opened) & before(after)
            case _:
                return lambda v, after: before(after)

    def _typed(self, node: Typed) -> Back:
        types = below(node.types, self.ontology)
        fits, nested = fitting(node, types, inner=self.inner), self.inner or node.inside is not None
        number = self.masks.number((types, node.features, node.many, nested))
        built = self.nested.of(node.inside) if node.inside is not None else None

        def spans(v: View) -> list[tuple[int, int, Placed]]:
            there = [p for name in types & v.by_type.keys() for p in v.by_type[name] if fits(p)]
            if node.many:
                return [(1 << listed(v, p, types, "")[1], 1 << p.start, p) for p in there]
            return [(1 << p.end, 1 << p.start, p) for p in there]

        def typed(v: View, after: int) -> int:
            known = v.spans.get(number)
            if known is None:
                known = v.spans[number] = [] if types.isdisjoint(v.by_type) else spans(v)
            found = 0
            for end, start, placed in known:
                if after & end and (built is None or built(v, 1 << placed.end) & start):
                    found |= start
            return found

        return typed

    def _exact(self, node: Node) -> bool:
        """Whether a compiled node answers with exactly the places at which a match begins."""
        match node:
            case Literal() | Words() | Forms() | Expression() | Edge():
                return True
            case Reading(name=name):
                return name in WORD_SHAPES or name == "Opening"
            case Typed(inside=inside):
                return inside is None and not self.within
            case Capture(node=inner) | Not(node=inner):
                return self._exact(inner)
            case Repeat(node=inner, most=most):
                some = not first_of(inner, self.ontology).empty  # a repeat of nothing is no match
                return some and most <= _FEW and self._exact(inner)
            case Sequence(nodes=nodes) | Choice(nodes=nodes):
                return all(self._exact(n) for n in nodes)
            case _:
                return False


def _either(v: View, one: Mask, other: Mask) -> int:
    return one.of(v.wording) | other.of(v.wording)
