"""Mentions that point back in, those on characters that no other mention takes out."""

from __future__ import annotations

from collections.abc import Iterable

from kg.link.cluster import Cluster
from kg.model import Mention


class Pointing:
    """Prepared state of one document: the characters taken by mentions, and what was found."""

    def __init__(self, named: Iterable[Mention]) -> None:
        self.taken = {i: 1 for m in named for i in range(m.start, m.end)}
        """The characters on which a mention stands."""
        self.found: list[Mention] = []

    def accept(self, pointing: Iterable[tuple[Cluster, Mention]], reason: str) -> None:
        """Put each mention to its thing where its characters are free, and take these."""
        for thing, mention in list(pointing):
            span = range(mention.start, mention.end)
            if not any(i in self.taken for i in span):
                self.taken.update(dict.fromkeys(span, 1))
                thing.add(mention, reason)
                self.found.append(mention)
