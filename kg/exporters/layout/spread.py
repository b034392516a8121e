"""A drawing and the widths of its nodes in, the same drawing with room for each node out."""

from __future__ import annotations

import numpy as np

from kg.exporters.layout.web import Floats, Ints, weighed

ROOM = 2.8
"""The radius of a drawing, in sides of the square that its nodes would fill side by side."""
GAP = 2.0
"""Free space between two nodes."""
ROUNDS = 800_000
"""Nodes times rounds of moving apart: 40 rounds for 20,000 nodes, none for a million."""
_PAIRS = 4_000_000
"""More neighbours than that are not looked at; the drawing is then too dense to help."""
_AHEAD = ((0, 0), (1, -1), (1, 0), (1, 1), (0, 1))


def spread(x: Floats, y: Floats, width: Floats) -> tuple[Floats, Floats]:
    """Even out the drawing around its middle, then move nodes apart that overlap."""
    x, y = _even(x - x.mean(), y - y.mean(), width)
    for _ in range(min(40, ROUNDS // len(x))):
        first, second = _near(x, y, float(width.max()) + GAP)
        moved = _apart(x, y, width, first, second)
        if moved is None:
            break
        x, y = moved
    return x, y


def _even(x: Floats, y: Floats, width: Floats) -> tuple[Floats, Floats]:
    """Move nodes along their rays, half way to where each ring holds its share of the nodes."""
    far = np.sqrt(x * x + y * y)
    order = np.argsort(far, kind="stable")
    area = np.cumsum((width * width)[order])
    radius = ROOM * float(np.sqrt(area[-1]))
    fair = np.empty(len(far))
    fair[order] = radius * np.sqrt(area / area[-1])
    own = far * (radius / (float(far.max()) or 1.0))
    scale = (own + fair) / 2 / np.where(far > 0, far, 1.0)
    return x * scale, y * scale


def _near(x: Floats, y: Floats, reach: float) -> tuple[Ints, Ints]:
    """Pairs of nodes in the same or touching cells of a grid, each pair once."""
    column = ((x - x.min()) / reach).astype(np.int64) + 1
    row = ((y - y.min()) / reach).astype(np.int64) + 1
    height = int(row.max()) + 2
    cell = column * height + row
    order = np.argsort(cell, kind="stable")
    sorted_cell = cell[order]
    found: list[tuple[Ints, Ints]] = []
    for step_x, step_y in _AHEAD:
        there = sorted_cell + step_x * height + step_y
        begin = np.searchsorted(sorted_cell, there, "left")
        if (step_x, step_y) == (0, 0):
            begin = np.arange(1, len(order) + 1)
        count = np.maximum(np.searchsorted(sorted_cell, there, "right") - begin, 0)
        if int(count.sum()) > _PAIRS:
            continue
        left = np.repeat(np.arange(len(order)), count)
        offset = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
        found.append((order[left], order[np.repeat(begin, count) + offset]))
    return (
        np.concatenate([pair[0] for pair in found] or [np.empty(0, np.int64)]),
        np.concatenate([pair[1] for pair in found] or [np.empty(0, np.int64)]),
    )


def _apart(
    x: Floats, y: Floats, width: Floats, first: Ints, second: Ints
) -> tuple[Floats, Floats] | None:
    """Push overlapping pairs apart, the smaller one more; None when no pair overlaps."""
    apart_x, apart_y = x[second] - x[first], y[second] - y[first]
    wanted = (width[first] + width[second]) / 2 + GAP
    far = np.sqrt(apart_x * apart_x + apart_y * apart_y)
    close = np.flatnonzero(far < wanted - 0.01)
    if not len(close):
        return None
    first, second, far = first[close], second[close], far[close]
    turn_x = np.where(far > 0, apart_x[close] / np.where(far > 0, far, 1.0), 1.0)
    turn_y = np.where(far > 0, apart_y[close] / np.where(far > 0, far, 1.0), 0.0)
    lack = (wanted[close] - far) * 0.5
    share = width[second] / (width[first] + width[second])
    back, ahead = lack * share, lack * (1.0 - share)
    count = len(x)
    x = x + weighed(second, turn_x * ahead, count) - weighed(first, turn_x * back, count)
    y = y + weighed(second, turn_y * ahead, count) - weighed(first, turn_y * back, count)
    return x, y
