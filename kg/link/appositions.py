"""Clusters and text in, what stands beside a name and tells of the same thing joined to it out.

"The head of the agency, Ann Lee," and "Ann Lee, the head of the agency," speak of one person, "the
State Council, China's cabinet," of one body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.link.cluster import OFFICE, Cluster
from kg.model import Mention

DESCRIBED = "described"
"""Feature of a body named by country and kind only."""
_BEFORE = re.compile(r"(?:\s*\([^()]{1,30}\))?,\s+(?:the\s+)?\Z")
_REACH = 40
"""The most characters between a name and its description."""
_BETWEEN = re.compile(
    r"\s*,\s*(?:the\s+)?(?:(?:Mrs?|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Ambassador|Professor|H\.E|"
    r"(?:His|Her)\s+Excellency)\.?\s+){0,3}",
    re.IGNORECASE,
)
"""A comma, and the honorifics before the name: "the chair of the council, Mr. Lee"."""
_SET_OFF = re.compile(r"(?:,?\s+(?:[A-Z]{2,5}|Ph\.?D\.?|[JS]r\.?))*,\s(?:[Tt]he |an? )?\Z")
"""Letters of honour, a comma and an article after the name: "Ann Lee, QC, the chair"."""
_SERVED = re.compile(
    r"(?:\s[a-z]+){0,4}\s(?:as|is|was|been|becom(?:e|es|ing)|became|remain(?:s|ed)?)\s(?:the )?\Z"
)
"""What makes a name's office of the words after it: "Ann Lee was sworn in as Malta's premier"."""
_AFTER = re.compile(r"\s*(?:[,.;)]|$|who\b|and\b|said\b)")


def join_offices(text: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, each office in apposition to a name put into the person's cluster."""
    people = [c for c in clusters if c.type == "Person"]
    offices = [c for c in people if all(m.feature == OFFICE for m in c.mentions)]
    named = {m.end: c for c in people if c not in offices for m in c.mentions}
    begins = {m.start: c for c in people if c not in offices for m in c.mentions}
    gone: set[int] = set()
    for office in offices:
        person = next((p for m in office.mentions if (p := _beside(text, m, named, begins))), None)
        if person is not None:
            person.absorb(office, "office in apposition to the name", lesser=True)
            gone.add(id(office))
    return [c for c in clusters if id(c) not in gone]


def _beside(
    text: str, office: Mention, ends: dict[int, Cluster], begins: dict[int, Cluster]
) -> Cluster | None:
    start, end = office.start, office.end
    if (match := _BETWEEN.match(text, end)) and match.end() in begins:
        person = begins[match.end()]
        last = next(m.end for m in person.mentions if m.start == match.end())
        return person if _AFTER.match(text, last) else None
    reach = max(0, start - _REACH)
    if served := _SERVED.search(text[reach:start]):
        return ends.get(reach + served.start())
    gap = _SET_OFF.search(text[reach:start])
    return ends.get(reach + gap.start()) if gap and _AFTER.match(text, end) else None


def join_descriptions(text: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters, each body described in apposition to its name put into the body's cluster."""
    bodies = [c for c in clusters if c.type == "Organization"]
    described = [c for c in bodies if all(m.feature == DESCRIBED for m in c.mentions)]
    if not described:
        return list(clusters)
    kinds = {id(c) for c in described}
    named = {m.end: c for c in bodies if id(c) not in kinds for m in c.mentions}
    gone: set[int] = set()
    for kind in described:
        body = next((b for m in kind.mentions if (b := _named_before(text, m, named))), None)
        if body is not None:
            body.absorb(kind, "description in apposition to the name", lesser=True)
            gone.add(id(kind))
    return [c for c in clusters if id(c) not in gone]


def _named_before(text: str, kind: Mention, named: dict[int, Cluster]) -> Cluster | None:
    start = max(0, kind.start - _REACH)
    match = _BEFORE.search(text[start : kind.start])
    if match is None or not _AFTER.match(text, kind.end):
        return None
    return named.get(start + match.start())
