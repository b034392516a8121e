"""A text with its offset map, and cuts to make in it → the shorter text with its new map."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from kg.model import CleanText


class Cut(NamedTuple):
    """Characters `[start, end)` to take out, and what to put in their place.

    A tuple rather than a dataclass: there are tens of thousands of them in a long text.
    """

    start: int
    end: int
    put: str = ""


class _Piece(NamedTuple):
    """Characters `[start, end)` of the text at hand, or text put in."""

    text: str
    origin: int
    copied: bool


def edit(clean: CleanText, cuts: Iterable[Cut]) -> CleanText:
    """The text after all cuts; where two overlap, the one that begins first, or is longer, wins.

    >>> clean = edit(CleanText.whole("a ** b"), [Cut(2, 5)])
    >>> clean.text, clean.origin(2)
    ('a b', 5)
    """
    pieces: list[_Piece] = []
    at = 0
    ordered = {cut.start: cut for cut in sorted(cuts)}.values()  # the longest from each start
    if not ordered:
        return clean
    for cut in ordered:
        if cut.start < at:
            continue
        if cut.start > at:
            _keep(pieces, clean, at, cut.start)
        if cut.put:
            pieces.append(_Piece(cut.put, _origin(clean, cut.start), copied=False))
        at = cut.end
    _keep(pieces, clean, at, len(clean.text))
    return _joined(pieces, empty_at=clean.origins[0])


def _keep(pieces: list[_Piece], clean: CleanText, start: int, end: int) -> None:
    """Add the characters `[start, end)` with the pieces they already consist of."""
    starts, last = clean.starts, len(clean.starts) - 1
    piece = bisect_right(starts, start) - 1
    while start < end:
        stop = end if piece == last else min(end, starts[piece + 1])
        moved = start - starts[piece] if clean.copied[piece] else 0
        origin = clean.origins[piece] + moved
        pieces.append(_Piece(clean.text[start:stop], origin, clean.copied[piece]))
        start, piece = stop, piece + 1


def _origin(clean: CleanText, index: int) -> int:
    if index < len(clean.text) or not clean.text:
        return clean.origin(index)
    return clean.original_span(index - 1, index).end


def _joined(pieces: list[_Piece], *, empty_at: int) -> CleanText:
    if not pieces:
        return CleanText.whole("", origin=empty_at)
    starts, length = [], 0
    for piece in pieces:
        starts.append(length)
        length += len(piece.text)
    texts, origins, copied = zip(*pieces, strict=True)
    return CleanText("".join(texts), tuple(starts), origins, copied)
