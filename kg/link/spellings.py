"""Names that are written in more than one way in, one way of writing them out.

A pack says which phrases are the same: "plenum" is "plenary session", "cpc ... committee" is
"... party committee". Ordinals are written in figures: "fourth" is "4th".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from kg.link.ordinals import figured
from kg.model import Ontology

_GAP = "..."
_WORDS = r"((?:\S+ ){0,2}\S+)"
"""What a gap stands for: one to three words."""


def speller(ontology: Ontology) -> Callable[[str], str]:
    """A function that writes names in lower case, with the pack's phrases spelled one way."""
    return _speller(tuple(ontology.spellings.items()))


@lru_cache(maxsize=16)
def _speller(spellings: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    rewritten = [(_pattern(phrase), _spelled(way)) for phrase, way in spellings]

    @lru_cache(maxsize=8192)
    def spell(name: str) -> str:
        low = figured(name.lower())
        for pattern, way in rewritten:
            low = pattern.sub(way, low)
        return low

    return spell


def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase as a regular expression that finds it at the bounds of words.

    >>> _pattern("cpc ... committee").sub(_spelled("party ... unit"), "9th cpc harbour committee")
    '9th party harbour unit'
    """
    words = phrase.lower().split()
    return re.compile(
        r"\b" + " ".join(_WORDS if w == _GAP else re.escape(w) for w in words) + r"\b"
    )


def _spelled(way: str) -> str:
    return way.lower().replace("\\", "").replace(_GAP, r"\1")
