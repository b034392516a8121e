"""Clusters in, what later steps ask of the things of one document out: pairs, what it is about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kg.link.cluster import Cluster
from kg.link.lead import Lead
from kg.model import Mention

_REACH = 1500
"""Characters after which what was spoken of is no longer understood."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The things of one document: clusters in text order, and the cluster of each mention."""

    clusters: tuple[Cluster, ...]
    owner: Mapping[Mention, Cluster]
    extra: tuple[Mention, ...]
    """Mentions found by linking, to be seen by the relation rules too."""
    leads: Mapping[int, Lead]
    """Who acts in an item under a lead, by the character at which the item begins."""
    headings: Mapping[int, str] = field(default_factory=dict)
    """The heading of what is listed below one, by the character at which the sentence begins."""

    pairs: tuple[tuple[Mention, Mention], ...] = ()
    """Two places or bodies named side by side, in text order: "China and Malta"."""
    several: Mapping[Mention, tuple[Cluster, ...]] = field(default_factory=dict)
    """What plural nouns stand for: the things that "the three countries" are."""

    def meant(self, mention: Mention) -> tuple[Cluster, ...]:
        """The things that a mention speaks of: one, several, or none that leaves the engine."""
        thing = self.owner.get(mention)
        return self.several.get(mention) or (() if thing is None else (thing,))

    def pair(self, at: int) -> tuple[Mention, ...]:
        """The two that "both sides" at a character are: of those named side by side before it
        the ones a text names most, and last.
        """
        before = [p for p in self.pairs if p[1].end <= at]
        if not before:
            return ()
        return max(before, key=self._weight)

    def _weight(self, pair: tuple[Mention, Mention]) -> tuple[int, int]:
        return min(len(self.owner[m].mentions) for m in pair), pair[0].start

    def recall(self, at: int, types: Collection[str]) -> Mention | None:
        """What a text is about at a character, of some types: named most often so far, and near.

        Of things named as often it is the one named last; what is named in passing comes last, and
        then what is only named inside other names.
        """
        near: list[tuple[bool, bool, int, Mention]] = []
        for thing in self.clusters:
            if thing.type in types:
                before = sorted(m for m in thing.mentions if m.start < at)
                if before and at - before[-1].end <= _REACH:
                    near.append((not thing.nested, thing.firm < at, len(before), before[-1]))
        return max(near)[3] if near else None
