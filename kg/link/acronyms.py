"""Text and settled mentions in, acronyms that the text defines and uses out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from kg.link.cluster import Cluster
from kg.link.forms import initials
from kg.link.standing import places
from kg.model import Mention

RULE = "link/acronym"
HEREINAFTER = "link/hereinafter"
_AFTER = re.compile(
    r'"?\s*\(\s*(?:also\s+)?(?P<long>(?:hereinafter|hereafter|henceforth)[^")]*?(?:as|called|the)?\s*)?'
    r'(?:the\s+)?(?P<quote>")?(?P<short>[A-Za-z][\w&\' -]{1,40}?)"?\s*[);,]',
    re.IGNORECASE,
)

_WITHIN = re.compile(r" \((?P<short>[A-Z][\w-]*[A-Z]\w*)\) \w")
"""A short form that its own name holds: "Clean Ferries (CLEF) Act"."""
_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_SPELT = 3
"""The least letters of a short form that goes undefined."""


def definitions(text: str, clusters: Iterable[Cluster]) -> Iterator[tuple[str, str, Cluster]]:
    """Every short form put in brackets after a name, or in it: the form, the rule, the thing.

    "People's Bank of China (PBOC)", 'the Outline (hereinafter the "Plan")', 'the Code (the "Act")';
    also those within: "Clean Ferries (CLEF) Act".
    """
    for cluster in clusters:
        for mention in sorted(cluster.mentions):
            if within := _WITHIN.search(mention.text):
                yield within["short"], RULE, cluster
            match = _AFTER.match(text, mention.end)
            if not match:
                continue
            short = match["short"].strip()
            if match["long"] or (match["quote"] and short[:1].isupper()):
                yield short, HEREINAFTER, cluster
            elif abbreviates(short, mention.text) or abbreviates(short, mention.name):
                yield short, RULE, cluster


def acronyms(text: str, clusters: Iterable[Cluster]) -> Mapping[str, str]:
    """The acronyms of a text, defined in brackets or not, with the names they stand for."""
    things = list(clusters)
    found = {s: c.name for s, _, c in guessed(text, things)}
    return found | {s: c.name for s, rule, c in definitions(text, things) if rule == RULE}


def abbreviates(short: str, full: str) -> bool:
    """Whether the capitals of the short form run through the initials of the full one."""
    if not full or " " in short:
        return False
    if short.istitle() and len(short) >= _SPELT:
        return short.upper() == initials(full)
    if not (short.isupper() or sum(map(str.isupper, short)) > 1):
        return False
    wanted = [c for c in short.upper().rstrip("S") if c.isalnum()]
    letters = initials(full, links=True)
    rest = iter(letters)
    hits = sum(c in rest for c in wanted)
    return len(wanted) >= 2 and hits >= len(wanted) - 1 and letters[:1] == wanted[0]


@lru_cache(maxsize=1)
def _written(text: str) -> frozenset[str]:
    """All in a text that may be a short form; it is asked for several times in a row."""
    return frozenset(_CAPITALS.findall(text))


def guessed(text: str, clusters: Iterable[Cluster]) -> Iterator[tuple[str, str, Cluster]]:
    """Short forms that the text does not define, but that only one longer name spells.

    "The Public and Commercial Services Union ... PCS leader": the last word may go unsaid.
    """
    if not (written := _written(text)):
        return
    spelt: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.type in ("Person", "Date") or len(letters := initials(cluster.name)) < _SPELT:
            continue
        for short in {letters, letters[:-1]} & written:
            if len(short) >= _SPELT and short not in cluster.name:
                spelt.setdefault(short, []).append(cluster)
    for short, found in sorted(spelt.items()):
        if len(found) == 1:
            yield short, RULE, found[0]


def uses(
    text: str, defined: Iterable[tuple[str, str, Cluster]], taken: Mapping[int, int]
) -> Iterator[tuple[Cluster, Mention]]:
    """Every use of a defined short form outside settled mentions."""
    for short, rule, cluster in defined:
        for start, end in places(text, short):
            if start not in taken and end - 1 not in taken:
                yield cluster, Mention(start, end, cluster.type, short, rule)
