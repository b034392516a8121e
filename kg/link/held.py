"""Titles and clusters in, the offices that each person is named with out.

"Prime Minister of Malta Ann Lee", "Malta's Prime Minister Ann Lee" and "Ann Lee, prime minister of
Malta" name the same office, its holder and its country.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.link.cluster import Cluster
from kg.model import Mention

_APPOSED = re.compile(r"(?:,| as)\s+(?:[\w'’-]+\s+){0,4}")
_OWNED = re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+)?")
_BESIDE = re.compile(r"(?:\s*\([^()]{1,40}\))?,?\s+(?:(?:Mrs?|Ms|Dr|Prof|Sir|H\.E)\.?\s+)?")
_OF = re.compile(r"\s+(?:of|for|at|in)\s+(?:the\s+)?")
_REACH = 60
"""Characters between a name and a title that belong together, at most."""
_GENERAL = re.compile(r"\b(secretary|attorney|director|governor|solicitor|prosecutor)[ -]general")
_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset({"of", "for", "the", "affairs", "a", "an", "and"})
_NAMED = re.compile(r" +[^\W\d_a-z]")
"""A capital right after a title: the name of who holds it."""
_LESSER = frozenset("vice deputy assistant associate prime under former chief first acting".split())
"""Words that make another office of the one after them."""
_ALIKE = {"pm": "prime minister", "premier": "prime minister"}
_BODIES = frozenset({"Place", "Organization"})
"""Types whose things have holders of office; no meeting or policy has one."""

Office = frozenset[str]
"""The words that tell an office, in lower case."""


@dataclass(frozen=True, slots=True)
class Held:
    """A person named with an office at a character, and the body or country if it is told."""

    at: int
    office: Office
    body: Cluster | None
    holder: Cluster


def office_of(text: str) -> Office:
    """The words of an office; "premier" is a prime minister, whatever stands between.

    >>> sorted(office_of("Minister for Foreign Affairs")) == sorted(office_of("foreign minister"))
    True
    """
    low = _GENERAL.sub(r"\1general", text.lower())
    words = (w for word in _WORD.findall(low) for w in _ALIKE.get(word, word).split())
    return frozenset(words) - _EMPTY


def is_of(wanted: Office, held: Office) -> bool:
    """Whether an office is the one held, whole or shortened; a vice president is no president.

    >>> is_of(office_of("the minister"), office_of("Minister of Trade"))
    True
    >>> is_of(office_of("the minister"), office_of("Deputy Minister of Trade"))
    False
    """
    return bool(wanted) and wanted <= held and _LESSER.isdisjoint(held - wanted)


class Beside:
    """Prepared state of one document: its titles and bodies by where they stand."""

    def __init__(self, text: str, titles: Sequence[Mention], clusters: Iterable[Cluster]) -> None:
        self.text = text
        self.titles = titles
        self.title_at = [t.start for t in titles]
        bodies = [(m, c) for c in clusters if c.type in _BODIES for m in c.mentions]
        self.bodies = sorted(bodies, key=lambda b: (b[0].start, -b[0].end))
        self.body_at = [m.start for m, _ in self.bodies]

    def held(self, people: Iterable[Cluster]) -> list[Held]:
        """The offices that people are named with, in text order."""
        found = (h for c in people for m in c.mentions for h in self._of_name(m, c))
        return sorted(found, key=lambda h: h.at)

    def within(self, office: Mention) -> tuple[Office, Cluster | None]:
        """The office and the body that an unnamed holder's mention tells."""
        titles = (t for t in self._titles(office.start, office.end) if t.end <= office.end)
        said = next((office_of(t.text) for t in titles), Office())
        return said, next((c for _, c in self._bodies(office.start, office.end)), None)

    def _of_name(self, name: Mention, holder: Cluster) -> Iterator[Held]:
        for title in self._titles(name.start - _REACH, name.end + _REACH):
            if title.end <= name.start:
                body = self._body_between(title, name)
                if body or self.text[title.end : name.start].isspace():
                    body = body or self._owner(title)
                    yield Held(name.start, self._said(title), body, holder)
            elif _APPOSED.fullmatch(self.text, name.end, title.start) and not _NAMED.match(
                self.text, title.end
            ):
                after = (c for _, c in self._after(title, title.end + _REACH))
                body = self._owner(title) or next(after, None)
                yield Held(name.start, office_of(title.text), body, holder)

    def _said(self, title: Mention) -> Office:
        """The words of a title, with one before it that makes it another office."""
        before = self.text[max(0, title.start - 12) : title.start].lower().split()[-1:]
        return office_of(title.text) | (_LESSER & frozenset(before))

    def _body_between(self, title: Mention, name: Mention) -> Cluster | None:
        """The body in "President of Malta, Ann Lee"; none where the name is somebody else's."""
        after = self._after(title, name.start)
        beside = (c for m, c in after if _BESIDE.fullmatch(self.text, m.end, name.start))
        return next(beside, None)

    def _after(self, title: Mention, end: int) -> Iterator[tuple[Mention, Cluster]]:
        """The bodies right after a title and "of" that end before a character."""
        link = _OF.match(self.text, title.end)
        if link is not None:
            yield from ((m, c) for m, c in self._bodies(title.end, end) if m.start == link.end())

    def _owner(self, title: Mention) -> Cluster | None:
        """The body right before a title: "Malta's new [president]"."""
        for body, cluster in reversed(self._bodies(title.start - _REACH, title.start)):
            if _OWNED.fullmatch(self.text, body.end, title.start):
                return cluster
        return None

    def _titles(self, start: int, end: int) -> Sequence[Mention]:
        return self.titles[bisect_left(self.title_at, start) : bisect_right(self.title_at, end)]

    def _bodies(self, start: int, end: int) -> list[tuple[Mention, Cluster]]:
        """The bodies that lie between two characters."""
        near = self.bodies[bisect_left(self.body_at, start) : bisect_left(self.body_at, end)]
        return [(m, c) for m, c in near if m.end <= end]
