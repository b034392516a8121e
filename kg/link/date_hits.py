"""What the date rules matched in one document in, a canonical name for each out.

The document's own date decides where it is known; else the text (`kg.link.date_years`) and the
date it bears at its top (`kg.link.date_own`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from kg.link.date_calendar import Partial, read_ends
from kg.link.date_own import infer_date
from kg.link.date_reference import with_year
from kg.link.date_years import Page, Spot, in_year, lacks_year, years_by_text
from kg.link.dates import normalise_date

_SOME_DAY = "2000-06-15"
_CLOSE_DAYS = 60
_TELLS_YEAR = re.compile(r"[12]\d{3}|\b(?:this|last|next)\b|day\b|tomorrow", re.IGNORECASE)


class DateHit(Spot, Protocol):
    """Characters that a date rule matched, with the rule's named groups."""

    @property
    def groups(self) -> Mapping[str, str]:
        """The text of each named group that took part in the match."""


def name_date_hits(text: str, hits: Sequence[DateHit], document_date: str) -> list[str | None]:
    """ISO 8601 names in the order of the hits.

    None for a hit that is no date, that overlaps a longer one, or that nothing tells.
    `document_date` is ISO 8601, whole or in part, or empty.
    """
    kept = _longest(hits)
    ordered = [hits[place] for place in kept]
    names = [_name(hit, document_date) for hit in ordered]
    if not _read(document_date).year:
        names = years_by_text(text, ordered, names)
        document_date = infer_date(text, ordered, names)
    page = Page(text, ordered, names)
    told: list[str | None] = [None] * len(hits)
    for at, place in enumerate(kept):
        told[place] = _told(page, at, hits[place], _read(document_date)) or None
    return told


def _longest(hits: Sequence[DateHit]) -> list[int]:
    """Places of the hits that can be dates and overlap no longer one, in text order."""
    kept: list[int] = []
    taken: set[int] = set()
    for place in sorted(
        range(len(hits)), key=lambda p: (hits[p].start - hits[p].end, hits[p].start)
    ):
        hit = hits[place]
        span = range(hit.start, hit.end)
        if taken.isdisjoint(span) and (_name(hit, "") or _name(hit, _SOME_DAY)):
            taken.update(span)
            kept.append(place)
    return sorted(kept, key=lambda p: hits[p].start)


def _name(hit: DateHit, document_date: str) -> str:
    return normalise_date(hit.text, hit.groups, document_date) or ""


def _read(date: str) -> Partial:
    return next(iter(read_ends(date)), Partial())


def _told(page: Page, place: int, hit: DateHit, document: Partial) -> str:
    name, ends = page.names[place], page.ends(place)
    if not name and document.year:
        return _name(hit, str(document))
    if lacks_year(ends) and document.year:
        return in_year(ends, with_year(ends[0], document).year) or name
    if _TELLS_YEAR.search(hit.text) or not document.whole:
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
