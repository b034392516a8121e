"""Clusters in, groups of industries told again in fewer words joined to their fuller name out.

After "six main sectors" a text goes on "the six sectors", after "strategic emerging industries"
with "the strategic industries".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.link.cluster import Cluster
from kg.link.forms import head, in_order, singular, tokens

GROUP = "group"
"""Feature of a group of industries."""


def join_groups(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, each group put to the first whose name says the same in more words."""
    fields = [c for c in clusters if c.type == "Industry"]
    groups = [c for c in fields if all(m.feature == GROUP for m in c.mentions)]
    gone: set[int] = set()
    for group in groups:
        full = next((c for c in fields if c is not group and _says_more(c, group)), None)
        if full is not None and id(full) not in gone:
            full.absorb(group, 'short for "{name}"', lesser=True)
            gone.add(id(group))
    return [c for c in clusters if id(c) not in gone]


def _says_more(full: Cluster, short: Cluster) -> bool:
    """Whether a thing has a form with the words of the short one, in order, and more of them."""
    mine = tokens(short.name)
    return any(
        len(theirs) > len(mine)
        and singular(head(short.name)) == singular(theirs[-1])
        and in_order(mine, theirs)
        for theirs in _forms(full)
    )


def _forms(thing: Cluster) -> Iterator[tuple[str, ...]]:
    for mention in thing.mentions:
        yield from (tokens(form) for form in (mention.text, mention.name) if form)
