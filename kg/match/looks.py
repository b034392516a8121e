"""A pattern in, the types of mentions that it looks at out: its matches change with these alone."""

from __future__ import annotations

from kg.match.anchors import types_of
from kg.match.fit import below
from kg.match.nodes import Capture, Choice, Node, Not, Reading, Repeat, Sequence, Typed
from kg.match.shapes import READINGS, WORD_SHAPES
from kg.model import Ontology

Looks = frozenset[str] | None
"""Types with their subtypes; None for a pattern that may look at mentions of any type."""


def is_plain(node: Node) -> bool:
    """Whether a pattern looks at no mentions at all."""
    return not types_of(node) and looks_of(node, Ontology()) is not None


def looks_of(node: Node, ontology: Ontology) -> Looks:
    """The types that a pattern looks at.

    A list goes on over mentions of other types, long shapes see chunks and names, and what a
    mention is built of depends on which others cover it.
    """
    match node:
        case Typed(types=types, many=many, inside=inside):
            built = frozenset[str]() if inside is None else looks_of(inside, ontology)
            open_ended = many or built is None or (inside is not None and types_of(inside))
            return None if open_ended else below(types, ontology)
        case Reading(name=name):
            single = name in WORD_SHAPES or name.removesuffix("!") in READINGS or name == "Opening"
            return frozenset() if single else None
        case Capture(node=inner) | Repeat(node=inner) | Not(node=inner):
            return looks_of(inner, ontology)
        case Choice(nodes=nodes) | Sequence(nodes=nodes):
            parts = [looks_of(n, ontology) for n in nodes]
            known = [part for part in parts if part is not None]
            return frozenset[str]().union(*known) if len(known) == len(parts) else None
        case _:
            return frozenset()
