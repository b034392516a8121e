"""A pack in, everything that matching needs out: automaton, patterns by anchor, frames, order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import Place, RuleError
from kg.match.anchors import anchors_of, types_of
from kg.match.first import First, first_of
from kg.match.frame import Frames
from kg.match.names import Scanner
from kg.match.nodes import Node
from kg.match.order import stages
from kg.match.pattern import parse_pattern
from kg.match.regexes import Expression, compile_regexes
from kg.match.sequence import Step, compile_node
from kg.model import FrameRule, Pack, PatternRule, RegexRule
from kg.parse.clauses import Grammar

DIGIT = "#digit"
"""The anchor that stands for any digit."""


@dataclass(frozen=True, slots=True)
class Way:
    """One pattern of a rule, ready to run."""

    text: str
    node: Node
    first: First
    step: Step
    anchors: frozenset[str] | None
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern rule with its ways."""

    rule: PatternRule
    ways: tuple[Way, ...]


class Compiled:
    """Prepared state of a pack; made once, then only read."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.ontology = pack.ontology
        self.rank = {rule.id: (rule.priority, n) for n, rule in enumerate(pack.rules)
                     if not isinstance(rule, FrameRule)}
        patterns = [compile_pattern(r, pack) for r in pack.rules if isinstance(r, PatternRule)]
        makers = [p for p in patterns if p.rule.makes]
        self.relations = [p for p in patterns if p.rule.says and not p.rule.makes]
        self.frames = Frames((r for r in pack.rules if isinstance(r, FrameRule)), pack.ontology)
        self.regexes = compile_regexes(r for r in pack.rules if isinstance(r, RegexRule))
        self.order = self._staged(makers)
        self.scanner = Scanner(pack, self._anchors(makers))
        words = pack.words
        self.grammar = Grammar(
            frozenset(words.get("light", ())), frozenset(words.get("control", ()))
        )

    def _staged(self, makers: list[CompiledPattern]) -> list[list[CompiledPattern]]:
        needs: dict[str, frozenset[str]] = {}
        for maker in makers:
            wanted = frozenset().union(*(way.types for way in maker.ways))
            needs[maker.rule.makes] = needs.get(maker.rule.makes, frozenset()) | wanted
        order = stages(needs, self.ontology)
        return [[m for m in makers if m.rule.makes == made] for made in order]

    def _anchors(self, makers: list[CompiledPattern]) -> frozenset[str]:
        found = set(self.frames.anchors)
        for pattern in (*makers, *self.relations):
            for way in pattern.ways:
                found |= way.anchors or frozenset()
        for expression in self.regexes:
            found.update(a for a in expression.rule.anchors if a != DIGIT)
        return frozenset(found)


def compile_pattern(rule: PatternRule, pack: Pack) -> CompiledPattern:
    """A pattern rule ready to run. Raises RuleError with the rule's path."""
    return CompiledPattern(rule, tuple(_ways(rule, pack)))


def _ways(rule: PatternRule, pack: Pack) -> Iterable[Way]:
    for text in rule.pattern:
        try:
            node = parse_pattern(text, macros=pack.macros, words=pack.words)
            step = compile_node(node, pack.ontology, inner=bool(rule.makes))
        except RuleError as error:
            column = error.place.column if error.place else 0
            raise RuleError(
                error.code,
                f'{error.what} "{text}" at {column}',
                place=Place(rule.path),
                hint=error.hint,
            ) from error
        yield Way(
            text, node, first_of(node, pack.ontology), step, anchors_of(node), types_of(node)
        )
