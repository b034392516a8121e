"""Nodes in, where their matches may begin out, for all tokens of a sentence at once.

A compiled node is given the tokens at which a match may end and answers with those at which one may
begin, each set as the bits of one whole number, so that an element costs a few machine words for a
whole sentence (the bit-parallel automata of Baeza-Yates and Gonnet, "A new approach to text
searching", 1992, run from the last element to the first). What captures and what mentions are built
of is left to the matcher that comes after: no match is missed, a few places are tried in vain.
"""

from __future__ import annotations

from itertools import count

from kg.match.backsteps import Back, Kind, below, choice, gap, one, repeat, sequence
from kg.match.captures import listed
from kg.match.ends import STOPS
from kg.match.expression import too_slow, word_test
from kg.match.first import first_of
from kg.match.fit import fits
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
from kg.match.shapes import READINGS, WORD_SHAPES
from kg.match.single import words_of
from kg.match.titles import QUOTE, opens
from kg.match.view import Placed, View
from kg.match.wording import Wording, bits
from kg.model import Ontology

_FEW = 8
"""Repetitions that are counted one by one."""
_NUMBERS = count()


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

    def _make(self, node: Node) -> Back:
        mask = self.mask(node)
        if mask is not None:
            return one(mask)
        match node:
            case Sequence(nodes=nodes):
                return sequence([self._step(n) for n in reversed(nodes)])
            case Choice(nodes=nodes):
                return self._choice(nodes)
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
                return self._not(inner)
            case Edge(end=end):
                return (lambda v, after: after & 1 << v.size) if end else lambda v, after: after & 1
            case _:
                raise TypeError(f"{node} takes one token")

    def mask(self, node: Node) -> Mask | None:
        """The tokens that a node takes which takes one token; readings as they are at first."""
        match node:
            case Literal() | Words() | Forms():
                return self.masks.of_words(frozenset().union(*words_of(node)))
            case Choice(nodes=nodes):
                plain = [n for n in nodes if isinstance(n, Literal | Words | Forms)]
                words = frozenset[str]().union(*(s for n in plain for s in words_of(n)))
                return self.masks.of_words(words) if len(plain) == len(nodes) else None
            case Expression(regex=expression):
                return self.masks.of_test(f"/{expression}/", word_test(expression))
            case Reading(name=name) if name in WORD_SHAPES:
                return self.masks.of_test(f"#{name}", WORD_SHAPES[name])
            case Reading(name="Opening"):
                return self.masks.of_tokens("#Opening", self._openings)
            case Reading(name=name) if name.removesuffix("!") in READINGS:
                return self.masks.of_reading(READINGS[name.removesuffix("!")])
            case _:
                return None

    def _openings(self, w: Wording) -> int:
        quotes = self.masks.of_words(frozenset({QUOTE})).of(w)
        return sum(1 << i for i in bits(quotes) if opens(w.sentence, i))

    def _step(self, node: Node) -> tuple[Kind, Mask | None, Back]:
        """An element of a sequence, those of one token so that it need not be called."""
        inner, kind = node, Kind.IS
        while isinstance(inner, Capture):
            inner = inner.node
        if isinstance(inner, Not) and self._exact(inner.node):
            inner, kind = inner.node, Kind.NOT
        elif isinstance(inner, Repeat) and (inner.least, inner.most) == (0, 1):
            inner, kind = inner.node, Kind.MAY
        mask = self.mask(inner)
        return (kind if mask else Kind.MORE), mask, self.of(node)

    def _choice(self, nodes: tuple[Node, ...]) -> Back:
        plain = tuple(n for n in nodes if isinstance(n, Literal | Words | Forms))
        others = [self.of(n) for n in nodes if n not in plain]
        options = [self.of(Choice(plain)), *others] if plain else others

        return choice(options)

    def _long(self, name: str) -> Back:
        """A shape of several tokens: from where it may begin to any place after."""
        capital = self.masks.of_test("#Cap", WORD_SHAPES["Cap"])
        opened = self.masks.of_words(frozenset({"("}))
        quote = self.masks.of_words(frozenset({QUOTE}))
        match name:
            case "Quoted":
                return lambda v, after: below(after & quote.of(v.wording))
            case "Name":
                return lambda v, after: capital.of(v.wording) & below(after)
            case "Title":
                return lambda v, after: _either(v, capital, opened) & below(after)
            case _:
                return lambda v, after: below(after)

    def _typed(self, node: Typed) -> Back:
        types = frozenset[str]().union(*(self.ontology.below(t) for t in node.types))
        many, take_inner, number = node.many, self.inner, next(_NUMBERS)
        built = self.nested.of(node.inside) if node.inside is not None else None

        def places(v: View) -> list[tuple[int, Placed]]:
            there = (p for name in types & v.by_type.keys() for p in v.by_type[name])
            fitting = [p for p in there if fits(node, p, types, inner=take_inner)]
            return [(listed(v, p, types, "")[1] if many else p.end, p) for p in fitting]

        def typed(v: View, after: int) -> int:
            known = v.spans.get(number)
            if known is None:
                known = v.spans[number] = [] if types.isdisjoint(v.by_type) else places(v)
            found = 0
            for end, placed in known:
                if after >> end & 1 and (
                    built is None or built(v, 1 << placed.end) >> placed.start & 1
                ):
                    found |= 1 << placed.start
            return found

        return typed

    def _not(self, node: Node) -> Back:
        """What may not stand somewhere; where that is only guessed, anything may."""
        if not self._exact(node):
            return lambda v, after: after
        back = self.of(node)
        return lambda v, after: after & ~back(v, v.wording.every)

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
