"""Nodes in, the words that every match holds and how far in they stand out.

A pattern like `#Cap{1,6} Council` need only be tried at the six tokens before each "Council", and
not at all in a sentence without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.match.anchors import cost
from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
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
from kg.match.shapes import LONG
from kg.match.single import words_of

FAR = 1 << 20
"""More tokens than any sentence has: no limit."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Every match holds one of `words`, between `least` and `most` tokens after its first token.

    Words with a capital are taken as written, others in any case.
    """

    words: frozenset[str]
    least: int = 0
    most: int = 0

    def after(self, least: int, most: int) -> Reach:
        """The same for a longer match that begins `least` to `most` tokens before."""
        return Reach(self.words, self.least + least, min(FAR, self.most + most))


def reaches_of(node: Node) -> tuple[Reach, ...]:
    """Every set of words of which a match must hold one, the rarest first."""
    return tuple(sorted(_reaches(node), key=_rarity))


def _reaches(node: Node) -> tuple[Reach, ...]:
    match node:
        case Literal() | Words() | Forms():
            exact, lower = words_of(node)
            return (Reach(exact | lower, 0, 0),)
        case Capture(node=inner):
            return _reaches(inner)
        case Typed(inside=inside):
            return () if inside is None else _reaches(inside)
        case Repeat(node=inner, least=least):
            return _reaches(inner) if least else ()
        case Choice(nodes=nodes):
            return _shared([_reaches(n) for n in nodes])
        case Sequence(nodes=nodes):
            return tuple(_one_after_another(nodes))
        case _:
            return ()


def _one_after_another(nodes: Iterable[Node]) -> Iterator[Reach]:
    least = most = 0
    for node in nodes:
        for reach in _reaches(node):
            yield reach.after(least, most)
        shortest, longest = width(node)
        least, most = least + shortest, min(FAR, most + longest)


def _shared(options: list[tuple[Reach, ...]]) -> tuple[Reach, ...]:
    """What all options need: the words of any, if each needs some."""
    if not all(options):
        return ()
    chosen = [min(reaches, key=_rarity) for reaches in options]
    words = frozenset[str]().union(*(reach.words for reach in chosen))
    return (Reach(words, min(r.least for r in chosen), max(r.most for r in chosen)),)


def _rarity(reach: Reach) -> tuple[int, int, tuple[int, int, list[str]]]:
    common = cost(frozenset(map(str.lower, reach.words)))
    return common[0], reach.most, (common[0], len(reach.words), sorted(reach.words))


def width(node: Node) -> tuple[int, int]:
    """The fewest and the most tokens of a match.

    >>> width(Repeat(Literal("a"), 0, 3))
    (0, 3)
    """
    match node:
        case Capture(node=inner):
            return width(inner)
        case Typed():
            return 1, FAR
        case Reading(name=name):
            return 1, FAR if name in LONG else 1
        case Gap(least=least, most=most):
            return least, most
        case Not() | Edge():
            return 0, 0
        case Repeat(node=inner, least=least, most=most):
            shortest, longest = width(inner)
            return least * shortest, min(FAR, most * longest)
        case Choice(nodes=nodes):
            widths = [width(n) for n in nodes]
            return min(w for w, _ in widths), max(w for _, w in widths)
        case Sequence(nodes=nodes):
            widths = [width(n) for n in nodes]
            return sum(w for w, _ in widths), min(FAR, sum(w for _, w in widths))
        case _:
            return 1, 1
