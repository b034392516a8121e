"""Clusters in, those of a house of parliament that goes by its kind joined to its name out.

"The House" and "the lower house" mean the Lok Sabha where the text names it, "the upper chamber"
the Senate.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.cluster import Cluster
from kg.link.forms import tokens
from kg.link.members import is_house

_KINDS = frozenset({"house", "chamber"})
_SIDES = {
    "upper": frozenset({"senate", "lords", "rajya", "councillors", "bundesrat", "seanad"}),
    "lower": frozenset({"deputies", "representatives", "commons", "lok", "duma", "bundestag"}),
}
"""Which house a word of its name tells."""


def join_houses(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, each house told by its kind alone put to the one it means.

    Of several that it may mean it is the one that the text named last before.
    """
    bodies = [c for c in clusters if c.type == "Organization"]
    bare = [c for c in bodies if _KINDS & (words := frozenset(tokens(c.name))) and _told(words)]
    named = [c for c in bodies if c not in bare and is_house(c.name)] if bare else []
    gone: set[int] = set()
    for house in bare:
        if full := _meant(house, named):
            full.absorb(house, 'the house that is "{name}"', lesser=True)
            gone.add(id(house))
    return [c for c in clusters if id(c) not in gone]


def _told(words: frozenset[str]) -> bool:
    return words <= _KINDS | _SIDES.keys()


def _meant(house: Cluster, named: Sequence[Cluster]) -> Cluster | None:
    """The house meant: one of the side told, else the only one or the one named last before."""
    words = tokens(house.name)
    sides = [_SIDES[word] for word in words if word in _SIDES]
    fitting = [c for c in named if not sides or sides[0] & frozenset(tokens(c.name))]
    if not fitting and len(named) == 1:
        fitting = list(named)
    before = [c for c in fitting if c.first < house.first]
    return max(before or fitting, key=lambda c: c.first, default=None)
