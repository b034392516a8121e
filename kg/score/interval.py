"""Counts by document in, a bootstrap interval of their F1 out.

Documents are drawn with replacement, as whole documents are what a new text adds: the percentile
bootstrap of Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from kg.score.count import Count, total

_SEED = 20231218


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval of F1."""

    low: float
    high: float


def f1_interval(counts: Sequence[Count], *, draws: int = 1000, seed: int = _SEED) -> Interval:
    """The middle 95 % of the micro F1 of `draws` draws of as many documents as there are.

    >>> f1_interval([Count(1, 2, 2), Count(1, 2, 2)])
    Interval(low=0.5, high=0.5)
    """
    if not counts:
        return Interval(0.0, 0.0)
    source = random.Random(seed)
    values = sorted(total(source.choices(counts, k=len(counts))).f1 for _ in range(draws))
    cut = int(draws * 0.025)
    return Interval(values[cut], values[-1 - cut])
