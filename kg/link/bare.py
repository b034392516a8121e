"""Clusters and text in, a meeting told by its bare noun joined to the one a headline names out.

A headline tells of the "Harbour Board Meeting", the text goes on "the board held a meeting".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.aside import firm
from kg.link.cluster import GATHERING, Cluster
from kg.link.forms import head, tokens
from kg.model import Ontology

_NOUN = "meeting"
_HEADLINE = 400
"""Characters within which a text names the meeting that it is about, at most."""


def join_bare(text: str, clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, a bare "meeting" put to the one meeting that the head of the text names."""
    meetings = [c for c in clusters if ontology.is_a(c.type, GATHERING)]
    bare = next((c for c in meetings if tokens(c.name) == (_NOUN,)), None)
    if bare is None:
        return list(clusters)
    named = [
        c
        for c in meetings
        if c is not bare
        and head(c.name) == _NOUN
        and c.first < min(bare.first, _HEADLINE)
        and firm(text, c, ontology) == c.first
    ]
    if len(named) != 1:
        return list(clusters)
    named[0].absorb(bare, "the one meeting named before it")
    return [c for c in clusters if c is not bare]
