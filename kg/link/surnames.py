"""Person clusters and text in, later mentions by surname or given name alone out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.link.cluster import OFFICE, Cluster
from kg.link.forms import plain
from kg.link.standing import places
from kg.model import Mention

RULE = "link/surname"
_PARTICLES = frozenset(
    {"of", "the", "de", "van", "von", "al", "bin", "ibn", "del", "della", "le", "la"}
)


def surnames(
    text: str,
    clusters: Iterable[Cluster],
    taken: Mapping[int, int],
    family: frozenset[str],
) -> Iterator[tuple[Cluster, Mention]]:
    """Uses of the family name of a fully named person, outside settled mentions.

    `family` holds family names that come first ("Xi", "Kim"), in lower case.
    """
    owners: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        words = [w for w in plain(cluster.name).split() if w.lower() not in _PARTICLES]
        if cluster.type != "Person" or len(words) < 2 or not words[-1][:1].isupper():
            continue
        if all(m.feature == OFFICE for m in cluster.mentions):
            continue
        first = words[0].lower() in family and len(words) <= 3
        owners.setdefault(words[0] if first else words[-1], []).append(cluster)
    for surname, found in sorted(owners.items()):
        if len(surname) < 2:
            continue
        for start, end in places(text, surname):
            if start in taken or text[end : end + 1] == "-":
                continue
            before = [c for c in found if c.first < start] or found[:1]
            owner = max(before, key=lambda c: c.first)
            yield owner, Mention(start, end, "Person", surname, RULE)
