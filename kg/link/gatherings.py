"""Clusters and text in, gatherings that a text tells of in several ways joined to one out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.link.bare import join_bare
from kg.link.cluster import Cluster
from kg.link.codes import join_codes, join_numbered
from kg.link.described import join_described
from kg.link.sittings import Said, join_sittings
from kg.model import Ontology


def join_gatherings(
    text: str, clusters: Sequence[Cluster], said: Iterable[Said], ontology: Ontology
) -> list[Cluster]:
    """The clusters, each gathering's codes, descriptions and bare nouns put to it.

    `said` are the relations that rules stated along with mentions: the body of a sitting.
    """
    known = join_numbered(join_codes(text, clusters, ontology), ontology)
    known = join_sittings(join_described(known, ontology), said)
    return join_bare(text, known, ontology)
