"""A sentence as the matchers see it: tokens, reading sets, chunks, and the mentions on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import NamedTuple

from kg.errors import Place, RuleError
from kg.match.officed import homes, officed
from kg.match.wording import Wording
from kg.model import Mention
from kg.parse.chunks import chunk
from kg.parse.clauses import Clauses
from kg.parse.dependencies import DependencyClauses
from kg.parse.flags import ADJ, CONJ, NOUN, PREP, PUNCT, TO, VBD, VBG, VBN, VERB, settle
from kg.parse.lexicon import readings
from kg.parse.tokens import Sentence
from kg.parse.walk import Grammar, Group


class Placed(NamedTuple):
    """A mention on tokens `[start, end)`; `outer` unless it is nested in a longer one."""

    start: int
    end: int
    mention: Mention
    outer: bool = True


_TO = frozenset({"to", "will", "would", "can", "could", "should", "must", "may", "might"})
_AFTER_VERB = frozenset({"the", "a", "an", "its", "their", "our", "his", "her", "this", "these"})
STEPS = 1_000_000
"""The most steps of one pattern in one sentence: a few seconds of work."""


def exhausted(rule: str) -> RuleError:
    """The error for a pattern that takes too long, or holds more elements than fit on the stack."""
    return RuleError(
        "R132",
        f"the pattern took over {STEPS:,} steps in one sentence, or nests too deep",
        place=Place(rule) if rule else None,
        hint="Avoid repeated groups that hold repeats, and bound gaps: ...{0,12}.",
    )


def _nobody() -> tuple[Mention, ...]:
    return ()


def _nothing(types: frozenset[str]) -> Mention | None:
    return None


class View:
    """Prepared state of one sentence; tags and chunks are worked out when first asked for."""

    __slots__ = (
        "_clauses",
        "_tags",
        "_whole",
        "_within",
        "barred",
        "begins",
        "by_type",
        "carried",
        "closures",
        "cover",
        "demanded",
        "ends",
        "firsts",
        "grammar",
        "heading",
        "kept",
        "lead",
        "lower",
        "outer",
        "pair",
        "recall",
        "rule",
        "sentence",
        "size",
        "spans",
        "spare",
        "subjects",
        "wording",
        "words",
    )

    def __init__(
        self,
        sentence: Sentence,
        outer: Iterable[Mention] = (),
        inner: Iterable[Mention] = (),
        grammar: Grammar | None = None,
        wording: Wording | None = None,
        *,
        coded: bool = False,
    ) -> None:
        """A view; with `coded` a pattern may take a name with what stands in brackets after it."""
        self.sentence = sentence
        self.wording = wording or Wording(sentence)
        """What all views of the sentence share."""
        self.words, self.lower, self.size = sentence.words, sentence.lower, len(sentence.words)
        self.grammar = grammar or Grammar()
        self.rule, self.spare = "", STEPS
        self.lead: Mention | None = None
        self.demanded = self.carried = False
        self.heading = ""
        """The heading below which the sentence is listed, in lower case."""
        self.recall: Callable[[frozenset[str]], Mention | None] = _nothing
        """What was spoken of last of some types, before the sentence."""
        self.pair: Callable[[], tuple[Mention, ...]] = _nobody
        """The two that "both sides" are."""
        self.spans: dict[int, list[tuple[int, int, Placed]]] = {}
        """Mentions that fit a capture, with the bits of end and start (`kg.match.backward`)."""
        self.barred: dict[int, int] = {}
        """The tokens at which no match of a node begins (`kg.match.backsteps`)."""
        self.firsts: dict[frozenset[str], int] = {}
        """What `first_of` has told."""
        self.subjects: dict[int, list[Group]] = {}
        """The groups that may be the subjects of verbs, by their element (`kg.match.roles`)."""
        self._tags: list[int] | None = None
        self._clauses: Clauses | None = None
        self._whole: View | None = None
        self._forget()
        self._place_all(outer, inner, coded=coded)

    def _forget(self) -> None:
        """Open with no answers what depends on the mentions that the view starts from."""
        self.kept: dict[int, bool] = {}
        """Answers of dear tests of single tokens (`kg.match.single`)."""
        self.ends: dict[int, tuple[int, ...]] = {}
        self.closures: dict[int, tuple[tuple[int, ...], int]] = {}
        """Where nodes that capture nothing end (`kg.match.ends`)."""
        self._within: dict[tuple[int, int], View] = {}
        self.begins: dict[int, list[Placed]] = {}
        """Mentions by the token at which they begin, longest first."""

    @property
    def tags(self) -> list[int]:
        """The reading set of each token."""
        if self._tags is None:
            self._tags = self._whole.tags if self._whole else self._tagged()
            if self.lead is not None and self._whole is None:
                self._tags = _open_with_verb(self.lower, self._tags)
        return self._tags

    @property
    def clauses(self) -> Clauses:
        """The chunks, ready to be asked for roles."""
        if self._whole is not None:
            return self._whole.clauses
        if self._clauses is None:
            loose = self.grammar.auxiliary
            units = {p.start: (p.start, p.end) for p in self.outer if p.mention.type not in loose}
            standing = [(p.start, p.end, p.mention) for p in self.outer]
            units |= officed(self.lower, standing)
            dates = {p.start for p in self.outer if p.mention.type == "Date"}
            titles = {p.end for p in self.outer if p.mention.type == "Policy"}
            words, elements = self.lower, chunk(self.lower, self.tags, units, dates, titles)
            parser = self.grammar.parser
            if parser is None:
                beside = homes(words, standing)
                self._clauses = Clauses(words, elements, self.grammar, beside)
            else:
                tree = parser(self.sentence)
                self._clauses = DependencyClauses(words, elements, self.grammar, tree)
        return self._clauses

    def _tagged(self) -> list[int]:
        parser = self.grammar.parser
        return self.wording.tags if parser is None else list(parser(self.sentence).tags)

    def allow(self, rule: str) -> None:
        """Give the pattern that is tried next its steps; `rule` is the path an error names."""
        self.rule, self.spare = rule, STEPS

    def spend(self, steps: int = 1) -> None:
        """Take steps. Raises RuleError R132 when none is left."""
        self.spare -= steps
        if self.spare < 0:
            raise exhausted(self.rule)

    def token_of(self, mention: Mention) -> int:
        """The token at which a mention begins."""
        return bisect_right(self.sentence.ends, mention.start)

    def first_of(self, types: frozenset[str]) -> int:
        """The first token at which a mention of one of the types begins, else their number."""
        found = self.firsts.get(types)
        if found is None:
            starts = (p.start for kind in types for p in self.by_type.get(kind, ()))
            found = self.firsts[types] = min(starts, default=self.size)
        return found

    def within(self, outer: Placed) -> View:
        """The same sentence with only the largest mentions inside another one standing on it."""
        span = (outer.start, outer.end)
        found = self._within.get(span)
        if found is None:
            found = self._within[span] = self._inside(span)
        found.rule, found.spare = self.rule, self.spare
        return found

    def _inside(self, span: tuple[int, int]) -> View:
        whole = self._whole or self
        inside = [
            p
            for start in range(*span)
            for p in whole.begins.get(start, ())
            if p.end <= span[1] and (p.start, p.end) != span
        ]
        view = copy(self)
        view._forget()
        view._whole = whole
        for placed in inside:
            if not any(_longer(p, placed) and _holds(p, placed) for p in inside):
                view.begins.setdefault(placed.start, []).append(placed)
        return view

    def _is_deed(self, mention: Mention, token: int) -> bool:
        """Whether an everyday word that names a thing elsewhere is a deed here.

        So it is as a verb ("to finance the", "will finance ports"), and before "of" ("in defence
        of the ports").
        """
        if mention.feature != "weak" or not token < self.size - 1:
            return False
        following = self.lower[token + 1]
        verb = following in _AFTER_VERB and token > 0 and self.lower[token - 1] in _TO
        nominal = NOUN | ADJ if token else NOUN | ADJ | VBG
        return verb or following == "of" or not self.wording.tags[token] & nominal

    def _reach_past_codes(self) -> None:
        """Let a name also end past one word in brackets: "the Harbour Bank (HB)"."""
        words = self.lower
        for placed in [p for some in self.begins.values() for p in some]:
            end = placed.end
            if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]:
                longer = placed._replace(end=end + 3)
                self.begins[placed.start].append(longer)
                self.by_type[placed.mention.type].append(longer)

    def _place_all(
        self, outer: Iterable[Mention], inner: Iterable[Mention], *, coded: bool
    ) -> None:
        """Stand the mentions on their tokens."""
        self.cover: dict[int, Placed] = {}
        self.outer: list[Placed] = []
        self.by_type: dict[str, list[Placed]] = {}
        for mention in outer:
            self._place(mention, outer=True)
        for mention in inner:
            self._place(mention, outer=False)
        if coded and "(" in self.lower:
            self._reach_past_codes()
        for placed in self.begins.values():
            placed.sort(key=lambda p: (-p.end, not p.outer))

    def _place(self, mention: Mention, *, outer: bool) -> None:
        start = bisect_right(self.sentence.ends, mention.start)
        end = bisect_left(self.sentence.starts, mention.end)
        if start >= end or (end == start + 1 and self._is_deed(mention, start)):
            return
        placed = Placed(start, end, mention, outer)
        self.begins.setdefault(start, []).append(placed)
        self.by_type.setdefault(mention.type, []).append(placed)
        if outer and start not in self.cover:
            self.outer.append(placed)
            for token in range(start, end):
                self.cover[token] = placed


def _holds(one: Placed, other: Placed) -> bool:
    """Whether a mention stands inside another one, letter by letter: "States-Japan" is two."""
    tokens = one.start <= other.start and other.end <= one.end
    return (
        tokens and one.mention.start <= other.mention.start < other.mention.end <= one.mention.end
    )


def _longer(one: Placed, other: Placed) -> bool:
    return one.end - one.start > other.end - other.start


def _open_with_verb(words: Sequence[str], tags: list[int]) -> list[int]:
    """Leave the first word that may be a verb no other reading: a list item opens with one.

    A past form with an object is what was done: "Built three ports".
    """
    for at, found in enumerate(tags[:2]):
        if found & VERB:
            left = settle(found & ~(NOUN | ADJ))
            has_object = len(tags) > at + 1 and not tags[at + 1] & (PREP | TO | CONJ | PUNCT)
            if left & VBN and has_object and readings(words[at], words[at]) & VBD:
                left = settle(left & ~VBN | VBD)
            return [*tags[:at], left, *tags[at + 1 :]]
    return tags
