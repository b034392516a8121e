"""The clusters of a document in, its merge log out: which form was taken for which thing, and why.

A form that is the thing's own name needs no reason and is left out, which keeps the log short.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.link.cluster import Cluster
from kg.link.forms import plain
from kg.model import Merge


def merge_log(document: str, clusters: Iterable[tuple[str, Cluster]]) -> Iterator[Merge]:
    """The log of one document, sorted; `clusters` come with the ids of their entities."""
    log = Counter(
        (entity, form, reason)
        for entity, cluster in clusters
        for form, reason in _forms(cluster)
        if plain(form) != plain(cluster.name)
    )
    for (entity, form, reason), count in sorted(log.items()):
        yield Merge(document, entity, form, reason, count)


def _forms(cluster: Cluster) -> Iterator[tuple[str, str]]:
    for form, reason in cluster.reasons:
        yield " ".join(form.split()), reason
