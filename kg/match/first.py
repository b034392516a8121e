"""Nodes in, the ways a match can begin out, so that a pattern is tried only where it may start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from kg.match.forms import forms_of
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
from kg.model import Ontology

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class First:
    """How a match may begin: with one of `words`, a mention of `types`, a capital, or anyhow."""

    words: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    capital: bool = False
    anyhow: bool = False
    empty: bool = False
    """The node may match nothing, so that what follows it decides too."""

    @property
    def by_more(self) -> bool:
        """Whether a match may begin by something else than one of the words."""
        return bool(self.types or self.capital or self.anyhow or self.empty)

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
        case Not() | Edge():
            return First(empty=True)
        case _:
            return First(anyhow=True)


def by_word(
    options: Iterable[tuple[T, First]],
) -> tuple[dict[str, tuple[T, ...]], tuple[T, ...]]:
    """The options that may match at each word, in order, and those that may at any other word."""
    every = list(options)
    words = frozenset[str]().union(*(first.words for _, first in every))
    table = {
        word: tuple(option for option, first in every if word in first.words or first.by_more)
        for word in sorted(words)
    }
    return table, tuple(option for option, first in every if first.by_more)


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
