"""Clusters and text in, codes in brackets joined to the thing they stand for out.

"The Second Conference of the Parties (COP-2)" is one thing with two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.link.cluster import Cluster
from kg.model import Ontology

_CODED = "Meeting"
"""The type whose things go by codes."""


def join_codes(text: str, clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each code in brackets after a name put into the thing's cluster."""
    coded = [c for c in clusters if ontology.is_a(c.type, _CODED)]
    ends = {m.end: c for c in coded for m in c.mentions}
    gone: set[int] = set()
    for code in coded:
        thing = next(_before(text, code, ends), None)
        if thing is not None and thing is not code and id(thing) not in gone:
            for mention in code.mentions:
                thing.add(mention, "code in brackets after the name")
            gone.add(id(code))
    return [c for c in clusters if id(c) not in gone]


def _before(text: str, code: Cluster, ends: dict[int, Cluster]) -> Iterator[Cluster]:
    """The things right before a code in brackets."""
    for mention in sorted(code.mentions):
        if text.endswith(" (", 0, mention.start) and text.startswith(")", mention.end):
            thing = ends.get(mention.start - 2)
            if thing is not None:
                yield thing
