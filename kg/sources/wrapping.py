"""Hard-wrapped text → the same text with the line breaks inside paragraphs turned into spaces.

A break is one of wrapping when the next line's first word would not have fit on the line.
"""

from __future__ import annotations

import re
from itertools import pairwise

_MAX_WIDTH = 100
"""Widest wrapped line, in characters; longer lines are paragraphs of their own."""
_MIN_WIDTH = 40
_MIN_LINES = 5
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
    if len(lengths) < _MIN_LINES:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    flowing = sum(
        len(line) >= _MIN_WIDTH and after[:1].islower() for line, after in pairwise(lines)
    )
    wrapped = _MIN_WIDTH <= width <= _MAX_WIDTH and flowing * 10 >= len(lengths)
    return width if wrapped else 0


def _flows(line: str, after: str, width: int) -> bool:
    if not line.strip() or line.endswith(("  ", "\\")) or line.startswith("#"):
        return False
    if _ITEM.match(after):
        return False
    first_word = after.split(None, 1)[0]
    return len(line.rstrip()) + 1 + len(first_word) > width
