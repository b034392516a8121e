"""A file's text → where its articles begin and end; most files hold one.

Splits on strong evidence only: title lines above numbered lines of one series, titles above
repeated bylines, or a separator line followed by a title and a byline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Span
from kg.sources.bylines import find_byline
from kg.sources.series import MAX_LINE, Series, find_series
from kg.sources.titles import is_body, may_be_title
from kg.sources.twins import straightened

_LINE = re.compile(r"[^\n]*[^\s\ufeff][^\n]*")
_MARKS = re.compile(r"^[\s*#_>:\ufeff]+|[\s*_#]+$")
_INNER_MARKS = re.compile(r"\*\*|__")
_SEPARATOR = re.compile(r"\s*([-=_*~#\u2022\u00b7])(?:\s?\1){2,}\s*$")
_SIGNS = ("19", "20", "art ", "ART ", "eries", "o.", "ommentar")
"""Letters without one of which, or a bracket at the end, no line is a byline or names a series."""
_MAX_LINE = MAX_LINE + 60
"""Longest line, in characters and with its marks, that is looked at."""
_MIN_HEADING = 20
"""Shortest series heading, in characters, that may split a file."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a text that are not blank, and what is found in them, by line."""

    text: str
    lines: list[Span]
    series: dict[int, Series]
    bylines: set[int]
    """Lines that can be nothing but a byline."""
    separators: list[int]

    def plain(self, at: int) -> str:
        return _plain(self.text[self.lines[at].start : self.lines[at].end])

    def is_titled(self, at: int) -> bool:
        """Whether the line above looks like a title."""
        free = at > 0 and at - 1 not in self.series and at - 1 not in self.bylines
        return free and may_be_title(self.plain(at - 1), backed=True)

    def has_body(self, at: int) -> bool:
        """Whether running text follows within four lines."""
        near = range(at + 1, min(at + 5, len(self.lines)))
        return any(is_body(self.plain(other)) for other in near if other not in self.series)


def split_articles(text: str, start: int = 0) -> list[Span]:
    """The articles of a text from `start` on, in its characters; all of it if there is but one."""
    page = _read(straightened(text), start)
    firsts = sorted(_by_series(page) or _by_bylines(page) | _by_separators(page))
    if firsts and any(is_body(page.plain(at)) for at in range(firsts[0])):
        firsts.insert(0, 0)  # what stands before the first title is an article of its own
    cuts = [start, *(page.lines[first].start for first in firsts[1:]), len(text)]
    return [Span(begin, end) for begin, end in pairwise(cuts)]


def _read(text: str, start: int) -> _Page:
    page = _Page(text, [], {}, set(), [])
    for at, found in enumerate(_LINE.finditer(text, start)):
        page.lines.append(Span(*found.span()))
        line = found[0]
        if len(line) > _MAX_LINE:
            continue
        if _SEPARATOR.match(line):
            page.separators.append(at)
        elif _may_tell(line):
            plain = _plain(line)
            series = find_series(plain)
            byline = find_byline(plain) if series is None else None
            if series:
                page.series[at] = series
            if byline and byline.strong:
                page.bylines.add(at)
    return page


def _may_tell(line: str) -> bool:
    return any(sign in line for sign in _SIGNS) or line.rstrip(" .*_\r").endswith((")", "]"))


def _plain(line: str) -> str:
    return _INNER_MARKS.sub(" ", _MARKS.sub("", line)).strip()


def _by_series(page: _Page) -> set[int]:
    """Title lines above the numbered lines of one series."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, series in page.series.items():
        if len(series.heading) >= _MIN_HEADING:
            groups[series.heading.casefold()].append(at)
    firsts: set[int] = set()
    for members in groups.values():
        numbers = {page.series[at].number for at in members}
        if len(numbers) == len(members) > 1 and all(page.has_body(at) for at in members):
            firsts |= _title_lines(page, members)
    return firsts


def _title_lines(page: _Page, members: Sequence[int]) -> set[int]:
    """The first lines of the articles: the titles, unless the first one stands below its series."""
    above = page.is_titled(members[0])
    return {at - 1 if above and page.is_titled(at) else at for at in members}


def _by_bylines(page: _Page) -> set[int]:
    """Titles above repeated bylines, if the file opens with one."""
    firsts = {at - 1 for at in page.bylines if page.is_titled(at) and page.has_body(at)}
    return firsts if len(firsts) > 1 and min(firsts) < 2 else set()


def _by_separators(page: _Page) -> set[int]:
    """Titles between a separator line and a byline or series line."""
    firsts = {
        at + 1
        for at in page.separators
        if (at + 2 in page.series or at + 2 in page.bylines)
        and page.is_titled(at + 2)
        and page.has_body(at + 2)
    }
    return firsts | {0} if firsts and min(firsts) > 1 else firsts
