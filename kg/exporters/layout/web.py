"""Edges of a graph in, a simple weighted web out, cut into its components."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Web:
    """Nodes 0 to `count` - 1; each pair that is joined once, `a` < `b`, with a weight."""

    count: int
    a: Ints
    b: Ints
    weight: Floats
    mass: Floats
    """How strongly each node pushes the others away."""

    @property
    def pull(self) -> Floats:
        """The sum of the weights at each node."""
        return weighed(self.a, self.weight, self.count) + weighed(self.b, self.weight, self.count)


def weighed(place: Ints, weight: Floats, count: int) -> Floats:
    """The sum of the weights at each of `count` places."""
    return np.bincount(place, weight, count).astype(np.float64, copy=False)


def web(count: int, a: Ints, b: Ints, weight: Floats, mass: Floats | None = None) -> Web:
    """Join parallel edges, whatever their direction, and leave out loops.

    The mass of a node is 1 and the number of its neighbours, unless it is given.
    """
    low, high = np.minimum(a, b), np.maximum(a, b)
    apart = low != high
    pairs, place = np.unique(low[apart] * count + high[apart], return_inverse=True)
    total = weighed(place, weight[apart], len(pairs))
    first, second = pairs // max(1, count), pairs % max(1, count)
    if mass is None:
        neighbours = np.bincount(first, minlength=count) + np.bincount(second, minlength=count)
        mass = neighbours.astype(np.float64) + 1.0
    return Web(count, first, second, total, mass)


def components(whole: Web) -> Iterator[tuple[Ints, Web]]:
    """The nodes of each component, ascending, and its own web; by their first node."""
    label = _labels(whole)
    order = np.argsort(label, kind="stable")
    cuts = np.flatnonzero(np.diff(label[order])) + 1
    starts = np.concatenate(([0], cuts, [whole.count]))
    by_component = np.argsort(label[whole.a], kind="stable")
    edge_label = label[whole.a][by_component]
    inner = np.empty(whole.count, np.int64)
    for begin, end in pairwise(starts.tolist()):
        nodes = order[begin:end]
        inner[nodes] = np.arange(len(nodes))
        first, last = np.searchsorted(edge_label, [label[nodes[0]], label[nodes[0]] + 1])
        edges = by_component[first:last]
        ends = inner[whole.a[edges]], inner[whole.b[edges]]
        yield nodes, Web(len(nodes), *ends, whole.weight[edges], whole.mass[nodes])


def _labels(whole: Web) -> Ints:
    """The smallest node of each node's component, by hooking and pointer jumping."""
    label = np.arange(whole.count)
    while True:
        low = np.minimum(label[whole.a], label[whole.b])
        before = label.copy()
        np.minimum.at(label, label[whole.a], low)
        np.minimum.at(label, label[whole.b], low)
        while not np.array_equal(label, label[label]):
            label = label[label]
        if np.array_equal(before, label):
            return label
