"""Clusters and text in, codes in brackets joined to the thing they stand for out.

"The Second Conference of the Parties (COP-2)" is one thing with two names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.link.acronyms import abbreviates
from kg.link.cluster import GATHERING, Cluster
from kg.link.ordinals import figured
from kg.model import Ontology

RULE = "link/code"
_CODE = re.compile(r" \((?P<code>[A-Z][A-Za-z]{1,8}[ -]?(?:\d{1,3}|[IVX]{1,5}))\)")
"""A code in brackets: "(RF10)", "(RIVERS III)"."""
_SPELT = re.compile(r"(?P<letters>[A-Z][A-Za-z]+)[ -]?(?P<number>\d{1,3})")


def join_codes(text: str, clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each code in brackets and all the names before it put into one.

    "14th Meeting of the Parties (COP14)" and "fourteenth Conference of the Parties (COP14)" are
    one thing.
    """
    coded = [c for c in clusters if ontology.is_a(c.type, GATHERING)]
    ends = _whole(coded)
    gone: set[int] = set()
    for code in coded:
        first: Cluster | None = None
        for other in (*_before(text, code, ends), code):
            if other is first or id(other) in gone:
                continue
            if first is None:
                first = other
                continue
            if other is not code and other.type == code.type:
                first.type = code.type
            gone.add(id(other))
            first.absorb(other, "code in brackets after the name")
    return [c for c in clusters if id(c) not in gone]


def _whole(coded: Sequence[Cluster]) -> dict[int, Cluster]:
    """By the character at which a name ends, the thing with the longest name that ends there."""
    named = sorted(
        ((m.start, m.end, n) for n, c in enumerate(coded) for m in c.mentions), reverse=True
    )
    return {end: coded[n] for _, end, n in named}


def _before(text: str, code: Cluster, ends: dict[int, Cluster]) -> Iterator[Cluster]:
    """The things right before a code in brackets, except what came of the code itself."""
    for mention in sorted(code.mentions):
        if text.endswith(" (", 0, mention.start) and text.startswith(")", mention.end):
            thing = ends.get(mention.start - 2)
            if thing is not None and thing is not code:
                yield thing


def join_numbered(clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each code put to the one gathering that its letters and number spell.

    "COP-2" is the "2nd Conference of the Parties" of the text, brackets or not.
    """
    coded = [c for c in clusters if ontology.is_a(c.type, GATHERING)]
    full = [(figured(c.name.lower()), c) for c in coded]
    gone: set[int] = set()
    for code in coded:
        spelt = _SPELT.fullmatch(code.name)
        if spelt is None:
            continue
        start = re.compile(rf"{spelt['number']}(?:st|nd|rd|th) (?P<rest>.*)")
        found = ((start.fullmatch(name), c) for name, c in full)
        alike = [c for f, c in found if f and abbreviates(spelt["letters"], f["rest"])]
        if len(alike) == 1:
            gone.add(id(code))
            alike[0].absorb(code, "code of its letters and number")
    return [c for c in clusters if id(c) not in gone]


def codes(
    text: str, clusters: Iterable[Cluster], ontology: Ontology
) -> Iterator[tuple[str, str, Cluster]]:
    """Every code in brackets after a gathering's name: the code, the rule, the gathering."""
    for cluster in clusters:
        if ontology.is_a(cluster.type, GATHERING) and not cluster.nested:
            found = (_CODE.match(text, m.end) for m in sorted(cluster.mentions))
            yield from ((f["code"], RULE, cluster) for f in found if f)
