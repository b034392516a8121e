"""A text and its dates in, the date the document itself bears out.

Only for documents whose date no heading or metadata gives: a dateline ("BEIJING, Nov. 17
(Xinhua)"), or a date that has a line near the top to itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.link.date_calendar import read_ends
from kg.link.date_years import Spot

_TOP = 400
"""Characters from the start of the text in which a document tells its date."""

_AGENCY = r"(?:Xinhua|Reuters|Agency|AFP|AP|PTI|TASS|Kyodo|Yonhap|News)"
_BEFORE = re.compile(
    rf"(?:\b{_AGENCY}\b|\b(?i:reported|published|updated|posted|released|date)\b)[^.\n]{{0,40}}$"
    r"|\b[A-Z]{3,}[,\s(–—-]{1,4}$"
)
_AFTER = re.compile(rf"\s*(?:\(\s*{_AGENCY}|--|—|–|/\S+/\s*--)")
_FOUR_FIGURES = re.compile(r"\d{4}")
_FEW_WORDS = 4


def infer_date(text: str, spots: Sequence[Spot], names: Sequence[str]) -> str:
    """The document's own date: ISO 8601, its year alone where no dateline gives the day, or "".

    A first day named at the top without its year lends the year that the text has told for it:
    a report leaves out the year of an event only when it is its own. `names` are the names of
    the dates, both in text order.

    >>> from kg.model import Mention
    >>> day = Mention(9, 22, "Date", "Nov. 17, 2020", "date")
    >>> infer_date("BEIJING, Nov. 17, 2020 (Xinhua) -- The premier spoke.", [day], ["2020-11-17"])
    '2020-11-17'
    """
    for spot, name in zip(spots, names, strict=True):
        if spot.start > _TOP:
            break
        ends = read_ends(name)
        if len(ends) == 1 and ends[0].day:
            if ends[0].whole and _is_dateline(text, spot):
                return str(ends[0])
            bare = not _FOUR_FIGURES.search(spot.text)
            return str(ends[0].year) if ends[0].year and bare else ""
    return ""


def _is_dateline(text: str, spot: Spot) -> bool:
    left, right = text[: spot.start], text[spot.end :]
    line = left.rpartition("\n")[2] + " " + right.partition("\n")[0]
    alone = len(line.split()) <= _FEW_WORDS
    return alone or bool(_BEFORE.search(left[-80:]) or _AFTER.match(right[:40]))
