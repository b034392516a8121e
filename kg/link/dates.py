"""A match of a date rule and the document's date in, the canonical ISO 8601 name out.

A rule names the parts of its expression by its groups; this module puts them together:

| group | holds |
|---|---|
| `day` `month` `year` | the date, or the first end of a range |
| `day2` `month2` `year2` | the last end of a range |
| `turn` | "this", "last", "next" before or after a year, month, month's name or weekday |
| `unit` | "year" or "month", what `turn` counts |
| `word` | "yesterday", "today", "tomorrow" |
| `weekday` | a day of the week |
| `coming` `gone` | a word that puts the date ahead ("will") or behind ("since") |
| `quarter` `half` | which one of the year |
| `quarters` `months` | how many from the start of the year ("the first three quarters") |
| `decade` | its first year |
| `figure1` `figure2` | day and month in figures, in either order |
| `pair` | "and" between two days, which are a range only when the one follows the other |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kg.link.date_calendar import Partial, read_ends, write
from kg.link.date_reference import (
    day_by_word,
    day_of_month,
    month_by_turn,
    named_month_by_turn,
    weekday_by_turn,
    with_year,
    year_by_turn,
)
from kg.link.date_words import month_number, number, turn_number, weekday_number

Groups = Mapping[str, str | None]


def normalise_date(text: str, groups: Groups, document_date: str = "") -> str | None:
    """The canonical name of a time expression, or None when it names no date that can be told.

    `document_date` is ISO 8601, whole or in part, or empty. A year is taken from it where the
    expression has none; without it the name stays open (`--07-25`, `--07`, `---25`). None means
    that there is no such mention: the calendar has no such day, or only the document's date
    could tell. Without groups the whole `text` may be an ISO 8601 date itself.

    >>> normalise_date("Dec. 18", {"month": "Dec.", "day": "18"}, "2023-12-19")
    '2023-12-18'
    >>> normalise_date("last month", {"turn": "last", "unit": "month"}, "2024-01-03")
    '2023-12'
    >>> normalise_date("last month", {"turn": "last", "unit": "month"}) is None
    True
    """
    parts = {name: value for name, value in groups.items() if value}
    if not parts:
        return write(*read_ends(text)) if read_ends(text) else None
    document = read_ends(document_date)[:1]
    for group, read in _READERS.items():
        if group in parts:
            return read(parts, document[0] if document else Partial())
    return None


def _word(parts: Mapping[str, str], document: Partial) -> str | None:
    return _one(day_by_word(parts["word"], document))


def _unit(parts: Mapping[str, str], document: Partial) -> str | None:
    turn = turn_number(parts.get("turn", ""))
    if parts["unit"].lower().startswith("month"):
        return _one(month_by_turn(turn, document))
    return _one(Partial(year_by_turn(turn, document)))


def _weekday(parts: Mapping[str, str], document: Partial) -> str | None:
    turn, day = turn_number(parts.get("turn", "")), weekday_number(parts["weekday"])
    return _one(weekday_by_turn(day, turn, document, coming="coming" in parts))


def _quarter(parts: Mapping[str, str], document: Partial) -> str | None:
    last = 3 * number(parts["quarter"])
    return _months(last - 2, last, parts, document)


def _half(parts: Mapping[str, str], document: Partial) -> str | None:
    last = 6 * number(parts["half"])
    return _months(last - 5, last, parts, document)


def _quarters(parts: Mapping[str, str], document: Partial) -> str | None:
    return _months(1, 3 * number(parts["quarters"]), parts, document)


def _count_of_months(parts: Mapping[str, str], document: Partial) -> str | None:
    return _months(1, number(parts["months"]), parts, document)


def _months(first: int, last: int, parts: Mapping[str, str], document: Partial) -> str | None:
    year = _year(parts, "year", document)
    if not year or not 1 <= first < last:
        return None
    return write(Partial(year, first), Partial(year, last))


def _decade(parts: Mapping[str, str], document: Partial) -> str | None:
    first = number(parts["decade"])
    return write(Partial(first), Partial(first + 9)) if first and first % 10 == 0 else None


def _figures(parts: Mapping[str, str], document: Partial) -> str | None:
    one, two = number(parts["figure1"]), number(parts.get("figure2", ""))
    if one <= 12 and two <= 12 and one != two:
        return None
    return write(Partial(number(parts.get("year", "")), min(one, two), max(one, two)))


def _calendar(parts: Mapping[str, str], document: Partial) -> str | None:
    first, last = _ends(parts, document)
    if {"day2", "month2", "year2"} & set(parts):
        apart = last.day - first.day
        return None if "pair" in parts and apart != 1 else _range(first, last, document)
    turn = parts.get("turn")
    if turn and first.month and not first.day and "unit" not in parts and not first.year:
        return _one(named_month_by_turn(first.month, turn_number(turn), document))
    side = ("coming" in parts) - ("gone" in parts)
    return _one(_filled(first, document, side))


def _ends(parts: Mapping[str, str], document: Partial) -> tuple[Partial, Partial]:
    month, month2 = (month_number(parts.get(name, "")) for name in ("month", "month2"))
    first = Partial(_year(parts, "year", document), month or month2, number(parts.get("day", "")))
    last = Partial(_second_year(parts, first.year), month2 or month, number(parts.get("day2", "")))
    return first, last


def _range(first: Partial, last: Partial, document: Partial) -> str | None:
    if not (first.month or last.month):
        return _years(first, last)
    wraps = last.month < first.month
    if not first.year and last.year:
        first = first.in_year(last.year - wraps)
    elif not first.year:
        last = with_year(last, document)
        first = first.in_year(last.year - wraps) if last.year else first
    if first.year and not last.year:
        last = last.in_year(first.year + wraps)
    return write(first, last)


def _years(first: Partial, last: Partial) -> str | None:
    """Years "2021-25"; a last end too small for a year after the first is a month ("2023-12")."""
    if last.year > first.year:
        return write(first, last) if last.year - first.year < 200 else None
    return _one(replace(first, month=last.year % 100)) if last.year < 100 else None


def _filled(date: Partial, document: Partial, side: int) -> Partial:
    if date.day and not date.month and not date.year:
        return day_of_month(date, document)
    return with_year(date, document, side=side)


def _year(parts: Mapping[str, str], group: str, document: Partial) -> int:
    text = parts.get(group, "")
    year = number(text)
    if year:
        return year + 2000 if len(text) == 2 else year
    if "turn" in parts and "unit" in parts:
        return year_by_turn(turn_number(parts["turn"]), document)
    return 0


def _second_year(parts: Mapping[str, str], first: int) -> int:
    text = parts.get("year2", "")
    year = number(text)
    if len(text) != 2 or not first:
        return year
    century = first - first % 100
    if first % 100 == 99 and year <= 1:
        return century + 100 + year
    return century + year if first % 100 < year else year


def _one(date: Partial | None) -> str | None:
    return write(date) if date else None


_Reader = Callable[[Mapping[str, str], Partial], str | None]
_READERS: dict[str, _Reader] = {
    "word": _word,
    "weekday": _weekday,
    "quarter": _quarter,
    "half": _half,
    "quarters": _quarters,
    "months": _count_of_months,
    "decade": _decade,
    "figure1": _figures,
    "month": _calendar,
    "month2": _calendar,
    "day": _calendar,
    "year": _calendar,
    "unit": _unit,
}
