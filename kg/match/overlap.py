"""Candidate mentions in, those that hold out: the one conflict policy of kg.

Longest, then priority, then what a word list names, then pack order. A loser that lies wholly
inside a winner is kept as an inner mention, for rules that look inside names; one that sticks out
is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Mention

_SMALL = frozenset("of for the in on at with by under between from".split())

_ON = (" and ", " & ")

_OWNER = "Organization"
"""The type whose things begin the names of others of their type: "UN Security Council"."""


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
    several = set(candidates)
    if len(several) < 2:  # as in most sentences, where nothing has to be settled
        return Resolved(tuple(several), ())
    outer: list[Mention] = []
    inner: list[Mention] = []
    for mention in sorted(several, key=lambda m: _order(m, rank)):
        clash = [t for t in outer if t.start < mention.end and mention.start < t.end]
        if not clash:
            outer.append(mention)
        elif any(_nested(mention, t, rank) for t in clash) and not any(
            _piece(mention, t, rank) for t in inner
        ):
            inner.append(mention)
    return Resolved(tuple(sorted(outer)), tuple(sorted(inner)))


def _order(mention: Mention, rank: Mapping[str, tuple[int, int]]) -> tuple[object, ...]:
    priority, place = rank.get(mention.rule, (0, 0))
    return mention.start - mention.end, -priority, not mention.name, place, mention.start, mention


def _nested(mention: Mention, other: Mention, rank: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a loser is a name inside the winner, not a mere piece of it."""
    inside = other.start <= mention.start and mention.end <= other.end
    return inside and not _piece(mention, other, rank)


def _piece(mention: Mention, other: Mention, rank: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a mention is only a part of a longer name of its own type.

    After a small word it is a name in its own right, and in a word list if no capital stands right
    before: the committee in "bureau of the committee" is, the "Energy Act" of an "Atomic Energy
    Act" is not, nor the "Ministry of Mines" of a "Ministry of Mines and Energy"; the UN of the "UN
    Security Council" is. A rule of a higher priority than that of the longer name says so itself.
    """
    if rank.get(mention.rule, (0, 0))[0] > max(0, rank.get(other.rule, (0, 0))[0]):
        return False
    if mention.type != other.type or mention.start < other.start or mention.end > other.end:
        return False
    before = other.text[: mention.start - other.start].split()
    after = other.text[mention.end - other.start :]
    if not before and after.startswith(_ON) and after.split()[-1] != mention.text.split()[-1]:
        return True
    if mention.name and not before and (not other.name or mention.type == _OWNER):
        return False
    if mention.name and before and not other.name and not before[-1][:1].isupper():
        return False
    return not (before and before[-1].lower() in _SMALL)
