"""A text and its time expressions in, the date the document itself bears out.

Only for documents whose date no heading or metadata gives: a dateline ("BEIJING, Nov. 17
(Xinhua)"), or a date that has a line near the top to itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.link.date_calendar import read_ends
from kg.link.date_years import Found, resolve_dates

_TOP = 400
"""Characters from the start of the text in which a document tells its date."""

_AGENCY = r"(?:Xinhua|Reuters|Agency|AFP|AP|PTI|TASS|Kyodo|Yonhap|News)"
_BEFORE = re.compile(
    rf"(?:\b{_AGENCY}\b|\b(?:reported|published|updated|posted|released|date)\b)[^.\n]{{0,40}}$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}[,\s(–—-]{1,4}$")
_AFTER = re.compile(rf"\s*(?:\(\s*{_AGENCY}|--|—|–|/\S+/\s*--)")
_FEW_WORDS = 4


def infer_date(text: str, found: Sequence[Found]) -> str:
    """The document's own date: ISO 8601, its year alone when the dateline gives no day, or "".

    A first day named at the top without a dateline lends its year only: an event that a report
    opens with is of the report's year, but mostly not of its day.

    >>> day = Found(9, 22, "Nov. 17, 2020", {"month": "Nov.", "day": "17", "year": "2020"})
    >>> infer_date("BEIJING, Nov. 17, 2020 (Xinhua) -- The premier spoke.", [day])
    '2020-11-17'
    """
    for one, name in zip(found, resolve_dates(text, found), strict=True):
        if one.start > _TOP:
            break
        ends = read_ends(name or "")
        if len(ends) != 1 or not ends[0].day:
            continue
        if ends[0].whole and _is_dateline(text, one):
            return str(ends[0])
        return str(ends[0].year) if ends[0].year else ""
    return ""


def _is_dateline(text: str, one: Found) -> bool:
    left, right = text[: one.start], text[one.end :]
    line = left.rpartition("\n")[2] + " " + right.partition("\n")[0]
    return bool(
        len(line.split()) <= _FEW_WORDS
        or _BEFORE.search(left[-80:])
        or _CAPITALS.search(left[-80:])
        or _AFTER.match(right[:40])
    )
