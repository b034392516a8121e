"""Clusters and text in, titles told twice side by side joined to one out.

"Gram Jyoti, a scheme to light villages" and "a bill called the Clean Ports Act" speak of one
instrument; "S. 77, the Clean Ports Act" and "the Malta Declaration (resolution 57/2)" give its
number.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kg.link.cluster import Cluster
from kg.model import Mention, Ontology

_BRACKET = re.compile(r'"?\s\(\s*(?:the\s+)?"?\Z')
_APPOSED = re.compile(
    r'"?(?:\s*\([^()]{1,30}\))?\s*(?:,|–|—|\s-)\s*"?\s*(?:an?|the|its)\s+"?\s?(?:[a-z-]+\s+){0,2}\Z'
)
_CALLED = re.compile(
    r"\s*,?\s(?:also\s|officially\s|formally\s)?(?:which is\s)?"
    r'(?:known as|called|titled|entitled|named|dubbed)\s(?:the\s)?"?\s?\Z'
)
_LISTED = re.compile(r'"?[^.;]{0,60}?,?\s(?:and|or)\s(?:the|an?|its)\s|"?\s*,\s(?:the|an?|its)\s')
"""What after a description tells that it is one more of a list."""
_CODE = re.compile(r"[A-Za-z. ]*\d[\w./() -]*\Z")
_REACH = 60
"""The most characters between a name and what tells of the same thing."""


def join_titles(text: str, clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each description or number of a title put into the title's cluster."""
    titled = [c for c in clusters if c.type in ontology.titled]
    ends = {m.end: (m, c) for c in titled for m in c.mentions}
    stops = sorted(ends)
    gone: set[int] = set()
    for thing in titled:
        for mention in sorted(thing.mentions):
            found = next(_beside(text, mention, stops, ends), None)
            if found is None or found[1] is thing or {id(thing), id(found[1])} & gone:
                continue
            _join(thing, found[1])
            gone.add(id(thing))
            for moved in thing.mentions:
                ends[moved.end] = (moved, found[1])
            break
    return [c for c in clusters if id(c) not in gone]


def cut(part: Mention, whole: Iterable[Mention]) -> bool:
    """Whether a title only cuts off the front of a longer one before "of", as no name does.

    >>> name = Mention(0, 19, "Policy", "Bay of Value Act II", "a")
    >>> cut(Mention(7, 19, "Policy", "Value Act II", "b"), [name])
    True
    """
    return any(
        title.type == part.type
        and title.start < part.start < part.end <= title.end
        and not title.text[part.end - title.start :].strip(" ,.")
        and title.text[: part.start - title.start].endswith(" of ")
        and not _CODE.match(title.text[: part.start - title.start])
        for title in whole
    )


def _beside(
    text: str, second: Mention, stops: Sequence[int], ends: dict[int, tuple[Mention, Cluster]]
) -> Iterator[tuple[Mention, Cluster]]:
    """The mention of a title that stands before another and tells of the same thing."""
    first_near = bisect_left(stops, second.start - _REACH)
    for stop in stops[first_near : bisect_left(stops, second.start)]:
        first, thing = ends[stop]
        if _same(text, first, second):
            yield first, thing


def _same(text: str, first: Mention, second: Mention) -> bool:
    """Whether two titles, one after the other, tell of one thing."""
    between = text[first.end : second.start]
    low, code = _is_low(second), _CODE.match(second.text) is not None
    if _BRACKET.match(between):
        return code and not _CODE.match(first.text) and _closes(text, second.end)
    if _CALLED.match(between):
        return _is_low(first) and (not low or '"' in between)
    if not _APPOSED.match(between) or _LISTED.match(text, second.end):
        return False
    return (low and not _is_low(first)) or (_CODE.match(first.text) is not None and not code)


def _closes(text: str, at: int) -> bool:
    """Whether a bracket closes at a character, or the text ends."""
    return at == len(text) or text[at] == ")"


def _is_low(mention: Mention) -> bool:
    return mention.text[:1].islower()


def _join(thing: Cluster, other: Cluster) -> None:
    """Put the mentions of one title to another; descriptions and numbers never name it."""
    for cluster in (thing, other):
        plain = {m for m in cluster.mentions if _is_low(m) or _CODE.match(m.text)}
        other.lesser.update(plain)
    other.absorb(thing, "told of beside the name")
