"""Names with ordinals in words in, the same names with ordinals in figures out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")


def _spelled() -> Iterator[tuple[str, int]]:
    """Every ordinal up to 99 in words, with its number."""
    yield from ((word, n) for n, word in enumerate((*_ONES, *_TEENS), 1))
    for tens, stem in enumerate(_TENS, 2):
        yield f"{stem}ieth", 10 * tens
        yield from ((f"{stem}y-{one}", 10 * tens + n) for n, one in enumerate(_ONES, 1))


def _figure(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number // 10 == 1 else endings.get(number % 10, "th")
    return f"{number}{ending}"


_FIGURES = {word: _figure(number) for word, number in _spelled()}
_ORDINAL = re.compile(rf"\b(?:(?:{'|'.join(_TENS)})y[- ])?[a-z]+(?:st|nd|rd|th)\b")


def figured(name: str) -> str:
    """A name in lower case, its ordinals in figures.

    >>> figured("seventy-seventh session of the third harbour council")
    '77th session of the 3rd harbour council'
    """
    return _ORDINAL.sub(_in_figures, name)


def _in_figures(found: re.Match[str]) -> str:
    word = found[0].replace(" ", "-")
    return _FIGURES.get(word, found[0])
