"""Hard-wrapped text → the same text with the line breaks inside paragraphs turned into spaces.

A break is one of wrapping when the next line's first word would not have fit on the line, when the
next line goes on in lower case, or when a long line breaks off without an end mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

_MAX_WIDTH = 100
"""Widest wrapped line, in characters; longer lines are paragraphs of their own."""
_MIN_WIDTH = 40
_MIN_LINES = 5
_BROKEN = re.compile(r"^#|(?:  |\\)$")
_LOWER = re.compile(r"[\s*_\[(\"']*[a-z]")
_STOPPED = re.compile(r"[.!?:;][\"')*_\]]*$")
_ITEM = re.compile(r"[ \t]*(?:[-–—+*•·#>|=_~]|\d{1,3}[.)] |\([a-z0-9]{1,4}\) |$)")


def unwrapped(text: str) -> str:
    r"""The text with wrapping undone, one character for one; other texts come back as they are."""
    breaks = text.count("\n")
    if breaks < _MIN_LINES or len(text) > _MAX_WIDTH * (breaks + 1):
        return text
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    joined = [" " if _flows(line, after, width) else "\n" for line, after in pairwise(lines)]
    return "".join(part for pair in zip(lines, [*joined, ""], strict=True) for part in pair)


def _width(lines: list[str]) -> int:
    """The line length that nine of ten lines keep to; 0 if the text is not wrapped."""
    lengths = sorted(len(line) for line in lines if line.strip())
    narrow = bisect_right(lengths, _MAX_WIDTH)
    if narrow < _MIN_LINES or narrow * 2 < len(lengths):
        return 0
    width = lengths[narrow * 9 // 10]
    flowing = sum(
        len(line) >= _MIN_WIDTH and after.lstrip()[:1].islower() for line, after in pairwise(lines)
    )
    return width if width >= _MIN_WIDTH and flowing * 10 >= len(lengths) else 0


def _flows(line: str, after: str, width: int) -> bool:
    if not line or not after or line.isspace() or _BROKEN.search(line) or _ITEM.match(after):
        return False
    if _LOWER.match(after) or (2 * len(line) > width and not _STOPPED.search(line)):
        return True
    return len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width
