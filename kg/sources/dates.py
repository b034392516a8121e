"""Words for a calendar day → ISO 8601, as they stand in bylines, datelines and metadata.

Only what is unambiguous: "03/04/2024" could be two days and gives none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Day

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_FORMS = (
    _YEAR.format("y1") + r"([-/.])(?P<m1>0?[1-9]|1[0-2])\2(?P<d1>[12]\d|3[01]|0?[1-9])(?!\d)",
    _MONTH.format("m2") + r" " + _DAY.format("d2") + r",? " + _YEAR.format("y2"),
    _DAY.format("d3") + r"(?: of)? " + _MONTH.format("m3") + r",? " + _YEAR.format("y3"),
    r"(?P<d4>1[3-9]|2\d|3[01])/(?P<m4>0?[1-9]|1[0-2])/" + _YEAR.format("y4"),
    r"(?P<m5>0?[1-9]|1[0-2])/(?P<d5>1[3-9]|2\d|3[01])/" + _YEAR.format("y5"),
    _YEAR.format("y6") + r"年(?P<m6>\d{1,2})月(?P<d6>\d{1,2})日",
)
_DATE = re.compile(r"(?<![\d/.-])(?:" + "|".join(_FORMS) + r")(?![\d/])", re.IGNORECASE)
_YEARLESS = (
    _MONTH.format("m7") + r" " + _DAY.format("d7") + r"\b",
    _DAY.format("d8") + r" " + _MONTH.format("m8") + r"\b",
)
_NO_YEAR = re.compile(
    r"(?<![\w.])(?:" + "|".join(_YEARLESS) + r")(?!,? (?:19|20)\d\d)", re.IGNORECASE
)
_MONTH_YEAR = re.compile(r"\b" + _MONTH.format("m9") + r",? " + _YEAR.format("y9"), re.IGNORECASE)
_ISO = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d))?$")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the characters that say it."""

    start: int
    end: int
    iso: str


def find_date(text: str) -> FoundDate | None:
    """The first calendar day with its year.

    >>> find_date("Beijing, Dec. 20th, 2023")
    FoundDate(start=9, end=24, iso='2023-12-20')
    """
    for found in _DATE.finditer(text):
        iso = _iso(found)
        if iso:
            return FoundDate(*found.span(), iso)
    return None


def find_yearless(text: str) -> FoundDate | None:
    """The first day without a year, as ISO 8601 writes it: "--12-20"."""
    for found in _NO_YEAR.finditer(text):
        iso = _iso(found)
        if iso:
            return FoundDate(*found.span(), iso)
    return None


def parse_date(value: str) -> str:
    """ISO 8601 of a metadata value: a day, a month or a year; empty if it is none.

    >>> [parse_date(v) for v in ("2025-02-10 12:05:00-05:00", "March 2024", "2023", "soon")]
    ['2025-02-10', '2024-03', '2023', '']
    """
    value = value.strip()
    found = find_date(value)
    if found:
        return found.iso
    partial = _ISO.match(value)
    if partial and (partial["m"] is None or 1 <= int(partial["m"]) <= 12):
        return value
    month = _MONTH_YEAR.search(value)
    return f"{month['y9']}-{_month(month['m9']):02d}" if month else ""


def _iso(found: re.Match[str]) -> str:
    parts = {key[0]: value for key, value in found.groupdict().items() if value}
    month, day = _month(parts["m"]), int(parts["d"])
    try:
        # a leap year stands in where the text gives none
        iso = Day(int(parts.get("y", 2024)), month, day).isoformat()
    except ValueError:
        return ""
    return iso if "y" in parts else f"--{iso[5:]}"


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1
