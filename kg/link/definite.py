"""Clusters and text in, definite nouns that point back out ("the session", "the Decision")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.link.cluster import Cluster
from kg.link.forms import head, singular, tokens
from kg.model import Mention, Ontology

RULE = "link/definite"
_GENERIC = {"meeting": "Meeting"}
"""Nouns that may point to any subtype."""
_NEAR = 700
"""Characters within which a noun may point to a thing with another head."""
_OWN = re.compile(
    r"\s+(?:of|for|to|regarding|concerning|about|on)\s(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|\d))"
)
"""What makes a noun in small letters a description of its own: "the law on ports"."""
_NUMBERED = re.compile(r" (?!(?:1[6-9]|20)\d\d$)\d{3,}$")
"""A name by number; "this order" is the text itself, not the Order 14012 that it cites."""


class Pointers:
    """Prepared state: the nouns of the ontology in one expression."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.types: dict[str, list[str]] = {}
        self.kin: dict[str, frozenset[str]] = {}
        for entity_type in ontology.types.values():
            for noun in dict.fromkeys((*entity_type.nouns, *entity_type.kin)):
                self.types.setdefault(noun, []).append(entity_type.name)
            for noun, heads in entity_type.kin.items():
                self.kin[singular(noun)] = frozenset(map(singular, heads))
        nouns = "|".join(sorted(map(re.escape, self.types), key=lambda n: (-len(n), n)))
        self.pattern = re.compile(
            r"\b(?P<det>the|this|that|these|said)\s+"
            r"(?P<noun>(?:[A-Za-z][\w-]*\s+){0,2}?(?:" + (nouns or "(?!)") + r"))(?![\w-])",
            re.IGNORECASE,
        )

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Characters and noun of every definite noun phrase that may point to something."""
        for match in self.pattern.finditer(text):
            yield match.start("noun"), match.end("noun"), match["noun"]


def point(
    pointers: Pointers, text: str, clusters: Iterable[Cluster], taken: Mapping[int, int]
) -> Iterator[tuple[Cluster, Mention]]:
    """Each definite noun that names a thing of the document, with its cluster.

    `taken` maps the characters of settled mentions; what overlaps one is left alone.
    """
    known = list(clusters)
    for start, end, noun in pointers.find(text):
        if start in taken or end - 1 in taken or (noun.islower() and _OWN.match(text, end)):
            continue
        itself = text[max(0, start - 8) : start].rstrip().lower().endswith("this")
        named = [c for c in known if not (itself and _NUMBERED.search(c.name))]
        found = _antecedent(pointers, noun, start, named) or (
            None if end + 1 in taken else _kindred(pointers, noun, start, named)
        )
        if found is not None:
            yield found, Mention(start, end, found.type, text[start:end], RULE)


def _antecedent(
    pointers: Pointers, phrase: str, start: int, clusters: list[Cluster]
) -> Cluster | None:
    """The thing named last before `start` whose head the noun repeats; capitals also look ahead."""
    words = tokens(phrase)
    if not words:
        return None
    fitting = [c for c in clusters if _fits(pointers, words, c)]
    before = [c for c in fitting if c.first < start]
    if before:
        return max(before, key=lambda c: _last(c, start))
    return fitting[0] if fitting and phrase[:1].isupper() else None


def _kindred(
    pointers: Pointers, phrase: str, start: int, clusters: list[Cluster]
) -> Cluster | None:
    """The thing named last, and not long, before `start` that goes by a kindred noun."""
    words, since = tokens(phrase), max(0, start - _NEAR)
    near = [c for c in clusters if since <= _last(c, start) and _akin(pointers, words, c)]
    return max(near, key=lambda c: _last(c, start), default=None)


def _last(cluster: Cluster, start: int) -> int:
    """Where a thing was last named before a character; -1 when it was not."""
    return max((m.start for m in cluster.mentions if m.start < start), default=-1)


def _akin(pointers: Pointers, words: tuple[str, ...], cluster: Cluster) -> bool:
    """Whether a lone noun may point to a thing whose head is another noun ("the bill": an act)."""
    if len(words) != 1:
        return False
    heads = pointers.kin.get(singular(words[-1]), frozenset())
    typed = any(pointers.ontology.is_a(cluster.type, t) for t in pointers.types.get(words[-1], ()))
    return typed and singular(head(cluster.name)) in heads


def _fits(pointers: Pointers, words: tuple[str, ...], cluster: Cluster) -> bool:
    noun = words[-1]
    types = pointers.types.get(" ".join(words)) or pointers.types.get(noun, [])
    ontology = pointers.ontology
    if not any(ontology.is_a(cluster.type, t) for t in types):
        return False
    features = {m.feature for m in cluster.mentions}
    name_words = {singular(w) for w in tokens(cluster.name)}
    heads = {singular(head(m.text)) for m in cluster.mentions} | {singular(head(cluster.name))}
    named = singular(noun) in heads or noun in features or (noun in _GENERIC)
    return named and all(singular(w) in name_words for w in words[:-1])
