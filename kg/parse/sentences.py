"""Clean text in, the character spans of its sentences and headings out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.parse.abbreviations import CARRIERS, COUNTED, ENDING, MONTHS, STARTERS, TITLES

_CANDIDATE = re.compile(r"(?:[.!?…。！？][.!?…]*[\"'”’»)\]*_]*(?=\s)|[。！？][\"'”’»)]*|\n)")
_NEXT = re.compile(r"\s*[\"'“‘«(\[*_]*(\w*)")
_CAPITAL = re.compile(r" [A-Z]")
"""What usually comes after a full stop."""
_LIST_MARK = re.compile(
    r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[-*•·–—●■▪◦]|\d{1,2}(?:\.\d{1,2})+\.?)\s"
)
_MARK_ONLY = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[)\]]?(?:\.\d{1,2})*\Z")
_PREAMBLE = re.compile(
    r"(?:(?:Also|Further|Deeply|Gravely|Strongly|Fully|Again) [a-z]+ing"
    r"|[A-Z][a-z]+ing|Mindful|Guided|Convinced|Conscious|Alarmed|Concerned|Determined)\b"
)
"""How the paragraphs of a resolution's preamble begin, each after a comma."""
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")
_OPENING = "\"'“‘«([*_"
_REACH = 24
"""Characters looked back for the word before a dot."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The half-open character spans of the sentences of `text`, without outer white space.

    >>> split_sentences('Mr. Li met the U.S. envoy. "It went well." Next steps follow')
    [(0, 26), (27, 42), (43, 60)]
    """
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for match in _CANDIDATE.finditer(text):
        stop = match.end()
        if stop <= start:
            continue
        ends = _line_ends if text[match.start()] == "\n" else _stop_ends
        if ends(text, start, match.start(), stop):
            _add(spans, text, start, stop)
            start = _skip_space(text, stop)
    _add(spans, text, start, len(text))
    return spans


def sentence_texts(text: str) -> Iterator[str]:
    """The sentences of `text` as strings.

    >>> list(sentence_texts("One. Two!"))
    ['One.', 'Two!']
    """
    return (text[start:end] for start, end in split_sentences(text))


def _skip_space(text: str, index: int) -> int:
    size = len(text)
    while index < size and text[index].isspace():
        index += 1
    return index


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))


def _stop_ends(text: str, start: int, dot: int, stop: int) -> bool:
    """Whether the full stop, question or exclamation mark at `dot` ends the sentence."""
    if stop - dot == 1 and text[dot] == "." and _CAPITAL.match(text, stop):
        return _dot_ends(text, start, dot, stop)
    found = _NEXT.match(text, stop)
    word = found.group(1) if found else ""
    gap = text[stop : found.start(1)] if found else ""
    if "\n" in gap and (gap.count("\n") > 1 or not word[:1].islower()):
        return not _is_mark(text, start, dot)
    if word[:1].islower():
        return text[dot] in "。！？"
    if text[dot] != "." or stop - dot > 1:
        return True
    return _dot_ends(text, start, dot, stop)


def _dot_ends(text: str, start: int, dot: int, stop: int) -> bool:
    """Whether a single dot is a full stop; at `stop` no word in small letters follows."""
    low = max(start, dot - _REACH)
    begin = max(text.rfind(" ", low, dot), text.rfind("\n", low, dot)) + 1 or low
    before = text[max(begin, low) : dot].lstrip(_OPENING)
    if before in TITLES or _is_mark(text, start, dot):
        return False
    counted = before in COUNTED or before in MONTHS
    if not counted and before not in ENDING and (not _INITIALS.match(before) or before == "I"):
        return True
    found = _NEXT.match(text, stop)
    following = found.group(1) if found else ""
    starts = following in STARTERS or (counted and before in {"no", "art"})
    return starts and not following[:1].isdigit()


def _is_mark(text: str, start: int, dot: int) -> bool:
    """Whether all between the sentence's start and the dot is a list number ("1.", "II.")."""
    return dot - start < 8 and _MARK_ONLY.match(text[start:dot].lstrip("*_# ")) is not None


def _line_ends(text: str, start: int, at: int, stop: int) -> bool:
    """Whether the line break at `at` ends a sentence or heading, rather than wraps a paragraph."""
    following = _skip_space(text, stop)
    if following >= len(text) or "\n" in text[stop:following]:
        return True
    end = at
    while end > start and text[end - 1] in " \t\r":
        end -= 1
    if _LIST_MARK.match(text, following):
        return True
    first = text[following]
    if first.islower():
        return text[end - 1] in ":;"
    if text[end - 1] in ",-–" or first in ",;)]":
        return text[end - 1] == "," and _PREAMBLE.match(text, following) is not None
    begin = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start - 1) + 1
    return text[begin:end].lower() not in CARRIERS
