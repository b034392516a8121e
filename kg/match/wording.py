"""A sentence's tokens in, what they tell without its mentions out, worked out once for all views.

Sets of tokens are whole numbers: bit `i` stands for token `i`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.parse.readings import possible, tag
from kg.parse.tokens import Sentence


class Wording:
    """Prepared state of one sentence."""

    __slots__ = ("_lasts", "_may", "_places", "_tags", "ends", "every", "masks", "sentence")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.every = (2 << len(sentence.words)) - 1
        """All tokens and the end of the sentence."""
        self.masks: dict[int, int] = {}
        """The tokens of which something is so (`kg.match.masks`), by its number."""
        self.ends: dict[int, tuple[int, ...]] = {}
        """Where nodes that look at no mentions end (`kg.match.ends`)."""
        self._places: dict[str, int] | None = None
        self._lasts: dict[frozenset[str], int] = {}
        self._tags: list[int] | None = None
        self._may: list[int] | None = None

    @property
    def places(self) -> dict[str, int]:
        """Where each word stands: a lower-case one in any case, others as written."""
        if self._places is None:
            self._places = _places(self.sentence)
        return self._places

    def last_of(self, words: frozenset[str]) -> int:
        """The last token that is one of the words, lower-case ones in any case; -1 for none."""
        found = self._lasts.get(words)
        if found is None:
            there = (self.places[word] for word in self.places.keys() & words)
            found = self._lasts[words] = max(there, default=0).bit_length() - 1
        return found

    @property
    def tags(self) -> list[int]:
        """The reading set of each token."""
        if self._tags is None:
            self._tags = tag(self.sentence)
        return self._tags

    @property
    def may(self) -> list[int]:
        """The reading set of each token before any reading is taken away."""
        if self._may is None:
            self._may = possible(self.sentence)
        return self._may


def _places(sentence: Sentence) -> dict[str, int]:
    found: dict[str, int] = {}
    get, bit = found.get, 1
    for word, lower in zip(sentence.words, sentence.lower, strict=True):
        found[lower] = get(lower, 0) | bit
        if word != lower:
            found[word] = get(word, 0) | bit
        bit += bit
    return found


def bits(tokens: int) -> Iterator[int]:
    """The tokens of a set, in order.

    >>> list(bits(0b10110))
    [1, 2, 4]
    """
    while tokens:
        low = tokens & -tokens
        yield low.bit_length() - 1
        tokens ^= low
