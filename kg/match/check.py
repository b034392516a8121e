"""A pattern, rule or pack in, what only its compiling shows to be wrong or slow out.

These are the checks that `kg.packs.check_pack` takes as arguments, since it stands below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.errors import KgError, Place, RuleError
from kg.match.compiled import Compiled, compile_pattern
from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
    Expression,
    Gap,
    Node,
    Not,
    Reading,
    Repeat,
    Sequence,
    Typed,
)
from kg.match.pattern import parse_pattern
from kg.match.sequence import compile_node
from kg.match.shapes import SHAPES, reading_test
from kg.model import Pack, PatternRule, RegexRule, Rule
from kg.packs import Fault, slow_expression

_FEW = 4
"""Repetitions that do no harm inside others."""


def check_pattern(
    text: str, macros: Mapping[str, str], words: Mapping[str, tuple[str, ...]]
) -> KgError | None:
    """What is wrong with the syntax of a pattern; `place.column` counts from 1 in the text."""
    try:
        node = parse_pattern(text, macros=macros, words=words)
    except RuleError as error:
        return error
    return next((e for e in map(_unknown_reading, parts_of(node)) if e), None)


def _unknown_reading(node: Node) -> RuleError | None:
    """What is wrong with a reading that is neither a shape nor a set of readings."""
    if not isinstance(node, Reading) or node.name in SHAPES:
        return None
    try:
        reading_test(node.name)
    except RuleError as error:
        place = Place("pattern", 1, node.column)
        return RuleError(error.code, error.what, place=place, hint=error.hint)
    return None


def parts_of(node: Node) -> Iterator[Node]:
    """A node and all nodes in it, in order."""
    yield node
    match node:
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            yield from (part for n in nodes for part in parts_of(n))
        case Repeat(node=inner) | Capture(node=inner) | Not(node=inner):
            yield from parts_of(inner)
        case Typed(inside=inside) if inside is not None:
            yield from parts_of(inside)


def check_rule(rule: Rule, pack: Pack) -> Iterator[Fault]:
    """Patterns that match nothing at all, and rules that every sentence must be tried on."""
    if isinstance(rule, PatternRule):
        faults = [f for i, text in enumerate(rule.pattern) for f in _check_way(rule, text, i, pack)]
        yield from faults or _always_tried(rule, pack)
    elif isinstance(rule, RegexRule) and not rule.anchors:
        hint = 'Add anchors: words of which a match needs one, "#digit" for any figure.'
        yield Fault("R309", "the rule has no anchor", ("regex",), hint, "warning", on_key=True)


def _check_way(rule: PatternRule, text: str, index: int, pack: Pack) -> Iterator[Fault]:
    at = ("pattern", index)
    node = parse_pattern(text, macros=pack.macros, words=pack.words)
    try:
        compile_node(node, pack.ontology, inner=bool(rule.makes))
    except RuleError as error:
        yield Fault(error.code, error.what, at, error.hint)
        return
    if takes_nothing(node):
        hint = "At least one element must be there: no [...], x* or ... alone."
        yield Fault("R212", "the pattern also matches no word at all", at, hint)
    for inner in loops(node):
        what = "a repetition within a repetition may take very long"
        hint = "Write what is repeated so that it can match in one way only."
        yield Fault("R311", what, at, hint, "warning", max(inner.column - 1, 0))
    for part in parts_of(node):
        if isinstance(part, Expression):
            yield from slow_expression(part.regex, at, max(part.column, 0))


def loops(node: Node) -> Iterator[Repeat]:
    """Repetitions of what is nothing but a repetition, which match the same words in many ways.

    >>> [n.column for n in loops(parse_pattern("(#Cap+)+ x (#Cap+ ,)+"))]
    [2]
    """
    match node:
        case Repeat(node=inner, most=most):
            if most > _FEW and any(isinstance(n, Repeat) and n.most > _FEW for n in _free(inner)):
                yield node
            else:
                yield from loops(inner)
        case Sequence(nodes=nodes) | Choice(nodes=nodes):
            yield from (loop for n in nodes for loop in loops(n))
        case Capture(node=inner) | Not(node=inner):
            yield from loops(inner)
        case Typed(inside=inside) if inside is not None:
            yield from loops(inside)


def _free(node: Node) -> Iterator[Node]:
    """The parts of a node beside which nothing else must stand."""
    match node:
        case Sequence(nodes=nodes):
            needed = [n for n in nodes if not takes_nothing(n)]
            if not needed:
                yield from (part for n in nodes for part in _free(n))
            elif len(needed) == 1:
                yield from _free(needed[0])
        case Choice(nodes=nodes):
            yield from (part for n in nodes for part in _free(n))
        case Capture(node=inner):
            yield from _free(inner)
        case _:
            yield node


def _always_tried(rule: PatternRule, pack: Pack) -> Iterator[Fault]:
    """Patterns that the gate cannot keep from any sentence."""
    for index, way in enumerate(compile_pattern(rule, pack).ways):
        if way.facts.needs or way.opening:
            continue
        hint = "Name a word that must stand there, or begin with a typed mention."
        yield Fault("R309", "the pattern has no anchor", ("pattern", index), hint, "warning")


def takes_nothing(node: Node) -> bool:
    """Whether a pattern can match without taking a token.

    >>> takes_nothing(parse_pattern("[the] plan*")), takes_nothing(parse_pattern("[the] plan"))
    (True, False)
    """
    match node:
        case Repeat(node=inner, least=least):
            return least == 0 or takes_nothing(inner)
        case Gap(least=least):
            return least == 0
        case Sequence(nodes=nodes):
            return all(takes_nothing(n) for n in nodes)
        case Choice(nodes=nodes):
            return any(takes_nothing(n) for n in nodes)
        case Capture(node=inner):
            return takes_nothing(inner)
        case Typed(inside=inside):
            return inside is not None and takes_nothing(inside)
        case _:
            return isinstance(node, Not | Edge)


def check_order(pack: Pack) -> KgError | None:
    """Why the rules of a pack cannot be put in order: a circle of rules that need each other."""
    try:
        Compiled(replace(pack, names={}))  # word lists need no order, and take a while to compile
    except RuleError as error:
        return error
    return None
