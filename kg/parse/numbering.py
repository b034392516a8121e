"""Reading sets of a sentence in, the same with the numbers of a list made adverbs out.

"The ministry shall (a) build ports; (b) train staff" and "first, build ports; second, train staff":
the numbers stand between a verb and its subject, and say nothing of either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.parse.flags import ADV, CONJ, MODAL, PREP, PUNCT, TO

_NUMBER = re.compile(r"\d{1,2}|[a-z]|[ivx]{1,4}")
_ORDINALS = frozenset("first second third fourth fifth sixth firstly secondly thirdly".split())
_OPENS = CONJ | MODAL | PREP | PUNCT | TO
"""Readings of the word before a number: after a name it is an aside of the name."""


def without_numbers(words: Sequence[str], tags: Sequence[int]) -> Sequence[int]:
    """The reading sets, those of list numbers and the marks around them an adverb's.

    >>> words = ["to", "(", "a", ")", "build"]
    >>> without_numbers(words, [TO, PUNCT, 0, PUNCT, 0]) == [TO, ADV, ADV, ADV, 0]
    True
    """
    found = [n for at, word in enumerate(words) if (n := _number(words, tags, at, word))]
    if not found:
        return tags
    changed = list(tags)
    for start, end in found:
        if words[start - 1] == ":" and start > 1 and tags[start - 2] & (MODAL | TO):
            start -= 1
        changed[start:end] = [ADV] * (end - start)
    return changed


def _number(
    words: Sequence[str], tags: Sequence[int], at: int, word: str
) -> tuple[int, int] | None:
    """The tokens of the number that begins at a token, if one does."""
    if word != "(" and word not in _ORDINALS:
        return None
    if at and not tags[at - 1] & _OPENS:
        return None
    if word == "(":
        closed = words[at + 2 : at + 3] == [")"] and _NUMBER.fullmatch(words[at + 1])
        return (at, at + 3) if closed else None
    return (at, at + 2) if words[at + 1 : at + 2] == [","] else None
