"""The Date mentions of one document in, the name of each out, as far as the document tells it.

The document's own date decides where it is known; else the text (`kg.link.date_years`) and the
date it bears at its top (`kg.link.date_own`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.link.date_calendar import Partial, read_ends
from kg.link.date_deferred import is_deferred, tell_date
from kg.link.date_own import infer_date
from kg.link.date_reference import with_year
from kg.link.date_years import Page, in_year, lacks_year, years_by_text
from kg.model import Mention

_CLOSE_DAYS = 60
_TELLS_YEAR = re.compile(r"[12]\d{3}|\b(?:this|last|next)\b|day\b|tomorrow", re.IGNORECASE)


def name_dates(
    text: str, mentions: Iterable[Mention], *, document_date: str = ""
) -> dict[Mention, str]:
    """The canonical name of each Date mention, empty for one that nothing tells.

    The mentions bear the names that `defer_date` gave them under the same document date
    (ISO 8601, whole or in part, or empty).

    >>> text = "BEIJING, Dec. 3, 2021 -- Last year was hard."
    >>> day = Mention(9, 21, "Date", "Dec. 3, 2021", "date-day", "2021-12-03")
    >>> year = Mention(25, 34, "Date", "Last year", "date-relative", "?turn=Last&unit=year")
    >>> list(name_dates(text, [day, year]).values())
    ['2021-12-03', '2020']
    """
    ordered = sorted(set(mentions))
    names = [m.name for m in ordered]
    if not _read(document_date).year:
        names = years_by_text(text, ordered, names)
        document_date = infer_date(text, ordered, names)
    page = Page(text, ordered, names)
    own = _read(document_date)
    return {m: _told(page, place, m, own) for place, m in enumerate(ordered)}


def _read(date: str) -> Partial:
    return next(iter(read_ends(date)), Partial())


def _told(page: Page, place: int, mention: Mention, document: Partial) -> str:
    name = page.names[place]
    if is_deferred(name):
        return (document.year and tell_date(name, str(document))) or ""
    ends = page.ends(place)
    if lacks_year(ends) and document.year:
        return in_year(ends, with_year(ends[0], document).year) or name
    if _TELLS_YEAR.search(mention.text) or not document.whole:
        return name
    past = _past_year(page, place, document)
    return (in_year(ends, past) or name) if past and _far(ends, document) else name


def _past_year(page: Page, place: int, document: Partial) -> int:
    """The year of a full date just before, in a passage that tells of an earlier year."""
    first = page.ends(place)[:1]
    for ends in page.before(place, 1):
        last = ends[-1]
        if last.year and last.month and first:
            later = (first[0].month, first[0].day) >= (last.month, last.day)
            return last.year if later and last.year < document.year else 0
    return 0


def _far(ends: Sequence[Partial], document: Partial) -> bool:
    day, own = ends[0].whole, document.whole
    return bool(day and own and abs((own - day).days) > _CLOSE_DAYS)
