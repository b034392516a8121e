"""Nodes in, anchors out: the words of which a sentence must hold one for a pattern to match.

The gate stays exact because an anchor is never guessed: a node whose match need not hold one of a
known set of words has no anchor, and a sequence takes the rarest anchor of its required elements.
"""

from __future__ import annotations

from kg.match.forms import forms_of
from kg.match.nodes import (
    Capture,
    Choice,
    Forms,
    Literal,
    Node,
    Not,
    Repeat,
    Sequence,
    Typed,
    Words,
)
from kg.model import Ontology

Anchors = frozenset[str]
_COMMON = frozenset(
    "the a an of in on at to for by with from and or as is are was were be been has have had its "
    "it this that which who not , . ; : ' \" ( ) - 's".split()
)
"""Words that stand in nearly every sentence: anchors of last resort."""


def anchors_of(node: Node) -> Anchors | None:
    """Lower-case words of which every match holds at least one; None when there is no such set."""
    match node:
        case Literal(word=word):
            return frozenset({word.lower()})
        case Words(words=words):
            return frozenset(map(str.lower, words))
        case Forms(lemmas=lemmas):
            return frozenset().union(*(forms_of(lemma) for lemma in lemmas))
        case Capture(node=inner):
            return anchors_of(inner)
        case Typed(inside=inside):
            return None if inside is None else anchors_of(inside)
        case Repeat(node=inner, least=least):
            return anchors_of(inner) if least else None
        case Choice(nodes=nodes):
            return _union([anchors_of(n) for n in nodes])
        case Sequence(nodes=nodes):
            return _rarest([anchors_of(n) for n in nodes])
        case _:
            return None


def _union(branches: list[Anchors | None]) -> Anchors | None:
    known = [b for b in branches if b is not None]
    return frozenset().union(*known) if len(known) == len(branches) else None


def _rarest(parts: list[Anchors | None]) -> Anchors | None:
    known = [p for p in parts if p]
    return min(known, key=cost) if known else None


def cost(anchors: Anchors) -> tuple[int, int, list[str]]:
    """How common the words of an anchor are, for choosing the rarest: the less, the better."""
    common = len(anchors & _COMMON)
    return common, len(anchors), sorted(anchors)


def types_of(node: Node) -> frozenset[str]:
    """Every type that a typed capture of the pattern names: what the rule needs from others."""
    match node:
        case Typed(types=types, inside=inside):
            return frozenset(types) | (types_of(inside) if inside else frozenset())
        case Capture(node=inner) | Repeat(node=inner) | Not(node=inner):
            return types_of(inner)
        case Choice(nodes=nodes) | Sequence(nodes=nodes):
            return frozenset().union(*(types_of(n) for n in nodes))
        case _:
            return frozenset()


def wanted_types(node: Node, ontology: Ontology) -> tuple[frozenset[str], ...]:
    """Sets of types, subtypes included, of each of which a match of the node holds a mention."""
    match node:
        case Typed(types=types):
            return (frozenset[str]().union(*(ontology.below(t) for t in types)),)
        case Capture(node=inner):
            return wanted_types(inner, ontology)
        case Repeat(node=inner, least=least):
            return wanted_types(inner, ontology) if least else ()
        case Choice(nodes=nodes):
            options = [wanted_types(n, ontology) for n in nodes]
            return (frozenset[str]().union(*(o[0] for o in options)),) if all(options) else ()
        case Sequence(nodes=nodes):
            return tuple(w for n in nodes for w in wanted_types(n, ontology))
        case _:
            return ()
