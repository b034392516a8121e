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


def starts(first: First, view: View, capitals: Collection[str] | None = None) -> list[int]:
    """The tokens at which a match may begin, in order.

    With `capitals`, words of which every match holds one as written, none past the last of them.
    """
    stop = len(view.sentence) if capitals is None else _last(view.sentence.words, capitals) + 1
    if first.anyhow or first.empty:
        return list(range(stop))
    return sorted(token for token in _begins(first, view) if token < stop) if stop else []


def _last(words: list[str], wanted: Collection[str]) -> int:
    """The last token that is one of the wanted words; -1 when none is."""
    return next((i for i in range(len(words) - 1, -1, -1) if words[i] in wanted), -1)


def _begins(first: First, view: View) -> set[int]:
    found: set[int] = set()
    if first.words:
        for word, tokens in view.positions.items():
            if word in first.words:
                found.update(tokens)
    if first.types:
        for token, placed in view.begins.items():
            if any(p.mention.type in first.types for p in placed):
                found.add(token)
    if first.capital:
        words = view.sentence.words
        found.update(i for i, word in enumerate(words) if word[:1].isupper())
    return found
