"""Failed elements of a pattern in, the one at which it came farthest out."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.match.captures import Captures
from kg.match.miss import REASONS, Miss
from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
    Expression,
    Gap,
    Node,
    Reading,
    Repeat,
    Sequence,
    Typed,
)
from kg.match.shown import shown
from kg.match.view import Placed, View

_RANK = {"W104": 2, "W105": 3, "W106": 3, "W109": 2, "W111": 3}
"""Reasons that say more than that nothing is there."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a match stands: the next token, the captures, and how many elements were met."""

    at: int
    captures: Captures = ()
    met: int = 0
    loose: int = 0
    """How many optional elements the match is inside of."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A failed element: reason, node, token, how many elements were met before, who stood there."""

    code: str
    node: Node
    at: int
    met: int
    loose: int
    """Above 0 for an element that may be missing."""
    other: str = ""


Near = list[tuple[str, Placed, "Trace | None"]]
"""Mentions of the right type, the code of what else is wrong, how far the inner pattern came."""


@dataclass(slots=True)
class Trace:
    """The farthest stops of a search, of equal ones all."""

    best: list[Stop] = field(default_factory=list)
    gaps: dict[int, int] = field(default_factory=dict)
    """First token of each gap that was run through, and where it had to end."""

    def stop(self, code: str, node: Node, state: State, other: str = "") -> None:
        """Note that a node failed in a state."""
        if self.best and state.met < self.best[0].met:
            return
        if self.best and state.met > self.best[0].met:
            self.best.clear()
        self.best.append(Stop(code, node, state.at, state.met, state.loose, other))

    def gap(self, node: Gap, start: int, end: int) -> None:
        """Note that a gap from token `start` could not go on past token `end`."""
        self.gaps[start] = max(end, self.gaps.get(start, 0))

    def no_word(self, view: View, node: Node, state: State) -> None:
        """Note that a word, reading or edge was not there."""
        words = view.sentence.words
        if isinstance(node, Edge):
            self.stop("W110", node, state)
        elif state.at >= len(words):
            self.stop("W108", node, state)
        else:
            code = "W102" if isinstance(node, Reading | Expression) else "W101"
            self.stop(code, node, state, words[state.at])

    def no_mention(self, view: View, node: Typed, state: State, near: Near) -> None:
        """Note that no mention fits at a token; `near` are those of the right type."""
        here, cover = view.begins.get(state.at, []), view.cover.get(state.at)
        if state.at >= len(view.sentence.words):
            self.stop("W108", node, state)
        elif near:
            code, placed, inner = near[0]
            stuck = inner.miss(view, node.inside) if inner and node.inside else None
            detail = f", which stops at {stuck.element}" if stuck else ""
            self.stop(code, node, state, _told(placed) + detail)
        elif here:
            self.stop("W104", node, state, _told(here[0]))
        else:
            word = view.sentence.words[state.at]
            self.stop("W103", node, state, _told(cover) if cover else word)

    def miss(self, view: View, node: Node) -> Miss | None:
        """The farthest stop as told to people; None when nothing failed."""
        if not self.best:
            return None
        told = max(self.best, key=lambda s: (not s.loose, _RANK.get(s.code, 1), -s.at))
        same = [s for s in self.best if (s.at, s.code, s.loose) == (told.at, told.code, told.loose)]
        wanted = " or ".join(dict.fromkeys(shown(s.node) for s in same))
        code = told.code
        if code in ("W101", "W102", "W103") and self._after_gap(told.at):
            code = "W107"
        start, end = _characters(view, told.at)
        progress = told.met / max(size(node), told.met + 1)
        what = REASONS[code] + (f": {told.other}" if told.other and code != "W107" else "")
        return Miss(code, wanted, what, start, end, round(progress, 3), told.node.column)

    def _after_gap(self, at: int) -> bool:
        return any(start <= at <= end for start, end in self.gaps.items())


def _told(placed: Placed) -> str:
    return f"{placed.mention.text} ({placed.mention.type})"


def _characters(view: View, at: int) -> tuple[int, int]:
    sentence = view.sentence
    if at < len(sentence.words):
        return sentence.starts[at], sentence.ends[at]
    return sentence.end, sentence.end


def size(node: Node) -> int:
    """The least number of elements that a match of the node must meet.

    >>> from kg.match.pattern import parse_pattern
    >>> size(parse_pattern("[the] {Policy} ... (was | is being) <adopt>+"))
    3
    """
    match node:
        case Sequence(nodes=nodes):
            return sum(size(n) for n in nodes)
        case Choice(nodes=nodes):
            return min(size(n) for n in nodes)
        case Repeat(node=inner, least=least):
            return size(inner) if least else 0
        case Gap():
            return 0
        case Capture(node=inner):
            return size(inner)
        case _:
            return 1
