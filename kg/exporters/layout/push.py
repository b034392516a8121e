"""Places and masses in, how all nodes push each other apart out, in time linear in their number.

Only sums in a fixed order, products and quotients are used: every machine gets the same bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kg.exporters.layout.web import Floats, Ints

EXACT = 200
"""Up to so many nodes each pair is looked at."""
RIM = 3
_SOFT = 1e-9


@dataclass(frozen=True, slots=True)
class Push:
    """Force on each node, and how fast it falls with distance."""

    x: Floats
    y: Floats
    stiffness: Floats


@dataclass(frozen=True, slots=True)
class _Grid:
    """Mass and its moments in square cells, laid out flat with an empty rim `RIM` cells wide."""

    level: int
    stride: int
    mass: Floats
    x: Floats
    y: Floats


def push(mass: Floats, x: Floats, y: Floats) -> Push:
    """Node i is pushed by each j with mass i × mass j / distance, away from it."""
    if len(x) <= EXACT:
        force = _field(mass[:, None], x[:, None], y[:, None], x, y)
    else:
        force = _by_cells(mass, x, y)
    return Push(force[0] * mass, force[1] * mass, force[2] * mass)


def _field(mass: Floats, from_x: Floats, from_y: Floats, x: Floats, y: Floats) -> Floats:
    """What sources (rows) do to nodes (columns): x, y and stiffness, summed over the sources."""
    apart_x, apart_y = x - from_x, y - from_y
    strength = apart_x * apart_x
    strength += apart_y * apart_y
    strength += _SOFT
    np.divide(mass, strength, out=strength)
    apart_x *= strength
    apart_y *= strength
    return np.stack([np.add.reduce(part, axis=0) for part in (apart_x, apart_y, strength)])


def _by_cells(mass: Floats, x: Floats, y: Floats) -> Floats:
    """The push of near cells one by one and of far ones in ever larger blocks.

    Blocks are chosen as in the fast multipole method (Greengard and Rokhlin 1987): at each level
    the cells whose parents touch, but which do not touch themselves.
    """
    levels = max(2, min(10, (len(x).bit_length() + 1) // 2 + 1))
    column, row = _cells(x, y, levels)
    total = np.zeros((3, len(x)))
    for grid in _pyramid(mass, x, y, column, row, levels):
        shift = levels - grid.level
        own_x, own_y = (column >> shift), (row >> shift)
        for odd_x in (0, 1):
            for odd_y in (0, 1):
                here = np.flatnonzero(((own_x & 1) == odd_x) & ((own_y & 1) == odd_y))
                steps = _interaction(odd_x, odd_y, touching=grid.level == levels)
                total[:, here] += _from_grid(
                    grid, own_x[here], own_y[here], steps, x[here], y[here]
                )
    return total + _own_cell(mass, x, y, column * 2**levels + row)


def _cells(x: Floats, y: Floats, levels: int) -> tuple[Ints, Ints]:
    side = 2**levels
    width = max(float(np.ptp(x)), float(np.ptp(y)), 1e-9)
    column, row = ((v - v.min()) * (side / width) for v in (x, y))
    return column.astype(np.int64).clip(0, side - 1), row.astype(np.int64).clip(0, side - 1)


def _interaction(odd_x: int, odd_y: int, *, touching: bool) -> Sequence[tuple[int, int]]:
    """Steps to the cells below the parents around; those that touch only at the finest level."""
    reach = [(dx, dy) for dx in range(-2 - odd_x, 4 - odd_x) for dy in range(-2 - odd_y, 4 - odd_y)]
    near = 0 if touching else 1
    return [(dx, dy) for dx, dy in reach if max(abs(dx), abs(dy)) > near]


def _from_grid(
    grid: _Grid, own_x: Ints, own_y: Ints, steps: Sequence[tuple[int, int]], x: Floats, y: Floats
) -> Floats:
    offsets = np.array([dx * grid.stride + dy for dx, dy in steps], np.int64)
    base = (own_x + RIM) * grid.stride + own_y + RIM
    cell = base[None, :] + offsets[:, None]
    return _field(grid.mass[cell], grid.x[cell], grid.y[cell], x, y)


def _pyramid(
    mass: Floats, x: Floats, y: Floats, column: Ints, row: Ints, levels: int
) -> Iterator[_Grid]:
    """Grids from the finest, of 2^levels cells a side, to the one of four cells a side."""
    side = 2**levels
    cell = column * side + row
    layers = [
        np.bincount(cell, weights, side * side).astype(np.float64).reshape(side, side)
        for weights in (mass, mass * x, mass * y)
    ]
    for level in range(levels, 1, -1):
        weight, moment_x, moment_y = (np.pad(layer, RIM).ravel() for layer in layers)
        some = np.where(weight > 0, weight, 1.0)
        yield _Grid(level, 2**level + 2 * RIM, weight, moment_x / some, moment_y / some)
        layers = [(v[::2, ::2] + v[1::2, ::2]) + (v[::2, 1::2] + v[1::2, 1::2]) for v in layers]


def _own_cell(mass: Floats, x: Floats, y: Floats, cell: Ints) -> Floats:
    """The push of the others in a node's own cell of the finest grid, from their centre."""
    _, place = np.unique(cell, return_inverse=True)
    others = np.bincount(place, mass)[place] - mass
    some = np.where(others > 0, others, 1.0)
    centre_x = (np.bincount(place, mass * x)[place] - mass * x) / some
    centre_y = (np.bincount(place, mass * y)[place] - mass * y) / some
    apart_x, apart_y = x - centre_x, y - centre_y
    strength = others / (apart_x * apart_x + apart_y * apart_y + 1e-3)
    return np.stack((strength * apart_x, strength * apart_y, strength))
