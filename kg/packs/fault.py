"""A fault: what is wrong with a value, told by its field rather than by line and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

FieldPath = tuple[str | int, ...]
"""Keys and list indices from the top of a rule to a value: ("examples", 0, "text")."""


Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in `field`; `offset` counts characters into its text, from 0."""

    code: str
    what: str
    field: FieldPath = ()
    hint: str = ""
    severity: Severity = "error"
    offset: int = 0
    on_key: bool = False
    """The key is wrong, rather than its value."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the closest known word, or all of them when they are few.

    >>> did_you_mean("trigerr", ["trigger", "object"])
    'Did you mean "trigger"?'
    >>> did_you_mean("x", ["trigger", "object"])
    'Known: object, trigger.'
    """
    names = sorted(set(known))
    lower = {name.lower(): name for name in reversed(names)}
    close = difflib.get_close_matches(word.lower(), list(lower), n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{lower[close[0]]}"?'
    return f"Known: {', '.join(names)}." if 0 < len(names) <= 16 else ""


def shorten(value: object, *, most: int = 40) -> str:
    """A value as told in a message, on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= most else text[: most - 1] + "…"
