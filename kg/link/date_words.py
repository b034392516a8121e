"""A word or figure of a time expression in, the number it stands for out."""

from __future__ import annotations

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTS = (
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
    ("eleven", "eleventh"),
    ("twelve", "twelfth"),
)
_NUMBERS = {word: number for number, words in enumerate(_COUNTS, 1) for word in words}
_BACK = frozenset({"last", "previous", "past"})
_AHEAD = frozenset({"next", "coming", "following"})
_FIGURES = re.compile(r"[0-9]{1,4}")


def month_number(word: str) -> int:
    """The number of a month by name or figures, 0 for a word that is no month.

    >>> month_number("Sept."), month_number("MAY"), month_number("07"), month_number("Moon")
    (9, 5, 7, 0)
    """
    return int(word) if word.isdecimal() and len(word) <= 2 else _place(word, _MONTHS)


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 (Sunday), or 0 for a word that is no weekday."""
    return _place(word, _WEEKDAYS)


def number(word: str) -> int:
    """The number of a figure, ordinal or number word up to twelve; 0 for anything else.

    >>> number("25th"), number("Q3"), number("fourth"), number("many")
    (25, 3, 4, 0)
    """
    figures = _FIGURES.search(word)
    return int(figures.group()) if figures else _NUMBERS.get(word.lower(), 0)


def turn_number(word: str) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    word = word.lower()
    return (word in _AHEAD) - (word in _BACK)


def _place(word: str, stems: tuple[str, ...]) -> int:
    stem = word.lower()[:3]
    return stems.index(stem) + 1 if stem in stems else 0
