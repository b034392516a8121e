"""The things of a document in, those to be kept out, with a record of each of their mentions."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from kg.link.cluster import Cluster
from kg.link.linked import Linked
from kg.match.entities import Scene
from kg.model import Document, EntityType, LocalEntity, Mention, MentionRecord

QUOTED = "quoted"
"""Feature of what stands in quotation marks as one thing."""
WEAK = frozenset({"weak", QUOTED})
"""Feature of names that are everyday words, and count only where a statement uses them."""
_IN_ORDER = attrgetter("document", "start", "end", "entity", "text", "rule")
"""The order of mention records, as tuples: to compare these is much quicker."""


def records(
    document: Document,
    scenes: list[Scene],
    linked: Linked,
    ids: dict[int, str],
    used: set[str],
    types: Mapping[str, EntityType],
) -> tuple[tuple[LocalEntity, ...], tuple[MentionRecord, ...]]:
    """Things named on their own, and nested ones that a statement uses."""
    outer = {m for s in scenes for m in s.resolved.outer} | set(linked.extra)
    outer |= _in_speech(scenes, linked, ids, used)
    shown = {name for name, t in types.items() if not t.auxiliary}
    by_id: dict[str, list[Cluster]] = {}
    records: list[MentionRecord] = []
    for cluster in linked.clusters:
        identity = ids[id(cluster)]
        named = [
            m for m in cluster.mentions if m in outer and m.feature not in WEAK and m.type in shown
        ]
        if identity not in used and not named:
            continue
        by_id.setdefault(identity, []).append(cluster)
        for mention in cluster.mentions:
            span, text = document.quote(mention.start, mention.end)
            records.append(
                MentionRecord(document.id, span.start, span.end, identity, text, mention.rule)
            )
    entities = [_local(identity, same) for identity, same in sorted(by_id.items())]
    return tuple(entities), tuple(sorted(set(records), key=_IN_ORDER))


def _in_speech(
    scenes: list[Scene], linked: Linked, ids: dict[int, str], used: set[str]
) -> set[Mention]:
    """What is named inside quotations that no statement uses: they are speech, not a thing."""
    idle = [
        m
        for s in scenes
        for m in s.resolved.outer
        if m.feature == QUOTED and ids[id(linked.owner[m])] not in used
    ]
    return {
        m
        for s in scenes
        if idle
        for m in s.resolved.inner
        if m in linked.owner and any(q.start <= m.start and m.end <= q.end for q in idle)
    }


def _local(identity: str, clusters: list[Cluster]) -> LocalEntity:
    mentions = [m for c in clusters for m in c.mentions]
    forms = sorted({" ".join(m.text.split()) for m in mentions if m.rule != "link/pronoun"})
    same_as = sorted({m.same_as for m in mentions if m.same_as})
    return LocalEntity(
        identity, clusters[0].type, clusters[0].name, tuple(forms), tuple(same_as), len(mentions)
    )
