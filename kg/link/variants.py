"""Clusters in, names that tell one thing in other words or another order joined out.

Translations say "Third Plenary Session of the 9th CPC Central Committee" here and "... of the 9th
Central Committee of the Communist Party of China" there, "Provincial Party Committee" for the
"Hebei Provincial Committee of the CPC". With short forms written out, the words are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.link.cluster import Cluster
from kg.link.forms import head, singular, tokens
from kg.model import Ontology

_LEAST: Mapping[str, int] = {"Organization": 2, "Meeting": 2, "Policy": 3}
"""The types whose names vary so, and how many words two of them share at least."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "&", "a", "at", "by"})

Words = frozenset[str]


def join_variants(clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, each variant of a fuller or earlier name put to the thing it names."""
    short = dict(_short_forms(clusters))
    places = frozenset(
        word for c in clusters if c.type == "Place" for n in c.names for word in tokens(n)
    )
    kinds: dict[tuple[str, str], list[tuple[Words, Cluster]]] = {}
    gone: set[int] = set()
    for thing in sorted(clusters, key=lambda c: (-len(tokens(c.name)), c.first)):
        root = _root(thing, ontology)
        if root is None:
            continue
        words = _words(thing.name, short)
        known = kinds.setdefault((root, singular(head(thing.name))), [])
        full = _same(words, known, places) if len(words) >= _LEAST[root] else None
        if full is None or _two_of_a_list(thing, full):
            known.append((words, thing))
            continue
        for mention in thing.mentions:
            full.add(mention, f'the same words as "{full.name}"')
        gone.add(id(thing))
    return [c for c in clusters if id(c) not in gone]


def _root(thing: Cluster, ontology: Ontology) -> str | None:
    return next((r for r in _LEAST if ontology.is_a(thing.type, r)), None)


def _short_forms(clusters: Sequence[Cluster]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The one-word short forms of bodies and places, with the words of the full name."""
    for thing in clusters:
        if thing.type in ("Organization", "Place"):
            full = tokens(thing.name)
            for mention in thing.mentions:
                words = tokens(mention.text)
                if len(words) == 1 < len(full) and mention.text[:1].isupper():
                    yield words[0], full


def _words(name: str, short: Mapping[str, tuple[str, ...]]) -> Words:
    """The words of a name that tell it from others, short forms written out."""
    spelled = (word for token in tokens(name) for word in short.get(token, (token,)))
    return frozenset(singular(word) for word in spelled if word not in _SMALL)


def _same(words: Words, known: Sequence[tuple[Words, Cluster]], places: Words) -> Cluster | None:
    """The one known thing of the same words, or of these and the name of a place besides."""
    alike = [thing for other, thing in known if other == words]
    if not alike:
        alike = [thing for other, thing in known if words < other and other - words <= places]
    return alike[0] if len(alike) == 1 else None


def _two_of_a_list(one: Cluster, other: Cluster) -> bool:
    """Whether word lists know both under names of their own: then they are two."""
    names = [{m.name for m in c.mentions if m.name} for c in (one, other)]
    return all(names) and names[0].isdisjoint(names[1])
