"""A connected web in, places that show its shape out."""

from __future__ import annotations

import numpy as np

from kg.exporters.layout.coarsen import coarsen
from kg.exporters.layout.push import push
from kg.exporters.layout.web import Floats, Web, weighed

_EVEN = (0.7548776662466927, 0.5698402909980532)
"""Steps that fill a square evenly: inverse powers of the plastic number (Roberts 2018)."""
_SMALLEST = 24
"""A web of fewer nodes is drawn without making it coarser."""


def draw(shape: Web) -> tuple[Floats, Floats]:
    """Draw the web coarsely first, then with ever more of its nodes (multilevel, Walshaw 2003)."""
    if shape.count > _SMALLEST:
        group, coarse = coarsen(shape)
        if coarse.count < 0.9 * shape.count:
            x, y = draw(coarse)
            return relax(shape, *_spread(x[group], y[group], shape), rounds=rounds(shape))
    start = np.zeros(shape.count)
    return relax(shape, *_spread(start, start, shape), rounds=3 * rounds(shape))


def rounds(shape: Web) -> int:
    """How often the forces act: less often on large webs, so that time stays in bounds."""
    return max(1, min(50, 1_000_000 // (shape.count + len(shape.a))))


def _spread(x: Floats, y: Floats, shape: Web) -> tuple[Floats, Floats]:
    """Set the members of a group a little apart, evenly and always the same way."""
    place = np.arange(1.0, shape.count + 1.0)
    reach = np.sqrt(shape.mass)
    return (
        x + reach * ((place * _EVEN[0]) % 1.0 - 0.5),
        y + reach * ((place * _EVEN[1]) % 1.0 - 0.5),
    )


def relax(shape: Web, x: Floats, y: Floats, *, rounds: int) -> tuple[Floats, Floats]:
    """Let neighbours pull and all nodes push each other, with ever shorter steps.

    The forces are those of ForceAtlas2 (Jacomy et al. 2014): pull by weight × distance, push by
    mass × mass / distance, so that hubs stand apart. A node moves by its force over the stiffness
    there, as in Newton's method.
    """
    pull = shape.pull
    for turn in range(rounds):
        pushed = push(shape.mass, x, y)
        stiffness = pull + pushed.stiffness + 1e-9
        step_x = (pushed.x + _pull(shape, x)) / stiffness
        step_y = (pushed.y + _pull(shape, y)) / stiffness
        longest = 0.1 * (1.0 - turn / rounds) * max(float(np.ptp(x)), float(np.ptp(y)), 1.0)
        length = np.sqrt(step_x * step_x + step_y * step_y) + 1e-12
        bound = np.minimum(1.0, longest / length)
        x, y = x + step_x * bound, y + step_y * bound
    return x, y


def _pull(shape: Web, v: Floats) -> Floats:
    force = shape.weight * (v[shape.b] - v[shape.a])
    return weighed(shape.a, force, shape.count) - weighed(shape.b, force, shape.count)
