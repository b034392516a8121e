"""An ISO 8601 date, month, year or range in, its first and last day out."""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def days(text: str) -> tuple[str, str] | None:
    """First and last day, as ISO 8601, of a day, month, year or range ("a/b"); None for others.

    >>> days("2024-02/2024-03-05")
    ('2024-02-01', '2024-03-05')
    >>> days("--07-25") is None
    True
    """
    begin, _, end = text.partition("/")
    first, last = _bounds(begin), _bounds(end or begin)
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1]


def _bounds(text: str) -> tuple[str, str] | None:
    found = _DATE.fullmatch(text)
    if not found or found[1] == "0000":
        return None
    year, month, day = found.groups()
    if month and not 1 <= int(month) <= 12:
        return None
    length = monthrange(int(year), int(month or 12))[1]
    if day and not 1 <= int(day) <= length:
        return None
    first = f"{year}-{month or '01'}-{day or '01'}"
    return first, f"{year}-{month or '12'}-{day or length}"
