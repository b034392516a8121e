"""A stretch of clean text in, a `Sentence` of tokens with their characters out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.parse.abbreviations import COUNTED, TOKENS

_CLITIC = r"['’](?:[sS]|[rR][eE]|[vV][eE]|[lL][lL]|[dDmMtT])(?!\w)"
_TOKEN = re.compile(
    r"[a-zA-Z]+(?= )"
    r"|(?:https?://|www\.)[^\s<>\"“”()\[\]]*[^\s<>\"“”()\[\].,;:!?'’]"
    r"|(?:[A-Za-z]\.){2,}(?:[-–‑]\w+)*"
    r"|\w+(?:"
    r"[-–‑‐]\w+"
    r"|(?<=\d)[.,:/]\d\w*"
    rf"|(?!{_CLITIC})['’]\w+"
    r"|(?<=[A-Z])&[A-Z]\w*"
    r"|\.(?:com|org|net|gov|edu|int|cn|uk|eu|io)(?!\w)"
    r"|@\w[\w-]*(?:\.\w+)+"
    r")*"
    rf"|(?<=\w){_CLITIC}"
    r"|-{2,}|\.{2,}"
    r"|\S"
)
_ODD = frozenset({".", "'t", "’t", "'T", "’T", "cannot", "Cannot", "CANNOT"})
"""Tokens that may have to be joined with, or cut off from, their neighbour."""


@dataclass(slots=True)
class Sentence:
    """The tokens of clean characters `[start, end)`; `starts` and `ends` count the same way."""

    start: int
    end: int
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    @property
    def spaces(self) -> list[bool]:
        """For each token whether white space follows before the next one."""
        after = self.starts[1:]
        return [end < start for end, start in zip(self.ends, after, strict=False)] + [False]


def tokenize(text: str, start: int = 0, end: int | None = None) -> Sentence:
    """The tokens of `text[start:end]`, cut like spaCy's English but for whole hyphenated words.

    >>> tokenize("Shanghai's high-quality growth didn't slow: 1,000 firms (25%).").words
    ['Shanghai', "'s", 'high-quality', 'growth', 'did', "n't", 'slow', ':', '1,000', 'firms',
     '(', '25', '%', ')', '.']
    """
    stop = len(text) if end is None else end
    words: list[str] = _TOKEN.findall(text, start, stop)
    starts: list[int] = []
    ends: list[int] = []
    find, at = text.find, start
    for word in words:  # only white space stands between tokens, so `find` cannot go astray
        at = find(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    if not _ODD.isdisjoint(words[:-1]) or (words and _ends_odd(words)):
        words, starts, ends = _repair(words, starts, ends)
    return Sentence(start, stop, words, list(map(str.lower, words)), starts, ends)


def _ends_odd(words: list[str]) -> bool:
    last = words[-1]
    return (len(words) > 1 and words[-2] in TOKENS) if last == "." else last in _ODD


def _repair(
    words: list[str], starts: list[int], ends: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """Join abbreviations with their dot, split "cannot" and move the n of "n't"."""
    out: list[tuple[str, int, int]] = []
    rows = list(zip(words, starts, ends, strict=True))
    for index, (word, a, b) in enumerate(rows):
        before = out[-1] if out else ("", -1, -1)
        if word not in _ODD:
            out.append((word, a, b))
        elif word == ".":
            following = words[index + 1] if index + 1 < len(words) else ""
            if before[2] == a and _keeps_dot(before[0], following):
                out[-1] = (before[0] + ".", before[1], b)
            else:
                out.append((word, a, b))
        elif len(word) > 2:
            out += [(word[:3], a, a + 3), (word[3:], a + 3, b)]
        elif before[2] == a and before[0][-1:] in ("n", "N") and len(before[0]) > 1:
            out[-1] = (before[0][:-1], before[1], a - 1)
            out.append((before[0][-1] + word, a - 1, b))
        else:
            out.append((word, a, b))
    return [row[0] for row in out], [row[1] for row in out], [row[2] for row in out]


def _keeps_dot(word: str, following: str) -> bool:
    if word in TOKENS:
        return True
    if word in COUNTED:
        return following[:1].isdigit()
    return len(word) == 1 and word.isupper() and following[:1].isalpha()
