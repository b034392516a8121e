"""Clusters and text in, a meeting told by its bare noun joined to the one a text names out.

A headline tells of the "Harbour Board Meeting", the text goes on "the board held a meeting"; after
"the Harbour Forum" it says "the two-day meeting".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.link.aside import firm
from kg.link.cluster import GATHERING, Cluster
from kg.link.forms import head, tokens
from kg.model import Ontology

_NOUN = "meeting"
_HEADLINE = 400
"""Characters within which a text names the meeting that it is about, at most."""
_MANNER = re.compile(
    r"(?:one|two|three|four|five|six|seven|half|\d+)-(?:day|week|hour)s?|day-?long|week-?long|"
    r"virtual|online|hybrid|in-person|closed-door|face-to-face|marathon"
)
"""What tells how or how long people meet, not which meeting it is."""
_ENDS = frozenset({"opening", "closing", "inaugural", "concluding"})
_PARTS = frozenset({"ceremony", "session", "meeting", "plenary"})
"""With the ends, how texts tell of a gathering by its first or last hour."""
_THE = re.compile(r"\b[Tt]h(?:e|is)\s\Z")


def join_bare(text: str, clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, a bare "meeting" put to the one that the head of the text names.

    "The virtual meeting" is the one named last before it.
    """
    meetings = [c for c in clusters if ontology.is_a(c.type, GATHERING)]
    gone: set[int] = set()
    for bare in meetings:
        words = tokens(bare.name)
        if words == (_NOUN,):
            full = _of_headline(text, bare, meetings, ontology)
        elif _is_told(text, bare) and _is_vague(words):
            full = _before(text, bare, meetings, ontology)
        else:
            continue
        if full is not None and id(full) not in gone:
            full.absorb(bare, "the meeting named before it", lesser=True)
            gone.add(id(bare))
    return [c for c in clusters if id(c) not in gone]


def _is_vague(words: Sequence[str]) -> bool:
    """Whether the words before the noun tell not which gathering it is.

    >>> _is_vague(("closing", "ceremony")), _is_vague(("port", "ceremony"))
    (True, False)
    """
    if len(words) == 2 and words[0] in _ENDS and words[1] in _PARTS:
        return True
    return len(words) > 1 and all(map(_MANNER.fullmatch, words[:-1]))


def _of_headline(
    text: str, bare: Cluster, meetings: Sequence[Cluster], ontology: Ontology
) -> Cluster | None:
    """The one meeting that the head of a text names before it tells of "a meeting"."""
    named = [
        c
        for c in meetings
        if c is not bare
        and head(c.name) == _NOUN
        and c.first < min(bare.first, _HEADLINE)
        and firm(text, c, ontology) == c.first
    ]
    return named[0] if len(named) == 1 else None


def _is_told(text: str, bare: Cluster) -> bool:
    """Whether "the" stands before a meeting where a text first names it."""
    return _THE.search(text, max(0, bare.first - 5), bare.first) is not None


def _before(
    text: str, bare: Cluster, meetings: Sequence[Cluster], ontology: Ontology
) -> Cluster | None:
    """What was named last before a meeting and may be called so."""
    noun = _NOUN if tokens(bare.name)[0] in _ENDS else head(bare.name)
    fitting = [
        c
        for c in meetings
        if c is not bare
        and (noun == _NOUN or head(c.name) == noun)
        and firm(text, c, ontology) <= bare.first
        and c.first < bare.first
    ]
    return max(
        fitting,
        key=lambda c: max(m.start for m in c.mentions if m.start < bare.first),
        default=None,
    )
