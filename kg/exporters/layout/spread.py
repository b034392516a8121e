"""A drawing and the widths of its nodes in, the same drawing with room for each node out."""

from __future__ import annotations

import numpy as np

from kg.exporters.layout.web import Floats, Ints, weighed

ROOM = 2.8
"""The radius of a drawing, in sides of the square that its nodes would fill side by side."""
GAP = 2.0
"""Free space between two nodes."""
ROUNDS = 40
"""How often nodes are moved apart, at most."""
PAIRS = 8_000_000
"""Neighbours that are looked at in all rounds: enough for 40 rounds of 20,000 nodes. Drawings of
very many nodes are too dense to part them all."""
_AHEAD = ((0, 0), (1, -1), (1, 0), (1, 1), (0, 1))


def spread(x: Floats, y: Floats, width: Floats) -> tuple[Floats, Floats]:
    """Even out the drawing around its middle, then move nodes apart that overlap."""
    x, y = _even(x - x.mean(), y - y.mean(), width)
    left = PAIRS
    for _ in range(ROUNDS):
        first, second = _near(x, y, float(width.max()) + GAP, most=left)
        left -= len(first)
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


def _near(x: Floats, y: Floats, reach: float, *, most: int) -> tuple[Ints, Ints]:
    """Pairs of nodes in the same or touching cells of a grid, each once; none if over `most`."""
    column = ((x - x.min()) / reach).astype(np.int64) + 1
    row = ((y - y.min()) / reach).astype(np.int64) + 1
    height = int(row.max()) + 2
    cell = column * height + row
    order = np.argsort(cell, kind="stable")
    sorted_cell = cell[order]
    spans = []
    for step_x, step_y in _AHEAD:
        there = sorted_cell + step_x * height + step_y
        begin = np.searchsorted(sorted_cell, there, "left")
        if (step_x, step_y) == (0, 0):
            begin = np.arange(1, len(order) + 1)
        count = np.maximum(np.searchsorted(sorted_cell, there, "right") - begin, 0)
        spans.append((begin, count))
    if sum(int(count.sum()) for _, count in spans) > most:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    found = [_pairs(order, *span) for span in spans]
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])


def _pairs(order: Ints, begin: Ints, count: Ints) -> tuple[Ints, Ints]:
    """Each node of `order` with the `count` nodes that follow the place `begin`."""
    left = np.repeat(np.arange(len(order)), count)
    offset = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
    return order[left], order[np.repeat(begin, count) + offset]


def _apart(
    x: Floats, y: Floats, width: Floats, first: Ints, second: Ints
) -> tuple[Floats, Floats] | None:
    """Push overlapping pairs apart, the smaller one more; None when no pair overlaps."""
    apart_x, apart_y = x[second] - x[first], y[second] - y[first]
    far = apart_x * apart_x + apart_y * apart_y
    near = np.flatnonzero(far < (float(width.max()) + GAP) ** 2)
    first, second, far = first[near], second[near], np.sqrt(far[near])
    wanted = (width[first] + width[second]) / 2 + GAP
    close = np.flatnonzero(far < wanted - 0.01)
    if not len(close):
        return None
    first, second, far, near = first[close], second[close], far[close], near[close]
    turn_x = np.where(far > 0, apart_x[near] / np.where(far > 0, far, 1.0), 1.0)
    turn_y = np.where(far > 0, apart_y[near] / np.where(far > 0, far, 1.0), 0.0)
    lack = (wanted[close] - far) * 0.5
    share = width[second] / (width[first] + width[second])
    back, ahead = lack * share, lack * (1.0 - share)
    count = len(x)
    x = x + weighed(second, turn_x * ahead, count) - weighed(first, turn_x * back, count)
    y = y + weighed(second, turn_y * ahead, count) - weighed(first, turn_y * back, count)
    return x, y
