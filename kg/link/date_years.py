"""The dates of one document in text order in, those without a year given one by the text out.

A year is taken, in this order, from
1. the sentence itself, when it speaks of a thing of that year ("the third meeting of 2024");
2. the nearest full date before, a few sentences back: a text goes on in the year it has named;
3. the nearest full date after, in whichever year brings the two together;
4. a neighbouring sentence that speaks of a thing of one year.
Else the name stays open (`--12-18`). A year with a limit before it ("by 2030", "early in 2016")
tells nothing about a day elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from kg.link.date_calendar import Partial, months_between, read_ends, write

REACH = 8
"""Most sentence ends between a date without a year and the full date that lends it one."""

_PASSES = 3
_BREAK = re.compile(r"[.!?]['\"”’)\]]{0,3}\s|\n[ \t]*\n")
_TOPIC = re.compile(
    r"(?:\b[Tt]he|\b(?!that\b|those\b|levels?\b|figures?\b)[a-z]+\s+of(?:\s+the\s+year)?)\s+"
    r"((?:19|20)\d\d)(?![\w%–-]|[.,]\d)"
)
_LIMITS = frozenset(
    ["beginning", "end", "start", "middle", "close", "spring", "summer", "autumn", "fall", "winter"]
)


class Spot(Protocol):
    """Characters `[start, end)` of a document, and their text."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The character after the last."""

    @property
    def text(self) -> str:
        """The characters."""


def years_by_text(text: str, spots: Sequence[Spot], names: Sequence[str]) -> list[str]:
    """A name for each date of the text, with the year and month that the text around it tells.

    `spots` are in text order; `names` holds the name of each as far as it is known.

    >>> from kg.model import Mention
    >>> full = Mention(3, 14, "Date", "5 June 2023", "date")
    >>> bare = Mention(30, 36, "Date", "7 July", "date")
    >>> text = "On 5 June 2023 we met, and on 7 July we parted."
    >>> years_by_text(text, [full, bare], ["2023-06-05", "--07-07"])
    ['2023-06-05', '2023-07-07']
    """
    page = Page(text, spots, names)
    for _ in range(_PASSES):
        page.names = [_named(page, place) for place in range(len(spots))]
    return page.names


class Page:
    """The dates of a text with the sentence each stands in, and the years its sentences tell."""

    def __init__(self, text: str, spots: Sequence[Spot], names: Sequence[str]) -> None:
        self.text, self.names = text, list(names)
        breaks = _breaks(text)
        self.sentences = [bisect_right(breaks, spot.start) for spot in spots]

    def ends(self, place: int) -> tuple[Partial, ...]:
        """The date at a place, or the two ends of its interval."""
        return read_ends(self.names[place])

    def before(self, place: int, reach: int) -> Iterator[tuple[Partial, ...]]:
        """Dates before the one at `place`, nearest first, at most `reach` sentences off."""
        for other in range(place - 1, -1, -1):
            if self.sentences[place] - self.sentences[other] > reach:
                return
            if ends := self.ends(other):
                yield ends

    def after(self, place: int, reach: int) -> Iterator[tuple[Partial, ...]]:
        """Dates after the one at `place`, nearest first, at most `reach` sentences off."""
        for other in range(place + 1, len(self.names)):
            if self.sentences[other] - self.sentences[place] > reach:
                return
            if ends := self.ends(other):
                yield ends

    def topic(self, place: int, distance: int) -> int:
        """The year that the sentence `distance` off speaks of as that of its matter, or 0."""
        return _topics(self.text).get(self.sentences[place] + distance, 0)


@lru_cache(maxsize=1)
def _breaks(text: str) -> list[int]:
    """Where sentences end; kept, since the dates of a text are looked at more than once."""
    return [match.end() for match in _BREAK.finditer(text)]


@lru_cache(maxsize=1)
def _topics(text: str) -> dict[int, int]:
    """The year of its matter that a sentence of the text tells, by the number of the sentence."""
    topics: dict[int, int] = {}
    for match in _TOPIC.finditer(text):
        if match.group().split()[0] not in _LIMITS:
            sentence = bisect_right(_breaks(text), match.start(1))
            topics.setdefault(sentence, int(match.group(1)))
    return topics


def lacks_year(ends: tuple[Partial, ...]) -> bool:
    """Whether a date has a month but no year."""
    return bool(ends) and not ends[0].year and bool(ends[0].month)


def in_year(ends: tuple[Partial, ...], year: int) -> str | None:
    """The date or interval put into a year; one from December to January ends in the next."""
    turns = ends[-1].month < ends[0].month
    return write(ends[0].in_year(year), *(end.in_year(year + turns) for end in ends[1:]))


def _named(page: Page, place: int) -> str:
    ends, name = page.ends(place), page.names[place]
    if ends and not ends[0].year and not ends[0].month:
        return _month_before(page, place, ends[0].day) or name
    if not lacks_year(ends):
        return name
    year = (
        page.topic(place, 0)
        or _year_before(page, place)
        or _year_after(page, place, ends[0])
        or page.topic(place, 1)
        or page.topic(place, -1)
    )
    return (in_year(ends, year) or name) if year else name


def _month_before(page: Page, place: int, day: int) -> str | None:
    """A bare day ("the 25th") in the month of the day named before it."""
    for ends in page.before(place, REACH):
        if ends[-1].month and ends[-1].day:
            return write(replace(ends[-1], day=day))
    return None


def _year_before(page: Page, place: int) -> int:
    known = (ends[-1] for ends in page.before(place, REACH))
    return next((end.year for end in known if end.year and end.month), 0)


def _year_after(page: Page, place: int, first: Partial) -> int:
    for ends in page.after(place, REACH):
        year = ends[0].year
        if year and ends[0].month:
            near = [(abs(months_between(first.in_year(y), ends[0])), y) for y in _around(year)]
            return min(near, key=lambda pair: pair[0])[1]
    return 0


def _around(year: int) -> tuple[int, int, int]:
    return year, year - 1, year + 1
