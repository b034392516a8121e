"""Radii of discs in, their centres out, set in rings around the first so that none overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import asin, cos, pi, sin

GAP = 0.15
"""Free space around a disc, as a part of its radius."""


def pack(radii: Sequence[float]) -> list[tuple[float, float]]:
    """The first disc lies in the middle, the others on rings in their order, evenly spread.

    >>> [(round(x, 1), round(y, 1) + 0.0) for x, y in pack([1, 1, 1])]
    [(0.0, 0.0), (2.3, 0.0), (-2.3, 0.0)]
    """
    wide = [radius * (1 + GAP) for radius in radii]
    centres, inner = [(0.0, 0.0)][: len(wide)], sum(wide[:1])
    while len(centres) < len(wide):
        rest = wide[len(centres) :]
        shares = list(_ring(rest, inner))
        middle = inner + max(rest[: len(shares)])
        centres.extend(_around(shares, middle))
        inner = 2 * middle - inner
    return centres


def _ring(wide: Sequence[float], inner: float) -> Iterator[float]:
    """The angles that the next discs take up around a disc of radius `inner`, until it is full."""
    used = 0.0
    for radius in wide:
        share = 2 * asin(radius / (inner + radius)) if inner + radius else 0.1
        if used and used + share > 2 * pi:
            return
        used += share
        yield share


def _around(shares: Sequence[float], middle: float) -> Iterator[tuple[float, float]]:
    """Points on a circle, each in the middle of its share, the first at angle 0."""
    stretch = 2 * pi / sum(shares)
    angle = -shares[0] * stretch / 2
    for share in shares:
        turn = angle + share * stretch / 2
        yield middle * cos(turn), middle * sin(turn)
        angle += share * stretch
