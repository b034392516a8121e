"""Sentences with mentions in, plural nouns that stand for several things told beside them out.

"The act helps ten sectors. These are steel, ..." is about steel, and after "Acme, Bolt and Cord"
a text goes on "the three companies".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.link.cluster import Cluster
from kg.model import Mention, Ontology

RULE = "link/several"
_COUNTS = {
    word: count
    for count, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_COUNTED = "|".join(_COUNTS)
_SOME = (
    rf"(?:\d{{1,3}}|{_COUNTED}|eleven|twelve|several|various|multiple|numerous|some|many|other|"
    r"(?:number|series|range|package|set|host)\s+of)"
)
_OPENING = re.compile(
    r"(?P<who>These|Those|They|The|Among\s+(?:them|these))(?P<what>(?:\s+[a-z-]+){0,5}?)\s+"
    r"(?:also\s+|mainly\s+)?(?:(?:are|were)(?:\s+[a-z]+){1,5}?\s+as|are|were|include[sd]?|comprised?|"
    r"cover(?:ed)?|consist(?:ed)?\s+of)\b:?\s*(?:namely\s+)?"
)
"""How a sentence opens that tells what those are of whom the one before spoke."""
_NEAR = 100
"""Characters after which the first of them is named, at most."""
_LINK = re.compile(r",?\s*(?:(?:and|as\s+well\s+as|or|&)\s+)?(?:the\s+|its\s+)?", re.IGNORECASE)
"""What stands between two of a list."""
_PERSON = "Person"
_PAIR = 2
_PAIRED = frozenset({"Place"})
"""Types whose pairs are told elsewhere (`kg.link.pairs`)."""
_BACK = 3
"""Sentences after which "the three companies" are no longer those, at most."""

Members = list[tuple[Mention, Cluster]]
"""Things, each with where a sentence names it first."""
Told = tuple[Mention, tuple[Cluster, ...]]
"""A plural noun, and the things that it stands for."""


class Several:
    """Prepared state: the plural nouns of the ontology in two expressions."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.types: dict[str, list[str]] = {}
        for entity_type in ontology.types.values():
            for noun in entity_type.several:
                self.types.setdefault(noun, []).append(entity_type.name)
        nouns = "|".join(sorted(map(re.escape, self.types), key=lambda n: (-len(n), n))) or "(?!)"
        self.some = re.compile(rf"\b{_SOME}\s+(?:[A-Za-z’'-]+\s+){{0,3}}?(?P<noun>(?i:{nouns}))\b")
        self.again = re.compile(
            rf"\b(?:[Bb]oth|(?:the|these|all|The|These|All)\s+(?P<count>{_COUNTED}))\s+"
            rf"(?:[a-z-]+\s+)?(?P<noun>(?i:{nouns}))\b"
        )

    def find(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        owner: Mapping[Mention, Cluster],
    ) -> dict[Mention, tuple[Cluster, ...]]:
        """Each plural noun outside other mentions, with the things told before or after it."""
        if not self.types:
            return {}
        page = _Page(text, spans, sorted(owner), owner, self.ontology)
        return {**dict(self._repeated(page)), **dict(self._listed(page))}

    def _listed(self, page: _Page) -> Iterator[Told]:
        """Plural nouns whose members the next sentence lists."""
        for number in range(1, len(page.spans)):
            opening = _OPENING.match(page.text, *page.spans[number])
            if opening is None:
                continue
            noun = self._noun(page, page.spans[number - 1], opening)
            if noun is not None:
                yield from self._told(page, number, opening.end(), noun)

    def _noun(
        self, page: _Page, before: tuple[int, int], opening: re.Match[str]
    ) -> tuple[int, int, str] | None:
        """Where the sentence before speaks of those that are listed, and by which noun."""
        what = opening["what"].split()
        repeated = next((w for w in what if w in self.types), "")
        if repeated:
            at = page.text.rfind(repeated, *before)
            return (at, at + len(repeated), repeated) if at >= 0 else None
        if what or opening["who"] == "The":
            return None
        *_, last = None, *self.some.finditer(page.text, *before)
        return (*last.span(), last["noun"].lower()) if last else None

    def _told(
        self, page: _Page, number: int, start: int, where: tuple[int, int, str]
    ) -> Iterator[Told]:
        named = page.within((start, page.spans[number][1]))
        lists = [(page.members(named, t), t) for t in self.types[where[2]]]
        members, kind = max(lists, key=lambda pair: len(pair[0]))
        if len(members) > 1 and members[0][0].start - start < _NEAR:
            yield from page.told(where, kind, members)

    def _repeated(self, page: _Page) -> Iterator[Told]:
        """Plural nouns with a count that speak of as many things named before."""
        for match in self.again.finditer(page.text):
            count, noun = _COUNTS[match["count"] or "two"], match["noun"].lower()
            number = bisect_left(page.spans, (match.start() + 1,)) - 1
            for kind in self.types[noun]:
                if count == _PAIR and kind in _PAIRED:
                    continue
                members = page.last(number, kind, count)
                if members:
                    first = max(match.start("count"), match.start())
                    yield from page.told((first, match.end(), noun), kind, members)
                    break


class _Page:
    """A document under way: its sentences, and the mentions in them."""

    def __init__(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        ordered: Sequence[Mention],
        owner: Mapping[Mention, Cluster],
        ontology: Ontology,
    ) -> None:
        self.text, self.spans, self.ordered = text, spans, ordered
        self.owner, self.ontology = owner, ontology
        self.again: dict[tuple[str, int], tuple[int, Members]] = {}
        """The last plural noun of a type and count: its sentence, and who was meant."""

    def within(self, span: tuple[int, int]) -> Sequence[Mention]:
        """The mentions between two characters."""
        first, last = (bisect_left(self.ordered, (at,)) for at in span)
        return self.ordered[first:last]

    def told(self, where: tuple[int, int, str], kind: str, members: Members) -> Iterator[Told]:
        """The plural noun, with what counts it where nothing named stands there."""
        start, end, noun = where
        for first in (start, end - len(noun)):
            if not self._is_taken(first, end):
                mention = Mention(first, end, kind, self.text[first:end], RULE)
                yield mention, tuple(thing for _, thing in members)
                return

    def _is_taken(self, start: int, end: int) -> bool:
        """Whether something named stands on characters."""
        before = self.ordered[: bisect_left(self.ordered, (end,))]
        return any(m.end > start for m in before)

    def last(self, number: int, kind: str, count: int) -> Members:
        """As many things of a type as one of the sentences before names, and no more."""
        since, known = self.again.get((kind, count), (-1, []))
        for before in range(number - 1, max(number - 1 - _BACK, -1), -1):
            members = self.members(self.within(self.spans[before]), kind)
            members = known if before == since else members
            if len(members) == count and (kind == _PERSON or self._is_list(members)):
                self.again[kind, count] = number, members
                return members
        return []

    def _is_list(self, members: Members) -> bool:
        """Whether the things of a sentence are told as one list; people need not be."""
        gaps = pairwise(m for m, _ in members)
        return all(_LINK.fullmatch(self.text, one.end, other.start) for one, other in gaps)

    def members(self, named: Sequence[Mention], kind: str) -> Members:
        """The things of a type among mentions, each with where it is named first."""
        things: dict[int, tuple[Mention, Cluster]] = {}
        for mention in named:
            thing = self.owner[mention]
            if self.ontology.is_a(thing.type, kind) and not thing.nested:
                things.setdefault(id(thing), (mention, thing))
        return list(things.values())
