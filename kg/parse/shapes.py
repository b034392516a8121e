"""Readings of words by their shape: digits, ordinals, signs, and suffixes of unknown words."""

from __future__ import annotations

import re

from kg.parse.flags import (
    ADJ,
    ADV,
    NOUN,
    NUM,
    PLURAL,
    PROPN,
    PUNCT,
    SINGULAR,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
)

_NUMBER = re.compile(r"\d[\d.,:/–-]*(?:bn|m|k|tn|mn|pc)?\Z")
_ORDINAL = re.compile(r"\d[\d,]*(?:st|nd|rd|th)\Z")
_DIGIT_UNIT = re.compile(r"\d[\d.,]*[-–]\w+(?:[-–]\w+)*\Z")
_DOTTED = re.compile(r"(?:\w\.){2,}(?:-\w+)?\Z|\w+\.\Z")
_WEB = re.compile(r"https?://|www\.|.*@.*\.|.*\.(?:com|org|net|gov|edu|int|cn|uk|eu)\Z")
_SUFFIXES: tuple[tuple[tuple[str, ...], int], ...] = (
    (("ly",), ADV),
    (("ing",), VBG | NOUN | SINGULAR),
    (("ed",), VBD | VBN),
    (("ize", "ise", "ify", "ate"), VB | VBZ | VBP),
    (("izes", "ises", "ifies", "ates"), VBZ),
    (("al", "ive", "ous", "able", "ible", "ic", "ful", "less", "ary", "ical", "wide"), ADJ),
    (("ss", "us", "is"), NOUN | SINGULAR),
    (("s",), NOUN | PLURAL),
)


def shape_readings(word: str) -> int:
    """Readings of numbers, ordinals, abbreviations, addresses and signs; 0 for plain words.

    >>> shape_readings("1,000") == NUM, shape_readings("12th") == ADJ, shape_readings("plan")
    (True, True, 0)
    """
    if word.isalpha():
        return NOUN | PROPN | SINGULAR if len(word) > 1 and word.isupper() and len(word) < 7 else 0
    if _NUMBER.match(word):
        return NUM
    if _ORDINAL.match(word) or _DIGIT_UNIT.match(word):
        return ADJ
    if not any(map(str.isalnum, word)):
        return PUNCT
    if _WEB.match(word) or _DOTTED.match(word) or any(map(str.isdigit, word)):
        return NOUN | PROPN | SINGULAR
    return 0


def suffix_readings(lower: str) -> int:
    """Readings of an unknown lower-case word by its ending; a noun when nothing fits.

    >>> suffix_readings("digitalise") == VB | VBZ | VBP
    True
    """
    for endings, found in _SUFFIXES:
        if lower.endswith(endings):
            return found
    return NOUN | SINGULAR
