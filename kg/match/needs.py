"""Nodes in, the words that every match holds out: a sentence without them is passed over."""

from __future__ import annotations

from kg.match.anchors import cost
from kg.match.nodes import (
    Capture,
    Choice,
    Forms,
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
from kg.match.single import words_of

Needs = tuple[frozenset[str], ...]
"""Sets of words of each of which every match holds one; words with a capital as written, others in
any case."""


def needs_of(node: Node) -> Needs:
    """Every set of words of which a match must hold one, each once, the rarest first."""
    return tuple(sorted(dict.fromkeys(_needs(node)), key=_rarity))


def _needs(node: Node) -> Needs:
    match node:
        case Literal() | Words() | Forms():
            exact, lower = words_of(node)
            return (exact | lower,)
        case Capture(node=inner):
            return _needs(inner)
        case Typed(inside=inside):
            return () if inside is None else _needs(inside)
        case Repeat(node=inner, least=least):
            return _needs(inner) if least else ()
        case Choice(nodes=nodes):
            return _shared([_needs(n) for n in nodes])
        case Sequence(nodes=nodes):
            return tuple(words for n in nodes for words in _needs(n))
        case _:
            return ()


def check_readings(node: Node) -> None:
    """Raise RuleError for a reading or shape that there is not."""
    match node:
        case Reading(name=name) if name not in SHAPES:
            reading_test(name)
        case Capture(node=inner) | Repeat(node=inner) | Not(node=inner):
            check_readings(inner)
        case Choice(nodes=nodes) | Sequence(nodes=nodes):
            for each in nodes:
                check_readings(each)
        case Typed(inside=inside) if inside is not None:
            check_readings(inside)
        case _:
            pass


def _shared(options: list[Needs]) -> Needs:
    """What all options need: the words of any, if each needs some."""
    if not all(options):
        return ()
    return (frozenset[str]().union(*(min(needs, key=_rarity) for needs in options)),)


def _rarity(words: frozenset[str]) -> tuple[int, int, list[str]]:
    common, _, _ = cost(frozenset(map(str.lower, words)))
    return common, len(words), sorted(words)
