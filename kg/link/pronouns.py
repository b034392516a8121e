"""A sentence that opens with a pronoun in, the mention it most likely stands for out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.link.cluster import Cluster
from kg.model import Mention, Ontology

RULE = "link/pronoun"
_OPENING = re.compile(
    r"(?:(?:In addition|In particular|Meanwhile|Also|Moreover|Furthermore|At the same time|However|"
    r"On the same day|Earlier|Later|Then|Finally|Separately),?\s+)?"
    r"(?P<pronoun>It|He|She|he|she|it)\b"
    r"(?!\s+(?:is|was|has been|should be|must be|will be|were)\s+(?:\w+ly\s+)?"
    r"(?:necessary|important|noted|essential|imperative|crucial|also\s+noted|said|reported|"
    r"possible|understood|pointed|stressed|emphasized|decided|agreed|clear|vital|urgent|not|the|a|an|"
    r"time|also|"
    r"expected|believed|recommended|suggested|critical|hoped|estimated|learned)\b)"
)
_PEOPLE = frozenset({"he", "she"})


def opening(
    text: str, sentences: Sequence[tuple[int, int]], clusters: Sequence[Cluster], ontology: Ontology
) -> Iterator[tuple[Cluster, Mention]]:
    """For each opening pronoun the thing that the sentence before named first."""
    owner = {m: c for c in clusters for m in c.mentions}
    ordered = sorted(owner)
    for previous, current in pairwise(sentences):
        match = _OPENING.match(text, *current)
        if not match:
            continue
        person = match["pronoun"].lower() in _PEOPLE
        found = _subject(ordered, previous, person, ontology)
        if found is not None:
            start, end = match.span("pronoun")
            cluster = owner[found]
            mention = Mention(start, end, cluster.type, match["pronoun"], RULE)
            cluster.add(mention, "pronoun that opens the next sentence")
            owner[mention] = cluster
            ordered = sorted([*ordered, mention])
            yield cluster, mention


def _subject(
    ordered: Sequence[Mention], span: tuple[int, int], person: bool, ontology: Ontology
) -> Mention | None:
    inside = [m for m in ordered if span[0] <= m.start and m.end <= span[1]]
    wanted = ("Person",) if person else ("Meeting", "Organization", "Policy", "Place")
    fitting = [m for m in inside if any(ontology.is_a(m.type, t) for t in wanted)]
    return fitting[0] if fitting else None
