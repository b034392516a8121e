"""Nodes in, the ways a match can begin out, so that a pattern is tried only where it may start."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
    Forms,
    Literal,
    Node,
    Not,
    Reading,
    Repeat,
    Sequence,
    Typed,
    Words,
)
from kg.match.reach import Reach, windows
from kg.match.sequence import forms_of
from kg.match.view import View
from kg.model import Ontology


@dataclass(frozen=True, slots=True)
class First:
    """How a match may begin: with one of `words`, a mention of `types`, a capital, or anyhow."""

    words: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    capital: bool = False
    anyhow: bool = False
    empty: bool = False
    """The node may match nothing, so that what follows it decides too."""

    def __or__(self, other: First) -> First:
        return First(
            self.words | other.words,
            self.types | other.types,
            self.capital or other.capital,
            self.anyhow or other.anyhow,
            self.empty or other.empty,
        )


def first_of(node: Node, ontology: Ontology) -> First:
    """How a match of the node may begin."""
    match node:
        case Literal(word=word):
            return First(words=frozenset({word.lower()}))
        case Words(words=words):
            return First(words=frozenset(map(str.lower, words)))
        case Forms(lemmas=lemmas):
            return First(words=frozenset().union(*(forms_of(lemma) for lemma in lemmas)))
        case Typed(types=types):
            return First(types=frozenset().union(*(ontology.below(t) for t in types)))
        case Capture(node=inner):
            return first_of(inner, ontology)
        case Repeat(node=inner, least=least):
            first = first_of(inner, ontology)
            return first if least else first | First(empty=True)
        case Choice(nodes=nodes):
            return _any([first_of(n, ontology) for n in nodes])
        case Sequence(nodes=nodes):
            return _leading([first_of(n, ontology) for n in nodes])
        case Reading(name="Cap" | "Caps" | "Name" | "Title"):
            return First(capital=True)
        case Edge(end=False) | Not():
            return First(empty=True)
        case _:
            return First(anyhow=True)


def _any(parts: list[First]) -> First:
    whole = First()
    for part in parts:
        whole |= part
    return whole


def _leading(parts: list[First]) -> First:
    whole = First()
    for part in parts:
        whole |= First(part.words, part.types, part.capital, part.anyhow)
        if not part.empty:
            return whole
    return whole | First(empty=True)


def starts(first: First, view: View, reach: Reach | None = None) -> list[int]:
    """The tokens at which a match may begin, in order: near an anchor, and of the right kind."""
    near = windows(reach, view)
    if first.anyhow or first.empty:
        return near
    return [token for token in near if _begins(first, view, token)]


def _begins(first: First, view: View, token: int) -> bool:
    sentence = view.sentence
    if sentence.lower[token] in first.words:
        return True
    if first.capital and sentence.words[token][:1].isupper():
        return True
    placed = view.begins.get(token, ()) if first.types else ()
    return any(p.mention.type in first.types for p in placed)
