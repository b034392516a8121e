"""A file's text → where its articles begin and end; most files hold one.

Splits on strong evidence only: title lines above numbered lines of one series, titles above
repeated bylines, or a separator line followed by a title and a byline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Span
from kg.sources.bylines import MAX_LINE, Byline, find_byline
from kg.sources.series import Series, find_series
from kg.sources.titles import is_body, may_be_title
from kg.sources.twins import straightened

_LINE = re.compile(r"[^\r\n\x0b\x85\u2028\u2029]*\S[^\r\n\x0b\x85\u2028\u2029]*")
_MARKS = re.compile(r"^[\s*#_>\ufeff:]+|[\s*_#]+$")
_INNER_MARKS = re.compile(r"\*\*|__")
_SEPARATOR = re.compile(r"(?:([-=_*~#·•])\s?){3,}$")
_DIGIT_OR_PART = re.compile(r"\d|\b[IVX]+\b|Part|No\.|series|[一二三四五六七八九十]", re.IGNORECASE)
_MIN_HEADING = 20
"""Shortest series heading, in characters, that may split a file."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    series: Series | None
    byline: Byline | None
    separator: bool

    @property
    def backs_title(self) -> bool:
        """Whether this line, right below a short one, makes that a title."""
        return self.series is not None or (self.byline is not None and self.byline.strong)


def split_articles(text: str, start: int = 0) -> list[Span]:
    """The articles of a text from `start` on, in its characters; all of it if there is but one."""
    lines = list(_lines(text, start))
    firsts = sorted(_by_series(lines) or _by_bylines(lines) | _by_separators(lines))
    if firsts and any(is_body(line.text) for line in lines[: firsts[0]]):
        firsts.insert(0, 0)  # what stands before the first title is an article of its own
    cuts = [start, *(lines[first].start for first in firsts[1:]), len(text)]
    return [Span(begin, end) for begin, end in pairwise(cuts)]


def _lines(text: str, start: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, start):
        whole = found[0]
        separator = len(whole) < 120 and ("\f" in whole or bool(_SEPARATOR.match(whole.strip())))
        if len(whole) > MAX_LINE * 2:
            yield _Line(*found.span(), whole, None, None, False)
            continue
        plain = _INNER_MARKS.sub(" ", _MARKS.sub("", straightened(whole))).strip()
        telling = bool(_DIGIT_OR_PART.search(plain))
        series = find_series(plain) if telling else None
        byline = find_byline(plain) if telling and not series else None
        yield _Line(*found.span(), plain, series, byline, separator)


def _by_series(lines: Sequence[_Line]) -> set[int]:
    """Title lines above the numbered lines of one series."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.series and len(line.series.heading) >= _MIN_HEADING:
            groups[line.series.heading.casefold()].append(at)
    firsts: set[int] = set()
    for members in groups.values():
        numbers = {series.number for at in members if (series := lines[at].series)}
        if len(numbers) == len(members) > 1 and all(_has_body(lines, at) for at in members):
            above = _titled(lines, members[0])
            firsts |= {at - 1 if above and _titled(lines, at) else at for at in members}
    return firsts


def _by_bylines(lines: Sequence[_Line]) -> set[int]:
    """Titles above repeated bylines, if the file opens with one."""
    firsts = {
        at - 1
        for at, line in enumerate(lines)
        if line.byline and line.byline.strong and _titled(lines, at) and _has_body(lines, at)
    }
    return firsts if len(firsts) > 1 and min(firsts) < 2 else set()


def _by_separators(lines: Sequence[_Line]) -> set[int]:
    """Titles between a separator line and a byline or series line."""
    firsts = {
        at + 1
        for at, line in enumerate(lines[:-2])
        if line.separator
        and lines[at + 2].backs_title
        and _titled(lines, at + 2)
        and _has_body(lines, at + 2)
    }
    return firsts | {0} if firsts and min(firsts) > 1 else firsts


def _titled(lines: Sequence[_Line], at: int) -> bool:
    """Whether the line above looks like a title."""
    return (
        at > 0 and not lines[at - 1].backs_title and may_be_title(lines[at - 1].text, backed=True)
    )


def _has_body(lines: Sequence[_Line], at: int) -> bool:
    """Whether running text follows within four lines."""
    return any(is_body(line.text) and not line.series for line in lines[at + 1 : at + 5])
