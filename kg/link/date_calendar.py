"""Parts of a date in, ISO 8601 out: years, months and days that exist, alone or as an interval.

A date without its year, or without year and month, is written as XML Schema does (`--07-25`,
`--07`, `---25`); an interval as ISO 8601 does (`2024-07-15/2024-07-18`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

_ISO = re.compile(r"(?:(\d{4})|-)(?:-(\d\d)|-(?=-))?(?:-(\d\d))?")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Partial:
    """A day, month or year of the Gregorian calendar, of which parts may be unknown (0)."""

    year: int = 0
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        """ISO 8601, or the XML Schema form where the year is unknown.

        >>> print(Partial(2023, 12), Partial(0, 7, 25), Partial(0, 7), Partial(0, 0, 25))
        2023-12 --07-25 --07 ---25
        """
        year = f"{self.year:04d}" if self.year else "-"
        month = f"-{self.month:02d}" if self.month else "-" if self.day else ""
        return year + month + (f"-{self.day:02d}" if self.day else "")

    @property
    def real(self) -> bool:
        """Whether the calendar has such a date.

        >>> Partial(2023, 2, 29).real, Partial(0, 2, 29).real, Partial(2023, 0, 5).real
        (False, True, False)
        """
        if not (0 <= self.year <= 9999 and 0 <= self.month <= 12):
            return False
        if not self.day:
            return bool(self.year or self.month)
        if not self.month:
            return not self.year and 1 <= self.day <= 31
        return 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    @property
    def whole(self) -> date | None:
        """The day as a `date`, when year, month and day are known."""
        if self.year and self.month and self.day and self.real:
            return date(self.year, self.month, self.day)
        return None

    def in_year(self, year: int) -> Partial:
        """The same month and day of another year."""
        return replace(self, year=year)


def of_day(day: date) -> Partial:
    """A `date` as its parts."""
    return Partial(day.year, day.month, day.day)


def read_iso(text: str) -> Partial | None:
    """A date written in one of the forms of `Partial`; None when it is not one.

    >>> read_iso("--07-25"), read_iso("2023-13"), read_iso("2023-12-19T08:00")
    (Partial(year=0, month=7, day=25), None, Partial(year=2023, month=12, day=19))
    """
    found = _ISO.fullmatch(text.partition("T")[0].strip())
    if found is None:
        return None
    partial = Partial(*(int(part or 0) for part in found.groups()))
    return partial if partial.real else None


def read_ends(name: str) -> tuple[Partial, ...]:
    """The one date of a name, or the two ends of its interval; nothing for another string."""
    ends = tuple(read_iso(end) for end in name.split("/"))
    return tuple(end for end in ends if end) if len(ends) <= 2 and all(ends) else ()


def write(*ends: Partial) -> str | None:
    """One date, or an interval of two in order; None when the calendar forbids it.

    >>> write(Partial(2021, 12, 8), Partial(2021, 12, 12))
    '2021-12-08/2021-12-12'
    >>> write(Partial(2021, 12, 8), Partial(2021, 12, 1)) is None
    True
    """
    if not all(end.real for end in ends):
        return None
    if len(ends) == 2 and not _ordered(*ends):
        return None
    return "/".join(str(end) for end in ends)


def _ordered(first: Partial, last: Partial) -> bool:
    """Without a year December may come before January, in the next one."""
    turns = not last.year and last.month < first.month
    return turns or (first.year, first.month, first.day) < (last.year, last.month, last.day)


def months_between(first: Partial, last: Partial) -> int:
    """Calendar months from the first to the last; negative when it lies before."""
    return (last.year - first.year) * 12 + last.month - first.month
