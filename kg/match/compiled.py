"""A pack in, everything that matching needs out: automaton, patterns by anchor, frames, order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.errors import Place, RuleError
from kg.match.ends import Finder
from kg.match.facts import Facts, facts_of, pack_facts
from kg.match.frame import Frames
from kg.match.gate import CompiledPattern, Gate, Way
from kg.match.masks import Masks
from kg.match.names import Scanner
from kg.match.needs import check_readings
from kg.match.nodes import Node
from kg.match.order import stages
from kg.match.pattern import parse_pattern
from kg.match.promote import Promotions
from kg.match.regexes import Expression, compile_regexes, expressions_of
from kg.match.sequence import Compiler
from kg.model import ENGINE_WORDS, FrameRule, Pack, PatternRule, RegexRule, Rule
from kg.parse.elements import Tree
from kg.parse.tokens import Sentence
from kg.parse.walk import Grammar

_DIGIT = re.compile(r"\d")
DIGIT = "#digit"
"""The anchor that stands for any digit."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The entity patterns of one type; `again` when they build on mentions of that very type."""

    patterns: tuple[CompiledPattern, ...]
    gate: Gate
    again: bool


class RegexGate:
    """Expressions by their anchors."""

    def __init__(self, expressions: list[Expression]) -> None:
        self.expressions = expressions
        self.always = [n for n, e in enumerate(expressions) if not e.rule.anchors]
        self.digits = [n for n, e in enumerate(expressions) if DIGIT in e.rule.anchors]
        self.by_anchor: dict[str, list[int]] = {}
        for number, expression in enumerate(expressions):
            for anchor in expression.rule.anchors:
                if anchor != DIGIT:
                    self.by_anchor.setdefault(anchor, []).append(number)

    def open_for(self, anchors: Iterable[str], text: str, start: int, end: int) -> list[Expression]:
        """The expressions that may match in clean characters `[start, end)`."""
        if not self.expressions:
            return []
        found = set(self.always)
        if _DIGIT.search(text, start, end):
            found.update(self.digits)
        for anchor in self.by_anchor.keys() & anchors:
            found.update(self.by_anchor[anchor])
        return [self.expressions[n] for n in sorted(found)]


class Compiled:
    """Prepared state of a pack; made once, then only read."""

    def __init__(self, pack: Pack, parser: Callable[[Sentence], Tree] | None = None) -> None:
        self.pack = pack
        self.ontology = pack.ontology
        self.rank = {rule.id: (self._priority(rule), n) for n, rule in enumerate(pack.rules)}
        finder = Finder(pack.ontology, inner=False)
        masks = Masks()
        compilers = (Compiler(finder, masks), Compiler(finder.nested, masks))
        rules = [r for r in pack.rules if isinstance(r, PatternRule)]
        facts = pack_facts(pack, rules, _parse)
        patterns = [compile_pattern(r, pack, compilers[bool(r.makes)], facts) for r in rules]
        makers = [p for p in patterns if p.rule.makes]
        self.relations = Gate(p for p in patterns if p.rule.says and not p.rule.makes)
        self.implying = frozenset[str]().union(
            *(words for p, way in self.relations.tries if p.implied for words in way.facts.needs)
        )
        """Words of rules whose subject may go unsaid."""
        self.frames = Frames((r for r in pack.rules if isinstance(r, FrameRule)), pack.ontology)
        self.promotions = Promotions(self.frames, pack.words)
        regexes = (r for r in pack.rules if isinstance(r, RegexRule))
        # Those of a pack from files have been compiled once when it was checked: few are in a text.
        self.regexes = RegexGate((expressions_of if pack.hashes else compile_regexes)(regexes))
        self.order = self._staged(makers)
        self.makers = Gate(p for stage in self.order for p in stage.patterns)
        self.stage_of = [n for n, stage in enumerate(self.order) for _ in stage.gate.tries]
        """The stage of each try of the makers."""
        self.scanner = Scanner(
            pack, self._anchors([*makers, *(p for p, _ in self.relations.tries)])
        )
        words = pack.words
        self.grammar = Grammar(
            **{name: frozenset(words.get(name, ())) for name in ENGINE_WORDS},
            titled=pack.ontology.titled,
            auxiliary=frozenset(t.name for t in pack.ontology.types.values() if t.auxiliary),
            parser=parser,
        )

    def waiting(self, anchors: Iterable[str]) -> dict[int, list[int]]:
        """The makers whose words are all there, by their stage."""
        found: dict[int, list[int]] = {}
        for number in self.makers.by_words(anchors):
            found.setdefault(self.stage_of[number], []).append(number)
        return found

    def _priority(self, rule: Rule) -> int:
        """A rule's priority; what it makes of an auxiliary type yields to what is really named."""
        made = self.ontology.types.get("" if isinstance(rule, FrameRule) else rule.makes)
        return rule.priority - 10 * (made is not None and made.auxiliary)

    def _staged(self, makers: list[CompiledPattern]) -> list[Stage]:
        needs: dict[str, frozenset[str]] = {}
        for maker in makers:
            wanted = frozenset().union(*(way.facts.types for way in maker.ways))
            needs[maker.rule.makes] = needs.get(maker.rule.makes, frozenset()) | wanted
        order = stages(needs, self.ontology)
        return [
            Stage(
                mine,
                Gate(mine),
                any(self.ontology.is_a(made, wanted) for wanted in needs[made]),
            )
            for made in order
            for mine in [tuple(m for m in makers if m.rule.makes == made)]
        ]

    def _anchors(self, patterns: list[CompiledPattern]) -> frozenset[str]:
        found = set(self.frames.anchors)
        for pattern in patterns:
            for way in pattern.ways:
                found |= (way.facts.anchors or frozenset()).union(*way.facts.needs)
        return frozenset(map(str.lower, found)) | frozenset(self.regexes.by_anchor)


def compile_pattern(
    rule: PatternRule,
    pack: Pack,
    compiler: Compiler | None = None,
    facts: Mapping[str, Facts] | None = None,
) -> CompiledPattern:
    """A pattern rule ready to run. Raises RuleError with the rule's path.

    A compiler that rules of a kind share also lets them share what they find out of a sentence;
    `facts` are those of its patterns if they are known already.
    """
    own = compiler or Compiler(Finder(pack.ontology, inner=bool(rule.makes)))
    implied = pack.ontology.below(rule.implied) if rule.implied else frozenset()
    known = facts or {t: facts_of(_parse(pack, rule, t), pack.ontology) for t in rule.pattern}
    ways = tuple(Way(text, known[text], own) for text in rule.pattern)
    return CompiledPattern(rule, ways, frozenset(implied))


def _parse(pack: Pack, rule: PatternRule, text: str) -> Node:
    """A pattern of a rule. Raises RuleError with the rule's path."""
    try:
        node = parse_pattern(text, macros=pack.macros, words=pack.words)
        check_readings(node)
    except RuleError as error:
        column = error.place.column if error.place else 0
        what = f'{error.what} "{text}" at {column}'
        raise RuleError(error.code, what, place=Place(rule.path), hint=error.hint) from error
    return node
