"""How many were wanted, found and right; precision, recall and F1 of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """Right ones (`hit`, halves where only the parent type fits), wanted and found ones.

    >>> round((Count(1, 2, 1) + Count(1, 2, 3)).f1, 3)
    0.5
    """

    hit: float = 0.0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.hit + other.hit, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        """The share of the found ones that is right; 0 when nothing was found."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted ones that was found; 0 when nothing was wanted."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Table = dict[str, Count]
"""Counts by type, relation or rule."""


def total(counts: Iterable[Count]) -> Count:
    """All counts in one, for micro figures."""
    return sum(counts, Count())


def joined(tables: Iterable[Table]) -> Table:
    """The tables of several documents in one, sorted by key.

    >>> joined([{"Place": Count(1, 1, 1)}, {"Place": Count(0, 1, 0)}])
    {'Place': Count(hit=1.0, gold=2, predicted=1)}
    """
    whole: Table = {}
    for table in tables:
        for key, count in table.items():
            whole[key] = whole.get(key, Count()) + count
    return dict(sorted(whole.items()))
