"""Ways of patterns in, by the words and types of a sentence those that may match in it out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kg.match.backsteps import Back
from kg.match.facts import Facts
from kg.match.nodes import Node
from kg.match.sequence import Compiler, Step
from kg.model import PatternRule

_KEPT = 5_000
"""Most sets of types whose tries are kept."""


@dataclass(slots=True, eq=False)
class Way:
    """One pattern of a rule; what runs it is made when it is first run, since few are in a text."""

    text: str
    facts: Facts
    compiler: Compiler
    _node: Node | None = None
    _step: Step | None = None
    _back: Back | None = None

    @property
    def opening(self) -> frozenset[str]:
        """The types of mentions of which one opens every match; empty where it may be a word."""
        first = self.facts.first
        other = first.words or first.capital or first.anyhow or first.empty
        return frozenset() if other else first.types

    @property
    def node(self) -> Node:
        """The pattern parsed."""
        if self._node is None:
            self._node = self.facts.unpack()
        return self._node

    @property
    def step(self) -> Step:
        """What matches it."""
        if self._step is None:
            self._step = self.compiler.step(self.node)
        return self._step

    @property
    def back(self) -> Back:
        """Where a match may begin."""
        if self._back is None:
            backward, needs = self.compiler.backward, self.facts.needs
            whole = backward.by_rarest(self.node, needs[0]) if needs else backward.of(self.node)
            self._back = whole
        return self._back


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern rule with its ways."""

    rule: PatternRule
    ways: tuple[Way, ...]
    implied: frozenset[str] = frozenset()
    """The types of a subject that goes unsaid."""


class Try(NamedTuple):
    """A rule with one of its ways."""

    pattern: CompiledPattern
    way: Way


class Gate:
    """Rules by what they need: which of them a sentence may hold a match of, in pack order.

    Sets of needs and of types are whole numbers, one bit each.
    """

    def __init__(self, patterns: Iterable[CompiledPattern]) -> None:
        self.tries = [Try(p, way) for p in patterns for way in p.ways]
        self.by_word: dict[str, tuple[int, list[int]]] = {}
        """The needs that a word meets, and the tries of which it is the rarest."""
        self.free: list[int] = []
        """Tries that need no word."""
        self.needed: list[int] = []
        self.wanted: list[int] = []
        """What each try asks of the types, as a place in `asked`: many ask the same."""
        self._fitting: dict[int, bytes] = {}
        needs, self._types = dict[frozenset[str], int](), dict[str, int]()
        asked: dict[tuple[int, ...], int] = {}
        for number, (_, way) in enumerate(self.tries):
            bits = [1 << needs.setdefault(words, len(needs)) for words in way.facts.needs]
            self.needed.append(sum(set(bits)))
            types = tuple(self.types(wanted) for wanted in _wanted(way))
            self.wanted.append(asked.setdefault(types, len(asked)))
            if not bits:
                self.free.append(number)
            for word in way.facts.needs[0] if bits else ():
                self.by_word.setdefault(word, (0, []))[1].append(number)
        self.asked = tuple(asked)
        for words, bit in needs.items():
            for word in words:
                met, rarest = self.by_word.get(word, (0, []))
                self.by_word[word] = (met | 1 << bit, rarest)

    def types(self, names: Iterable[str]) -> int:
        """A set of types."""
        bits, found = self._types, 0
        for name in names:
            if name not in bits:
                bits[name] = 1 << len(bits)
            found |= bits[name]
        return found

    def by_words(self, anchors: Iterable[str]) -> list[int]:
        """The numbers of the tries whose words are all there; words as written are there, too."""
        if not self.tries:
            return []
        needed, by_word, have = self.needed, self.by_word, 0
        found = set(self.free)
        for word in by_word.keys() & anchors:
            met, rarest = by_word[word]
            have |= met
            found.update(rarest)
        return sorted([n for n in found if needed[n] & have == needed[n]])

    def fitting(self, types: int) -> bytes:
        """For each try whether the types that it needs are all there: 1 or 0.

        Texts hold the same few types together again and again, so the answers are kept.
        """
        found = self._fitting.get(types)
        if found is None:
            if len(self._fitting) >= _KEPT:
                self._fitting.clear()
            met = [all(w & types for w in wanted) for wanted in self.asked]
            found = bytes(map(met.__getitem__, self.wanted))
            self._fitting[types] = found
        return found

    def open_for(self, anchors: Iterable[str], types: Iterable[str]) -> list[Try]:
        """The tries all of whose words and types are there."""
        fits = self.fitting(self.types(types))
        return [self.tries[n] for n in self.by_words(anchors) if fits[n]]


def _wanted(way: Way) -> list[frozenset[str]]:
    return [*way.facts.wanted, *([way.opening] if way.opening else [])]
