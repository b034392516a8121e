"""Mentions in, the pairs of places or bodies that a text names side by side out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from kg.link.cluster import Cluster
from kg.model import Mention

_SIDES = frozenset({"Place", "Organization"})
_AND = re.compile(r"\s+and\s+(?:the\s+)?|\s?[-–]\s?")


def side_by_side(
    text: str, mentions: Iterable[Mention], owner: Mapping[Mention, Cluster]
) -> tuple[tuple[Mention, Mention], ...]:
    """Two and no more, as in "China and Malta agreed", which later are "both sides"."""
    sides = sorted(m for m in mentions if m.type in _SIDES)
    return tuple(
        (one, other)
        for one, other in pairwise(sides)
        if _AND.fullmatch(text, one.end, other.start)
        and not text[: one.start].rstrip().endswith(",")
        and owner[one] is not owner[other]
        and owner[one].type == owner[other].type
    )
