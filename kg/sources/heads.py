"""The clean text of an article → title, series, number, publisher and date, as far as it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.sources.bylines import Byline, find_byline
from kg.sources.datelines import find_dateline
from kg.sources.series import Series, find_series
from kg.sources.titles import is_body, may_be_title, title_of

_HEAD_LINES = 8
_FOOT_LINES = 2
_FOOT_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class Head:
    """What an article says of itself; empty where it does not.

    `dateline` is the day of a dateline without a year ("--12-20"), `site` a name behind the title.
    """

    title: str = ""
    series: str = ""
    number: int = 0
    publisher: str = ""
    date: str = ""
    dateline: str = ""
    site: str = ""


def read_head(text: str) -> Head:
    """Read the lines before the body, the body's dateline and the last lines.

    >>> read_head("Ports get a plan\\nSource: Harbour News | 2024-03-12\\nThe council met.")
    Head(title='Ports get a plan', ..., publisher='Harbour News', date='2024-03-12', ...)
    """
    lines = _first_lines(text)
    head, body = _heading(lines)
    for line in body[:1]:
        head = _with_dateline(head, line)
    for line in reversed(_last_lines(text, used=len(lines) - len(body))):
        foot = find_byline(line)
        if foot and foot.keyed:
            head = _with_byline(head, foot)
    return replace(head, publisher=head.publisher or head.site)


def _first_lines(text: str) -> list[str]:
    lines: list[str] = []
    at = 0
    while len(lines) < _HEAD_LINES and at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if text[at:end].strip():
            lines.append(text[at:end].strip())
        at = end + 1
    return lines


def _last_lines(text: str, *, used: int) -> list[str]:
    lines = [line.strip() for line in text[-_FOOT_CHARACTERS:].splitlines() if line.strip()]
    whole = len(text) <= _FOOT_CHARACTERS
    return lines[used if whole else 1 :][-_FOOT_LINES:]


def _heading(lines: Sequence[str]) -> tuple[Head, Sequence[str]]:
    """The head and the lines left for the body."""
    head = Head()
    at = 0
    while at < len(lines) - 1:  # the last line is body, whatever it looks like
        line = lines[at]
        series, byline = find_series(line), find_byline(line)
        if series and _announces(series, line, head, lines[at + 1]):
            head = _with_series(head, series, line, lines[at + 1])
        elif byline and (byline.date or byline.publisher or head.title):
            head = _with_byline(head, byline)
        elif not head.title and _is_title(lines, at):
            title = title_of(line)
            head = replace(head, title=title.text, site=title.site)
        elif not (head.title and _is_subtitle(line, lines[at + 1])):
            break
        at += 1
    return head, lines[at:]


def _is_title(lines: Sequence[str], at: int) -> bool:
    line, after = lines[at], lines[at + 1]
    backed = find_byline(after) is not None or find_series(after) is not None
    if not may_be_title(line, backed=backed):
        return False
    # a full stop is rare in a title: the next line must be a byline or clearly the body
    return backed or not line.endswith(".") or (is_body(after) and len(after) > 2 * len(line))


def _is_subtitle(line: str, after: str) -> bool:
    byline = find_byline(after)
    return may_be_title(line) and not is_body(line) and byline is not None and bool(byline.date)


def _announces(series: Series, line: str, head: Head, after: str) -> bool:
    """Whether a line stands where series lines do: below the title, above it, or as the title."""
    if head.number or (is_body(line) and line.endswith(".") and not head.title):
        return False
    return bool(head.title) or may_be_title(after, backed=True) or is_body(after)


def _with_series(head: Head, series: Series, line: str, after: str) -> Head:
    """A bare "Part 2" takes the title for its series; with no title near, the line is the title."""
    title = head.title
    if not title and (is_body(after) or not may_be_title(after) or find_byline(after)):
        title = title_of(line).text
    return replace(head, series=series.heading or title, number=series.number, title=title)


def _with_byline(head: Head, byline: Byline) -> Head:
    return replace(
        head, publisher=head.publisher or byline.publisher, date=head.date or byline.date
    )


def _with_dateline(head: Head, line: str) -> Head:
    found = find_dateline(line)
    if not found:
        return head
    dated = "" if found.date.startswith("--") else found.date
    return replace(
        head,
        publisher=head.publisher or found.agency,
        date=head.date or dated,
        dateline=found.date if not dated else "",
    )
