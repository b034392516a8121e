"""Sizes of nodes and their edges in, a place on the plane for each node out."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np

from kg.exporters.layout.forces import draw
from kg.exporters.layout.pack import pack
from kg.exporters.layout.spread import spread
from kg.exporters.layout.web import Floats, Web, components, web

Point = tuple[float, float]
_STAR = 6
"""Up to so many nodes the best connected is set in the middle and the others around it."""


def layout(sizes: Sequence[float], ends: Sequence[int]) -> list[Point]:
    """Where to draw each node, in the unit of `sizes` (widths), rounded to hundredths.

    `ends` holds source and target of one edge after another. Connected parts are drawn by forces
    and set around the largest; nodes without an edge stand outermost. No random numbers are drawn:
    equal input gives equal output.

    >>> layout([6, 6, 6], [0, 1])
    [(-7.5, 0.0), (7.5, 0.0), (..., ...)]
    """
    if not len(sizes):
        return []
    width = np.asarray(sizes, np.float64)
    pairs = np.asarray(ends, np.int64).reshape(-1, 2)
    whole = web(len(width), pairs[:, 0], pairs[:, 1], np.ones(len(pairs)))
    drawn = [(nodes, *_fitted(part, width[nodes])) for nodes, part in components(whole)]
    drawn.sort(key=lambda d: (len(d[0]) == 1, -d[3], int(d[0][0])))
    x, y = np.zeros(len(width)), np.zeros(len(width))
    for (nodes, own_x, own_y, _), centre in zip(drawn, pack([d[3] for d in drawn]), strict=True):
        x[nodes], y[nodes] = own_x + centre[0], own_y + centre[1]
    places = zip(x.tolist(), y.tolist(), strict=True)
    return [(round(a, 2) + 0.0, round(b, 2) + 0.0) for a, b in places]


def _fitted(part: Web, width: Floats) -> tuple[Floats, Floats, float]:
    """A component around the origin, wide enough for its nodes, and the radius it takes up."""
    if part.count == 1:
        return np.zeros(1), np.zeros(1), float(width[0]) / 2
    x, y = _star(part) if part.count <= _STAR else draw(part)
    x, y = spread(x, y, width)
    return x, y, float((np.sqrt(x * x + y * y) + width / 2).max())


def _star(part: Web) -> tuple[Floats, Floats]:
    hub = int(np.argmax(part.mass))
    x, y = np.zeros(part.count), np.zeros(part.count)
    others = [i for i in range(part.count) if i != hub]
    for turn, i in enumerate(others):
        x[i], y[i] = cos(2 * pi * turn / len(others)), sin(2 * pi * turn / len(others))
    return x, y
