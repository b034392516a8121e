"""The expression of `/.../` in, a test of single words out, with a time limit for each word.

The `regex` library runs it, so that one that backtracks without end is an error that names its rule
instead of a hang.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import regex

from kg.errors import Place, RuleError

LIMIT = 2.0
"""Seconds for one expression on one word, or on one sentence for rules of the kind `regex`."""
_SHORT = 16
"""Characters of a word that an expression without a repeated group never takes long for."""
_REPEATED = re.compile(r"\)[*+{]|\(\?(?:R|[0-9+-]|&|P>)")
"""A group that is repeated, or that calls itself."""


def word_test(expression: str) -> Callable[[str], bool]:
    """Whether a word fits an expression as a whole. The test raises TimeoutError after `LIMIT`.

    >>> fits = word_test("[a-z]+ball")
    >>> fits("handball"), fits("balls")
    (True, False)
    """
    compiled = regex.compile(expression)
    short = 0 if _REPEATED.search(expression) else _SHORT

    def fits(word: str) -> bool:
        if len(word) <= short:  # to give a limit takes six times as long as to match such a word
            return compiled.fullmatch(word) is not None
        return compiled.fullmatch(word, timeout=LIMIT) is not None

    return fits


def too_slow(rule: str, where: str) -> RuleError:
    """The error for an expression that takes too long; `rule` is the path of its rule."""
    return RuleError(
        "R131",
        f"the expression took over {LIMIT:.0f} s on one {where}",
        place=Place(rule) if rule else None,
        hint="Avoid repeated groups that hold repeats.",
    )
