"""A line ("... (3).", "Part 2 of 3", "No. 4 commentary on ...") → the series and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_COUNTING = "one two three four five six seven eight nine ten eleven twelve"
_ORDERING = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_WORDS, _ORDINALS = _COUNTING.split(), _ORDERING.split()
_CHINESE = "一二三四五六七八九十"
_NUMBER = rf"(?:\d{{1,2}}|[IVX]{{1,5}}|[{_CHINESE}]|{'|'.join(_WORDS)})"
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_PIECE = r"(?:article|commentary|editorial|essay|report|part|instal+ment|piece|comment)"

_BRACKET = re.compile(rf"(?P<stem>.*?)[\s:,–—-]*[(（\[](?P<n>{_NUMBER})[)）\]][\s.。]*$", re.I)
_PART = re.compile(
    rf"(?P<stem>.*?)[\s:,.(–—-]*\bPart (?P<n>{_NUMBER})(?: of {_NUMBER})?\b[).]*"
    r"(?P<rest>[:–—-].*)?$",
    re.IGNORECASE,
)
_ORDER = re.compile(
    rf"(?:the |this is the )?(?P<n>{_ORDINAL}) (?:{_PIECE} )?(?:in|of) (?:the|a|our|this) "
    rf"(?:\w+-part )?series(?: of \w+)?(?P<stem>.*)$",
    re.IGNORECASE,
)
_NO_FIRST = re.compile(rf"(?:the )?No\. ?(?P<n>\d{{1,2}}) (?P<stem>{_PIECE}\b.*)$", re.IGNORECASE)
_NO_INSIDE = re.compile(rf"(?P<stem>{_PIECE}\b.*?),? No\. ?(?P<n>\d{{1,2}})(?P<rest>\b.*)$", re.I)
_ORDINAL_PIECE = re.compile(
    rf"(?:the )?(?P<n>{_ORDINAL}) (?P<stem>{_PIECE} on\b.*)$", re.IGNORECASE
)
_FORMS = (_ORDER, _NO_FIRST, _NO_INSIDE, _ORDINAL_PIECE, _PART, _BRACKET)
_CITATION = re.compile(r"[\d)][^\s]*$")
"""What stands before the brackets of a clause ("506(a)(1)", "Article 5 (1)"), not of a series."""
_SIGNS = re.compile(
    rf"[(（\[]{_NUMBER}[)）\]][\s.。*]*$|\bPart \w|\bseries\b|\bNo\. ?\d"
    rf"|^(?:the )?{_ORDINAL} {_PIECE}\b",
    re.I,
)
MAX_LINE = 240
"""Longest line, in characters, that may announce a series."""


@dataclass(frozen=True, slots=True)
class Series:
    """The heading without its number (empty if the line is a bare "Part 2"), and the number."""

    heading: str
    number: int


def find_series(line: str) -> Series | None:
    """What series a cleaned line announces.

    >>> find_series("On the spirit of the Third Plenary Session (2).")
    Series(heading='On the spirit of the Third Plenary Session', number=2)
    >>> find_series("Second article in the series on port policy")
    Series(heading='On port policy', number=2)
    """
    if len(line) > MAX_LINE or not _SIGNS.search(line):
        return None
    for form in _FORMS:
        found = form.match(line.strip())
        number = _value(found["n"]) if found else 0
        if form is _BRACKET and found and _CITATION.search(found["stem"]):
            return None
        if found and number:
            rest = found.groupdict().get("rest") or ""
            heading = found["stem"] if form is not _NO_INSIDE else found["stem"] + rest
            return Series(_heading(heading), number)
    return None


def _value(number: str) -> int:
    """The number behind figures, Roman figures, words and ordinals; 0 if it is none."""
    lower = number.lower()
    if number.isdigit():
        return int(number)
    for words in (_WORDS, _ORDINALS, list(_CHINESE)):
        if lower in words:
            return words.index(lower) + 1
    if lower[:-2].isdigit():
        return int(lower[:-2])
    return _roman(number) if number.isupper() else 0


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))


def _heading(text: str) -> str:
    plain = " ".join(text.split()).strip(" .:;,–—-\"'()")
    return plain[:1].upper() + plain[1:]
