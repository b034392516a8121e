"""Nodes that take one token in, their masks out: what stands there, whatever else is around.

Readings are as the lexicon gives them, so that a mask may hold a few tokens too many.
"""

from __future__ import annotations

from kg.match.expression import word_test
from kg.match.masks import Mask, Masks
from kg.match.nodes import (
    Capture,
    Choice,
    Expression,
    Forms,
    Literal,
    Node,
    Not,
    Reading,
    Sequence,
    Words,
)
from kg.match.shapes import READINGS, WORD_SHAPES
from kg.match.single import words_of
from kg.match.titles import QUOTE, opens
from kg.match.wording import Wording, bits


def mask_of(node: Node, masks: Masks) -> Mask | None:
    """The mask of a node, made once for all that ask the same; None if it is not of one token."""
    known = masks.by_node.get(id(node))
    if known is None:  # by identity, since to hash a node takes as long as to make its mask
        known = masks.by_node[id(node)] = node, _mask_of(node, masks)
    return known[1]


def _mask_of(node: Node, masks: Masks) -> Mask | None:
    match node:
        case Literal() | Words() | Forms():
            return masks.of_words(frozenset().union(*words_of(node)))
        case Choice(nodes=nodes):
            return _any_of(nodes, masks)
        case Sequence(nodes=nodes):
            return _guarded(nodes, masks)
        case Capture(node=inner):
            return mask_of(inner, masks)
        case Expression(regex=expression):
            return masks.of_test(f"/{expression}/", word_test(expression))
        case Reading(name=name) if name in WORD_SHAPES:
            return masks.of_test(f"#{name}", WORD_SHAPES[name])
        case Reading(name="Opening"):
            return masks.of_tokens("#Opening", lambda w: _openings(w, masks))
        case Reading(name=name) if name.removesuffix("!") in READINGS:
            return masks.of_reading(READINGS[name.removesuffix("!")])
        case _:
            return None


def is_told(node: Node) -> bool:
    """Whether the mask of a node of one token holds exactly the tokens that it takes."""
    match node:
        case Reading(name=name):
            return name in WORD_SHAPES or name == "Opening"
        case Capture(node=inner) | Not(node=inner):
            return is_told(inner)
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            return all(is_told(n) for n in nodes)
        case _:
            return isinstance(node, Literal | Words | Forms | Expression)


def _any_of(nodes: tuple[Node, ...], masks: Masks) -> Mask | None:
    """A choice, the words of its options in one set."""
    plain = [n for n in nodes if isinstance(n, Literal | Words | Forms)]
    words = frozenset[str]().union(*(s for n in plain for s in words_of(n)))
    found = [masks.of_words(words)] if plain else []
    for node in nodes:
        if not isinstance(node, Literal | Words | Forms):
            mask = mask_of(node, masks)
            if mask is None:
                return None
            found.append(mask)
    return masks.any_of(found) if found else None


def _guarded(nodes: tuple[Node, ...], masks: Masks) -> Mask | None:
    """One token with what may not stand there, or after it."""
    here: Mask | None = None
    barred: list[Mask] = []
    after: list[Mask] = []
    for node in nodes:
        mask = mask_of(node.node if isinstance(node, Not) else node, masks)
        if mask is None or (here is not None and not isinstance(node, Not)):
            return None
        if not isinstance(node, Not):
            here = mask
        elif is_told(node.node):
            (barred if here is None else after).append(mask)
    return here and masks.but_for(here, barred, after)


def _openings(w: Wording, masks: Masks) -> int:
    quotes = masks.of_words(frozenset({QUOTE})).of(w)
    return sum(1 << i for i in bits(quotes) if opens(w.sentence, i))
