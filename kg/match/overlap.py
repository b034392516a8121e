"""Candidate mentions in, those that hold out: the one conflict policy of kg.

Longest, then priority, then what a word list names, then pack order. A loser that lies wholly inside a winner is kept as an
inner mention, for rules that look inside names; one that sticks out is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Resolved:
    """Outer mentions in text order, and those nested in them."""

    outer: tuple[Mention, ...]
    inner: tuple[Mention, ...]


def resolve(candidates: Iterable[Mention], rank: Mapping[str, tuple[int, int]]) -> Resolved:
    """Settle overlaps. `rank` maps a rule id to (priority, place in the pack).

    >>> a, b = Mention(0, 9, "Policy", "Five-Year", "p"), Mention(0, 4, "Date", "Five", "d")
    >>> resolve([b, a], {"p": (0, 0), "d": (0, 1)}).outer == (a,)
    True
    """
    unique = sorted(set(candidates), key=lambda m: _order(m, rank))
    outer: list[Mention] = []
    inner: list[Mention] = []
    taken: list[Mention] = []
    for mention in unique:
        clash = [t for t in taken if t.start < mention.end and mention.start < t.end]
        if not clash:
            outer.append(mention)
            taken.append(mention)
        elif any(_nested(mention, t) for t in clash):
            inner.append(mention)
    return Resolved(tuple(sorted(outer)), tuple(sorted(inner)))


def _order(mention: Mention, rank: Mapping[str, tuple[int, int]]) -> tuple[object, ...]:
    priority, place = rank.get(mention.rule, (0, 0))
    return mention.start - mention.end, -priority, not mention.name, place, mention.start, mention


def _nested(mention: Mention, other: Mention) -> bool:
    """Whether a loser is a name inside the winner, not a mere piece of it.

    A piece of the same type counts only after a small word: the committee in "bureau of the
    committee" does, the "News Agency" of a longer agency's name does not.
    """
    if mention.start < other.start or mention.end > other.end:
        return False
    if mention.type != other.type:
        return True
    before = other.text[: mention.start - other.start].split()
    return bool(before) and before[-1].islower() and mention.end - mention.start < len(other.text)
