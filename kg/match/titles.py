"""A token of a sentence in, how far the title that begins there runs out.

Titles hold brackets and names in quotation marks: 'Plan for a "Sunrise Coast" Zone in Hainan (Port)
Pilot Area'. A bracket left open, or one that only holds a short form, ends them.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.match.view import View
from kg.parse.tokens import Sentence
from kg.parse.when import DAYS, MONTHS

QUOTE = '"'
_CALENDAR = DAYS | MONTHS
_OCCASIONS = frozenset({"Date", "Meeting", "Session", "Conference"})
_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 80
"""The most tokens of a title in quotation marks."""


def quotation(v: View, i: int) -> int:
    """How many tokens stand before the mark that closes the quotation around token `i`; 0 if none.

    A mark with a space before it opens a quotation within, one with a space after it closes one.
    """
    depth, words = 0, v.sentence.words
    for at in range(i, min(len(words), i + _LONGEST)):
        if words[at] != QUOTE:
            continue
        if opens(v.sentence, at):
            depth += 1
        elif depth:
            depth -= 1
        else:
            return at - i
    return 0


def opens(tokens: Sentence, at: int) -> bool:
    """Whether the quotation mark at a token opens: a space before, none after."""
    before = at == 0 or tokens.ends[at - 1] < tokens.starts[at] or tokens.words[at - 1] in "(["
    after = at + 1 < len(tokens.words) and tokens.starts[at + 1] == tokens.ends[at]
    return before and after


def leaves(v: View, at: int) -> bool:
    """Whether the small word at a token leads away from a title, to when or where it was read.

    "The Plan for Ports on Monday", "the Plan for Ports at the Third Session".
    """
    if v.sentence.lower[at] not in ("on", "in", "at", "by", "from", "of"):
        return False
    following = at + 1
    if following < len(v.sentence) and v.sentence.lower[following] in _ARTICLES:
        following += 1
    if following < len(v.sentence) and v.sentence.lower[following] in _CALENDAR:
        return True
    return any(p.mention.type in _OCCASIONS for p in v.begins.get(following, ()))


def bracketed(v: View, i: int, capital: Callable[[str], bool], *, most: int = 10) -> int:
    """How many tokens a bracket takes that opens at token `i` and goes on with a capital after."""
    words = v.sentence.words
    if words[i] != "(":
        return 0
    for at in range(i + 1, min(len(words), i + most)):
        if words[at] == ")":
            return at + 1 - i if at + 1 < len(words) and capital(words[at + 1]) else 0
        if words[at] in "(;":
            return 0
    return 0
