"""Clusters and what rules said of their parts in, sittings without a number joined to the one out.

"The third plenary session of the committee" and "the committee plenum" are one, where the text
numbers only one sitting of the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.link.cluster import Cluster
from kg.model import Mention

_HELD_BY = "sessionOf"
_NUMBER = re.compile(
    r"\d|\b(?:\w+(?:st|nd|rd|th)|last|next|previous|latest|coming|upcoming|this)\b", re.IGNORECASE
)
"""What tells one sitting from the others of its body."""

Said = tuple[str, Mention, Mention]
"""A relation that a rule stated along with a mention, subject and object."""


def join_sittings(clusters: Sequence[Cluster], said: Iterable[Said]) -> list[Cluster]:
    """The clusters, each unnumbered sitting put to the one numbered sitting of the same body."""
    owner = {m: c for c in clusters for m in c.mentions}
    bodies: dict[int, dict[int, Cluster]] = {}
    for relation, sitting, body in said:
        if relation == _HELD_BY and sitting in owner and body in owner:
            held = bodies.setdefault(id(owner[body]), {})
            held[id(owner[sitting])] = owner[sitting]
    gone: set[int] = set()
    for held in bodies.values():
        told = [c for c in held.values() if _NUMBER.search(_front(c.name))]
        if len(told) == 1:
            for cluster in held.values():
                if cluster is not told[0]:
                    gone.add(id(cluster))
                    told[0].absorb(cluster, "the one sitting of the body that has a number")
    return [c for c in clusters if id(c) not in gone]


def _front(name: str) -> str:
    """The words of a sitting's name before its body.

    >>> _front("plenary session of the 20th Committee")
    'plenary session'
    """
    return re.split(r"\sof\s", name, maxsplit=1)[0]
