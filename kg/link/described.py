"""Clusters in, gatherings described in two ways joined to one out.

Translations tell a meeting now as the "regular work meeting on stable growth", now as the "regular
meeting on stability of growth": the words before its topic shorten the other's, the topic is alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.link.cluster import GATHERING, Cluster
from kg.link.forms import in_order, singular, tokens
from kg.model import Ontology

_TOPIC = re.compile(r"\s(?:of|on|for)\s", re.IGNORECASE)
_ALIKE = 0.5
"""The share of words that two topics have in common, at least."""


def join_described(clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each later description put into the thing's cluster."""
    known: list[Cluster] = []
    gone: set[int] = set()
    for cluster in clusters:
        if not ontology.is_a(cluster.type, GATHERING) or not cluster.name[:1].islower():
            continue
        same = next((c for c in known if _alike(c.name, cluster.name)), None)
        if same is None:
            known.append(cluster)
            continue
        same.absorb(cluster, "described alike")
        gone.add(id(cluster))
    return [c for c in clusters if id(c) not in gone]


def _alike(one: str, other: str) -> bool:
    """Whether two descriptions have alike topics, and the front of one shortens the other's.

    >>> _alike("regular work meeting of port growth", "regular meeting of port growth")
    True
    >>> _alike("third meeting of port growth", "second meeting of port growth")
    False
    """
    parts = [_TOPIC.split(name, maxsplit=1) for name in (one, other)]
    if any(len(p) < 2 for p in parts):
        return False
    short, long = sorted((tokens(front) for front, _ in parts), key=len)
    topics = [frozenset(map(singular, tokens(topic))) for _, topic in parts]
    common, whole = topics[0] & topics[1], topics[0] | topics[1]
    return in_order(short, long) and len(common) >= _ALIKE * len(whole)
