"""Every node gets a place of its own; connected ones stand near, and the same way each time."""

from __future__ import annotations

import itertools
from math import dist

import numpy as np
import pytest

from kg.exporters.layout import layout
from kg.exporters.layout.pack import pack
from kg.exporters.layout.push import EXACT, push


def grid(side: int) -> list[int]:
    """The ends of the edges of a square grid."""
    ends: list[int] = []
    for i, j in itertools.product(range(side), repeat=2):
        if i + 1 < side:
            ends += [i * side + j, (i + 1) * side + j]
        if j + 1 < side:
            ends += [i * side + j, i * side + j + 1]
    return ends


def test_nothing_is_laid_out_as_nothing() -> None:
    assert layout([], []) == []


def test_the_same_graph_is_drawn_the_same_way() -> None:
    assert layout([6.0] * 400, grid(20)) == layout([6.0] * 400, grid(20))


def test_every_node_has_a_place_of_its_own() -> None:
    ends = [*grid(20), 400, 401, 402, 403, 403, 404]
    points = layout([6.0] * 420, ends)
    assert len(set(points)) == 420


def test_neighbours_stand_nearer_than_others() -> None:
    ends = grid(20)
    points = layout([6.0] * 400, ends)
    joined = [dist(points[a], points[b]) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    others = [dist(points[i], points[399 - i]) for i in range(150)]
    assert np.mean(joined) < np.mean(others) / 5


def test_a_grid_is_unfolded() -> None:
    points = layout([6.0] * 400, grid(20))
    width = dist(points[0], points[19])
    diagonal = dist(points[0], points[399])
    assert 1.1 < diagonal / width < 1.9


def test_nodes_without_edges_stand_outside() -> None:
    points = layout([6.0] * 130, grid(10))
    inner = max(dist((0, 0), p) for p in points[:100])
    assert all(dist((0, 0), p) > inner for p in points[100:])


def test_components_do_not_overlap() -> None:
    ends = [*grid(6), *(e + 36 for e in grid(5)), *(e + 61 for e in grid(4))]
    points = layout([6.0] * 77, ends)
    groups = [points[:36], points[36:61], points[61:]]
    for one, other in itertools.combinations(groups, 2):
        nearest = min(dist(p, q) for p in one for q in other)
        assert nearest > 6


def test_loops_and_parallel_edges_change_nothing_else() -> None:
    ends = [0, 1, 1, 2, 2, 3, 3, 0, 0, 2]
    assert layout([6.0] * 4, ends) == layout([6.0] * 4, [*ends, 1, 1])


def test_discs_are_packed_apart() -> None:
    radii = [9.0, 4.0, 4.0, *[1.0] * 40]
    centres = pack(radii)
    for (p, r), (q, s) in itertools.combinations(zip(centres, radii, strict=True), 2):
        assert dist(p, q) >= r + s


def test_pushing_by_cells_is_close_to_pushing_each_pair() -> None:
    count = EXACT + 300
    place = np.arange(count)
    x, y = (place * 0.7548776662 % 1.0) * 100, (place * 0.5698402910 % 1.0) * 100
    mass = 1.0 + place % 5
    found = push(mass, x, y)
    apart_x, apart_y = x[:, None] - x[None, :], y[:, None] - y[None, :]
    strength = mass[None, :] / (apart_x**2 + apart_y**2 + np.eye(count))
    wanted_x = (strength * apart_x).sum(axis=1) * mass
    wanted_y = (strength * apart_y).sum(axis=1) * mass
    error = np.hypot(found.x - wanted_x, found.y - wanted_y)
    assert np.median(error / np.hypot(wanted_x, wanted_y)) < 0.1


@pytest.mark.parametrize("count", [1, 2, 5, 7, 30])
def test_small_stars_fit_their_nodes(count: int) -> None:
    points = layout([10.0] * count, [e for i in range(1, count) for e in (0, i)])
    gaps = [dist(p, q) for p, q in itertools.combinations(points, 2)]
    assert all(gap >= 8 for gap in gaps)
