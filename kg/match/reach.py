"""Nodes in, how far before its anchor a match may begin out, so that few places are tried.

A pattern like `#Cap{1,6} Council` need only be tried at the six tokens before each "Council".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
from kg.match.sequence import forms_of
from kg.match.shapes import LONG
from kg.match.view import View

FAR = 1 << 20
"""Stands for no bound."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Every match holds one of `words`, between `least` and `most` tokens after its first token.

    Words with a capital are taken as written, others in any case.
    """

    words: frozenset[str]
    least: int = 0
    most: int = 0


def reach_of(node: Node) -> Reach | None:
    """The reach of a node by its best anchor; None when it has no anchor."""
    match node:
        case Literal(word=word):
            return Reach(frozenset({word}))
        case Words(words=words):
            return Reach(words)
        case Forms(lemmas=lemmas):
            return Reach(frozenset().union(*(forms_of(lemma) for lemma in lemmas)))
        case Capture(node=inner):
            return reach_of(inner)
        case Typed(inside=inside):
            return None if inside is None else reach_of(inside)
        case Repeat(node=inner, least=least):
            return reach_of(inner) if least else None
        case Choice(nodes=nodes):
            return _any([reach_of(n) for n in nodes])
        case Sequence(nodes=nodes):
            return _best(nodes)
        case _:
            return None


def _any(branches: list[Reach | None]) -> Reach | None:
    known = [b for b in branches if b is not None]
    if len(known) < len(branches):
        return None
    words = frozenset().union(*(b.words for b in known))
    return Reach(words, min(b.least for b in known), max(b.most for b in known))


def _best(nodes: Iterable[Node]) -> Reach | None:
    found: list[Reach] = []
    low = high = 0
    for node in nodes:
        reach = reach_of(node)
        if reach is not None and reach.words:
            most = min(FAR, high + reach.most)
            found.append(replace(reach, least=low + reach.least, most=most))
        least, most = width(node)
        low, high = low + least, min(FAR, high + most)
    return min(found, key=lambda r: (cost(r.words)[0], r.most, cost(r.words))) if found else None


def width(node: Node) -> tuple[int, int]:
    """The least and most tokens that a node takes.

    >>> width(Repeat(Literal("a"), 0, 3))
    (0, 3)
    """
    match node:
        case Not() | Edge():
            return 0, 0
        case Gap(least=least, most=most):
            return least, most
        case Reading(name=name):
            return (1, FAR) if name in LONG else (1, 1)
        case Typed():
            return 1, FAR
        case Capture(node=inner):
            return width(inner)
        case Repeat(node=inner, least=least, most=most):
            low, high = width(inner)
            return low * least, min(FAR, high * most)
        case Choice(nodes=nodes):
            widths = [width(n) for n in nodes]
            return min(w[0] for w in widths), max(w[1] for w in widths)
        case Sequence(nodes=nodes):
            widths = [width(n) for n in nodes]
            return sum(w[0] for w in widths), min(FAR, sum(w[1] for w in widths))
        case _:
            return 1, 1


def windows(reach: Reach | None, view: View) -> list[int]:
    """The tokens at which a match may begin as far as the anchor tells, in order."""
    size = len(view.sentence)
    if reach is None:
        return list(range(size))
    found: set[int] = set()
    words = view.sentence.words
    for word, tokens in view.positions.items():
        if word in reach.words:
            places = tokens
        else:
            places = [i for i in tokens if words[i] in reach.words]
        for at in places:
            found.update(range(max(0, at - reach.most), at - reach.least + 1))
    return sorted(found)
