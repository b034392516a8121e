"""The day a document speaks from in, and the day, month or year its words point to out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from kg.link.date_calendar import Partial, months_between, of_day

DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
"""Words for a day, as its distance from the document's own."""

_FAR_AHEAD, _FAR_BEHIND, _NEAR_BEHIND = 9, 10, 3
"""Months from the document's own to a date that may still be of the same year."""


def day_by_word(word: str, document: Partial) -> Partial | None:
    """The day "yesterday" means in a document of a known day."""
    distance = DAYS.get(" ".join(word.lower().split()))
    return None if distance is None else _shifted(document, distance)


def month_by_turn(turn: int, document: Partial) -> Partial | None:
    """The last (-1), this (0) or next (1) month."""
    if not (document.year and document.month):
        return None
    months = document.year * 12 + document.month - 1 + turn
    return Partial(months // 12, months % 12 + 1)


def year_by_turn(turn: int, document: Partial) -> int:
    """The last, this or next year; 0 when the document's is unknown."""
    return document.year + turn if document.year else 0


def named_month_by_turn(month: int, turn: int, document: Partial) -> Partial | None:
    """The month that "last June" or "next June" means: the nearest one on that side."""
    if not (document.year and document.month):
        return None
    year = document.year
    if turn < 0 and month >= document.month:
        year -= 1
    if turn > 0 and month <= document.month:
        year += 1
    return Partial(year, month)


def weekday_by_turn(
    weekday: int, turn: int, document: Partial, *, coming: bool = False
) -> Partial | None:
    """The day of a weekday (1 is Monday).

    0 is the latest one up to the document's day, -1 the latest before it, 1 the first after it.
    One that is only `coming` may be the document's own day: "The board will meet on Friday",
    written on a Friday.
    """
    day = document.whole
    if day is None:
        return None
    behind = (day.isoweekday() - weekday) % 7
    if turn > 0 or (coming and behind and not turn):
        return _shifted(document, 7 - behind)
    return _shifted(document, -(behind or 7) if turn < 0 else -behind)


def day_of_month(partial: Partial, document: Partial) -> Partial:
    """A bare day ("the 25th") put into the latest month that has it by the document's day."""
    if not document.whole:
        return partial
    for turn in (0, -1, -2):
        month = month_by_turn(turn, document)
        found = replace(month, day=partial.day) if month else None
        if found and found.whole and found.whole <= document.whole:
            return found
    return partial


def with_year(partial: Partial, document: Partial, *, side: int = 0) -> Partial:
    """A date without its year, in the document's own year or the one next to it.

    The year is the document's, unless the date then lies so far off that the turn of a year must
    stand between: "Dec. 28" written in January is of the year before. `side` 1 says that the date
    lies ahead of the document as a rule ("will meet in"), -1 that it never does ("since").
    """
    if partial.year or not document.year:
        return partial
    same = partial.in_year(document.year)
    if not document.month:
        return same
    ahead = months_between(document, same)
    if ahead > (0 if side < 0 else _FAR_AHEAD):
        return partial.in_year(document.year - 1)
    behind = {-1: 12, 0: _FAR_BEHIND, 1: _NEAR_BEHIND}[side]
    return partial.in_year(document.year + 1) if -ahead > behind else same


def _shifted(document: Partial, days: int) -> Partial | None:
    day = document.whole
    if day is None or not date.min.toordinal() <= day.toordinal() + days <= date.max.toordinal():
        return None
    return of_day(day + timedelta(days=days))
