"""The time expressions of one document in, their names with the missing years filled in out.

The document's own date decides where it is known. Otherwise a year is taken, in this order, from
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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.link.date_calendar import Partial, months_between, read_ends, write
from kg.link.dates import normalise_date

REACH = 6
"""Most sentence ends between a date without a year and the full date that lends it one."""

_BREAK = re.compile(r"[.!?]['\"”’)\]]{0,3}\s|\n[ \t]*\n")
_OF_A_YEAR = re.compile(
    r"(?:\bthe|\b(?!that|those|levels?|figures?)[a-z]+ of(?: the year)?)\s$", re.I
)
_TITLE = re.compile(r"[A-Z][\w’'-]{0,30} of(?: the year)?\s$")
_CLOSE_DAYS = 60


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `[start, end)` that a date rule matched, with the rule's named groups."""

    start: int
    end: int
    text: str
    groups: Mapping[str, str | None]


def resolve_dates(
    text: str, found: Sequence[Found], *, document_date: str = ""
) -> tuple[str | None, ...]:
    """A canonical name for each expression, None for one that cannot be told.

    `found` is in the order of the text; `document_date` is ISO 8601, whole or in part, or empty.

    >>> full = Found(3, 14, "5 June 2023", {"day": "5", "month": "June", "year": "2023"})
    >>> bare = Found(30, 36, "7 July", {"day": "7", "month": "July"})
    >>> resolve_dates("On 5 June 2023 we met, and on 7 July we parted.", [full, bare])
    ('2023-06-05', '2023-07-07')
    """
    page = _Page(text, found)
    names = [normalise_date(one.text, one.groups) for one in found]
    document = (read_ends(document_date) or (Partial(),))[0]
    if document.year:
        return tuple(_by_document(page, names, document))
    for _ in range(3):
        names = [_by_text(page, names, place) for place in range(len(names))]
    return tuple(names)


class _Page:
    """The expressions of a text with the sentence each stands in."""

    def __init__(self, text: str, found: Sequence[Found]) -> None:
        self.text, self.found = text, found
        breaks = [match.end() for match in _BREAK.finditer(text)]
        self.sentences = [bisect_right(breaks, one.start) for one in found]

    def before(self, place: int, reach: int) -> Iterator[int]:
        """Expressions before the one at `place`, nearest first, at most `reach` sentences off."""
        for other in range(place - 1, -1, -1):
            if self.sentences[place] - self.sentences[other] > reach:
                return
            yield other

    def after(self, place: int, reach: int) -> Iterator[int]:
        """Expressions after the one at `place`, nearest first, at most `reach` sentences off."""
        for other in range(place + 1, len(self.found)):
            if self.sentences[other] - self.sentences[place] > reach:
                return
            yield other

    def topic_year(self, place: int, distance: int) -> int:
        """The first year that a sentence `distance` off speaks of as that of its matter, or 0."""
        wanted = self.sentences[place] + distance
        for other in (*self.before(place, 1), *self.after(place, 1)):
            if self.sentences[other] == wanted and self._is_topic(self.found[other]):
                return int(self.found[other].text)
        return 0

    def _is_topic(self, one: Found) -> bool:
        left = self.text[max(0, one.start - 48) : one.start]
        plain = one.text.isdecimal() and len(one.text) == 4
        return plain and bool(_OF_A_YEAR.search(left)) and not _TITLE.search(left)


def _by_document(page: _Page, names: list[str | None], document: Partial) -> Iterator[str | None]:
    for place, (one, name) in enumerate(zip(page.found, names, strict=True)):
        told = normalise_date(one.text, one.groups, str(document))
        ends = read_ends(name or "")
        past = _past_year(page, names, place, document) if told and _lacks_year(ends) else 0
        yield write(*_in_year(ends, past)) if past and told and _far(told, document) else told


def _past_year(page: _Page, names: list[str | None], place: int, document: Partial) -> int:
    """The year of a full date just before, in a passage that tells of an earlier year."""
    first = read_ends(names[place] or "")[0]
    for other in page.before(place, 1):
        ends = read_ends(names[other] or "")
        if ends and ends[-1].year and ends[-1].month:
            last = ends[-1]
            earlier = last.year < document.year
            follows = (first.month, first.day) >= (last.month, last.day)
            return last.year if earlier and follows else 0
    return 0


def _far(name: str, document: Partial) -> bool:
    day, own = read_ends(name)[0].whole, document.whole
    return bool(day and own and abs((own - day).days) > _CLOSE_DAYS)


def _by_text(page: _Page, names: list[str | None], place: int) -> str | None:
    name = names[place]
    ends = read_ends(name or "")
    if ends and not ends[0].year and not ends[0].month:
        return _month_before(page, names, place) or name
    if not _lacks_year(ends):
        return name
    year = (
        page.topic_year(place, 0)
        or _year_before(page, names, place)
        or _year_after(page, names, place)
        or page.topic_year(place, 1)
        or page.topic_year(place, -1)
    )
    return (write(*_in_year(ends, year)) or name) if year else name


def _month_before(page: _Page, names: list[str | None], place: int) -> str | None:
    """A bare day ("the 25th") in the month of the day named before it."""
    day = read_ends(names[place] or "")[0].day
    for other in page.before(place, REACH):
        ends = read_ends(names[other] or "")
        if ends and ends[-1].month and ends[-1].day:
            return write(replace(ends[-1], day=day))
    return None


def _year_before(page: _Page, names: list[str | None], place: int) -> int:
    for other in page.before(place, REACH):
        ends = read_ends(names[other] or "")
        if ends and ends[-1].year and ends[-1].month:
            return ends[-1].year
    return 0


def _year_after(page: _Page, names: list[str | None], place: int) -> int:
    first = read_ends(names[place] or "")[0]
    for other in page.after(place, REACH):
        ends = read_ends(names[other] or "")
        if ends and ends[0].year and ends[0].month:
            year = ends[0].year
            return min(
                (year, year - 1, year + 1),
                key=lambda y: abs(months_between(first.in_year(y), ends[0])),
            )
    return 0


def _lacks_year(ends: tuple[Partial, ...]) -> bool:
    return bool(ends) and not ends[0].year and bool(ends[0].month)


def _in_year(ends: tuple[Partial, ...], year: int) -> tuple[Partial, ...]:
    turns = ends[-1].month < ends[0].month
    return (ends[0].in_year(year), *(end.in_year(year + turns) for end in ends[1:]))
