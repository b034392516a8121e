"""Tests of single tokens in, the tokens of a sentence that pass each out, as bits of one number.

What a sentence's words tell is asked of each word once in the vocabulary, not once a token.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from itertools import count
from sys import intern
from typing import NamedTuple

from kg.match.wording import Wording

_KEPT = 20_000
"""Most words that answers are kept for; then they start anew."""
_NUMBERS = count(1)


class Mask(NamedTuple):
    """A test by its number, and what puts its tokens, with those of its kin, into a wording."""

    number: int
    fill: Callable[[Wording], None]

    def of(self, w: Wording) -> int:
        """The tokens of a sentence that pass."""
        if self.number not in w.masks:
            self.fill(w)
        return w.masks[self.number]


class WordTest(dict[str, bool]):
    """Whether a word as written is such a one; asked once a word."""

    def __init__(self, test: Callable[[str], object]) -> None:
        super().__init__()
        self.test = test

    def __missing__(self, word: str) -> bool:
        if len(self) >= _KEPT:
            self.clear()
        self[intern(word)] = found = bool(self.test(word))  # one copy of a word for all tests
        return found


class Masks:
    """The tests of a pack, each made once: rules that ask the same share the answer."""

    def __init__(self) -> None:
        self.known: dict[Hashable, Mask] = {}
        self.readings = _Readings()
        self.numbers: dict[Hashable, int] = {}
        self.by_node: dict[int, tuple[object, Mask | None]] = {}
        """The masks of nodes by identity, with the node itself so that it stays (`masked`)."""

    def number(self, name: Hashable) -> int:
        """The number of anything else that is kept of a sentence."""
        return self.numbers.setdefault(name, next(_NUMBERS))

    def of_words(self, words: frozenset[str]) -> Mask:
        """Words with a capital as written, others in any case."""
        if words not in self.known:
            self.known[words] = _among(words)
        return self.known[words]

    def of_reading(self, flag: int) -> Mask:
        """Tokens that the lexicon gives one of the readings."""
        if flag not in self.known:
            self.known[flag] = Mask(self.readings.add(flag), self.readings.fill)
        return self.known[flag]

    def of_test(self, name: str, test: Callable[[str], object]) -> Mask:
        """Words that pass a test of this name."""
        if name in self.known:
            return self.known[name]
        told = WordTest(test)

        def tokens(w: Wording) -> int:
            found, bit = 0, 1
            for word in w.sentence.words:
                if told[word]:
                    found |= bit
                bit += bit
            return found

        return self.of_tokens(name, tokens)

    def any_of(self, masks: Iterable[Mask]) -> Mask:
        """Tokens that pass one of the tests."""
        one, *more = dict.fromkeys(masks)

        def tokens(w: Wording) -> int:
            found = one.of(w)
            for mask in more:
                found |= mask.of(w)
            return found

        numbers = frozenset((one.number, *(m.number for m in more)))
        return self.of_tokens(("any", numbers), tokens) if more else one

    def but_for(self, one: Mask, barred: Iterable[Mask], after: Iterable[Mask]) -> Mask:
        """Tokens that pass a test, those but for which others pass, or the token after passes."""
        here, following = tuple(barred), tuple(after)

        def tokens(w: Wording) -> int:
            found = one.of(w)
            for mask in here:
                found &= ~mask.of(w)
            for mask in following:
                found &= ~(mask.of(w) >> 1)
            return found

        numbers = tuple(tuple(m.number for m in some) for some in (here, following))
        name = ("but", one.number, *numbers)
        return self.of_tokens(name, tokens) if here or following else one

    def of_tokens(self, name: Hashable, tokens: Callable[[Wording], int]) -> Mask:
        """What a function of this name tells of a sentence."""
        if name not in self.known:
            number = next(_NUMBERS)

            def fill(w: Wording) -> None:
                w.masks[number] = tokens(w)

            self.known[name] = Mask(number, fill)
        return self.known[name]


def _among(words: frozenset[str]) -> Mask:
    number = next(_NUMBERS)
    (word, *more) = words or ("",)

    def single(w: Wording) -> None:
        w.masks[number] = w.places.get(word, 0)

    def several(w: Wording) -> None:
        places, found = w.places, 0
        for each in words & places.keys():
            found |= places[each]
        w.masks[number] = found

    return Mask(number, several if more else single)


class _Readings:
    """Sets of readings by their numbers; all are looked for at once."""

    def __init__(self) -> None:
        self.empty: dict[int, int] = {}
        self.flags: list[tuple[int, int]] = []
        self.known: dict[int, tuple[int, ...]] = {}

    def add(self, flag: int) -> int:
        number = next(_NUMBERS)
        self.empty[number] = 0
        self.known.clear()
        self.flags.append((flag, number))
        return number

    def fill(self, w: Wording) -> None:
        masks, known, bit = w.masks, self.known, 1
        masks.update(self.empty)
        for readings in w.may:
            numbers = known.get(readings)
            if numbers is None:
                numbers = known[readings] = tuple(n for f, n in self.flags if readings & f)
            for number in numbers:
                masks[number] |= bit
            bit += bit
