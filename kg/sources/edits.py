"""A text with its offset map, and cuts to make in it → the shorter text with its new map."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model import CleanText


@dataclass(frozen=True, slots=True)
class Cut:
    """Characters `[start, end)` to take out, and what to put in their place."""

    start: int
    end: int
    put: str = ""


@dataclass(slots=True)
class _Pieces:
    """The text being put together, piece by piece."""

    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    copied: list[bool] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, origin: int, copied: bool) -> None:
        self.texts.append(text)
        self.starts.append(self.length)
        self.origins.append(origin)
        self.copied.append(copied)
        self.length += len(text)


def edit(clean: CleanText, cuts: Iterable[Cut]) -> CleanText:
    """The text after all cuts; where two overlap, the one that begins first, or is longer, wins.

    >>> clean = edit(CleanText.whole("a ** b"), [Cut(2, 5)])
    >>> clean.text, clean.origin(2)
    ('a b', 5)
    """
    pieces = _Pieces()
    at = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start < at:
            continue
        _keep(pieces, clean, at, cut.start)
        if cut.put:
            pieces.add(cut.put, _origin(clean, cut.start), copied=False)
        at = cut.end
    if not at and not pieces.length:
        return clean
    _keep(pieces, clean, at, len(clean.text))
    if not pieces.length:
        return CleanText.whole("", origin=clean.origins[0])
    return CleanText(
        "".join(pieces.texts), tuple(pieces.starts), tuple(pieces.origins), tuple(pieces.copied)
    )


def _origin(clean: CleanText, index: int) -> int:
    if index < len(clean.text) or not clean.text:
        return clean.origin(index)
    return clean.original_span(index - 1, index).end


def _keep(pieces: _Pieces, clean: CleanText, start: int, end: int) -> None:
    """Add the characters `[start, end)` with the pieces they already consist of."""
    piece = bisect_right(clean.starts, start) - 1
    while start < end:
        last = piece + 1 == len(clean.starts)
        stop = end if last else min(end, clean.starts[piece + 1])
        moved = start - clean.starts[piece] if clean.copied[piece] else 0
        pieces.add(clean.text[start:stop], clean.origins[piece] + moved, clean.copied[piece])
        start, piece = stop, piece + 1
