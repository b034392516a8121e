"""A web in, a smaller one out whose nodes stand for groups of neighbours."""

from __future__ import annotations

import numpy as np

from kg.exporters.layout.web import Ints, Web, web, weighed

_MOST = 2**20
"""Weights and masses above count alike, so that three of them fit into 64 bits."""


def coarsen(fine: Web) -> tuple[Ints, Web]:
    """The group of each node, and the web of the groups.

    Each node chooses the neighbour it is joined to most strongly, the least connected first; those
    who chose each other make a group, which takes in all that chose one of them. (Heavy edge
    matching with stars, after Karypis and Kumar 1998 and Hachul and Jünger 2005.)
    """
    choice = _choices(fine)
    here = np.arange(fine.count)
    paired = choice[choice] == here
    head = np.where(paired, np.minimum(here, choice), here)
    joins = ~paired & paired[choice]
    head = np.where(joins, head[choice], head)
    heads, group = np.unique(head, return_inverse=True)
    mass = weighed(group, fine.mass, len(heads))
    ends = group[fine.a], group[fine.b]
    return group, web(len(heads), *ends, fine.weight, mass)


def _choices(fine: Web) -> Ints:
    """For each node the neighbour with the largest weight, then the smallest mass, then mixed."""
    here = np.concatenate((fine.a, fine.b))
    there = np.concatenate((fine.b, fine.a))
    weight = np.minimum(fine.weight, _MOST).astype(np.int64)
    light = _MOST - np.minimum(fine.mass, _MOST).astype(np.int64)
    mixed = (fine.a * 40503 + fine.b * 9973) % _MOST
    merit = (np.tile(weight, 2) * _MOST + light[there]) * _MOST + np.tile(mixed, 2)
    best = np.zeros(fine.count, np.int64)
    np.maximum.at(best, here, merit)
    chosen = np.flatnonzero(merit == best[here])
    choice = np.zeros(fine.count, np.int64)
    choice[here[chosen]] = there[chosen]
    return choice
