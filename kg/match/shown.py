"""Nodes in, the text of a pattern out: what a rule has become after its macros are put in."""

from __future__ import annotations

import re

from kg.match.nodes import (
    MANY,
    POSSESSIVE,
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

_SIGNS = re.compile(r"([\\|()\[\]{}<>/#%!?*+^$])")
_MARKS = {(0, 1): "?", (1, MANY): "+", (0, MANY): "*"}


def shown(node: Node) -> str:
    """The text of a node, which the parser reads back as the same node.

    >>> from kg.match.pattern import parse_pattern
    >>> shown(parse_pattern("{who=[the]  #Cap+} <pass|adopt> ... {Policy+}"))
    '{who=[the] #Cap+} <pass | adopt> ... {Policy+}'
    """
    match node:
        case Sequence(nodes=nodes):
            return " ".join(_member(n) for n in nodes)
        case Choice(nodes=nodes):
            return " | ".join(shown(n) for n in nodes)
        case _:
            return _atom(node)


def _member(node: Node) -> str:
    """A node as a member of a sequence: what has several parts is bracketed."""
    return f"({shown(node)})" if isinstance(node, Sequence | Choice) else _atom(node)


def _operand(node: Node) -> str:
    """A node under "!" or a quantifier, which would else take only the last sign before it."""
    optional = isinstance(node, Repeat) and (node.least, node.most) == (0, 1)
    loose = isinstance(node, Repeat | Gap | Not) and not optional
    return f"({_atom(node)})" if loose else _member(node)


def _atom(node: Node) -> str:
    match node:
        case Literal(word=word):
            return _literal(word)
        case Forms(lemmas=lemmas):
            return f"<{' | '.join(lemmas)}>"
        case Words(name=name, words=words):
            return name if words == POSSESSIVE else f"%{name}"
        case Expression(regex=regex):
            return f"/{regex.replace('/', chr(92) + '/')}/"
        case Reading(name=name):
            return f"#{name}"
        case Edge(end=end):
            return "$" if end else "^"
        case _:
            return _holding(node)


def _literal(word: str) -> str:
    return "\\..." if word == "..." else _SIGNS.sub(r"\\\1", word)


def _holding(node: Node) -> str:
    match node:
        case Capture(role=role, node=inner):
            return f"{{{role}={shown(inner)}}}"
        case Typed(role=role, many=many, inside=inside):
            head = f"{role}:{_types(node)}" if role else _types(node)
            rest = "" if inside is None else f"={shown(inside)}"
            return f"{{{head}{'+' if many else ''}{rest}}}"
        case Gap(least=least, most=most):
            return "..." + _range(least, most, free=(0, MANY))
        case Repeat(node=inner, least=0, most=1):
            return f"[{shown(inner)}]"
        case Repeat(node=inner, least=least, most=most):
            return _operand(inner) + _range(least, most)
        case Not(node=inner):
            return f"!{_operand(inner)}"
        case _:
            return "()"


def _types(node: Typed) -> str:
    named = []
    for name in node.types:
        limited = sorted(f for f in node.features if f.partition(".")[0] == name)
        named += limited or [name]
    return "|".join(named)


def _range(least: int, most: int, *, free: tuple[int, int] | None = None) -> str:
    if (least, most) == free:
        return ""
    upper = "" if most == MANY else str(most)
    return _MARKS.get((least, most), f"{{{least},{upper}}}")
