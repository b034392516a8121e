"""Text without noise → cuts that put back lost spaces and full stops, and take out surplus spaces.

"... of the peopleIn particular, ..."   →  "... of the people. In particular, ..."
'... a "turnaround".In key areas ...'   →  '... a "turnaround". In key areas ...'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.sources.edits import Cut

# source: written for kg; licence: MIT
_OPENING = """
    After All Also Although Among And Another As At Because Before Both But By Compared
    Consequently Currently Despite During Each Even Every Finally First Firstly For From Further
    Furthermore Given He Hence Here How However If In Including Instead It Its Last Later Many
    Meanwhile Moreover Most Much Nevertheless Next No Not Nothing Now On Once One Only Or Other Our
    Over Recently Second Secondly She Similarly Since So Some Such That The Their Then There
    Therefore These They Third Thirdly This Those Though Through Throughout Thus To Today Together
    Under Unless Until We What When Where Whether Which While Who Why With Within Without Yesterday
    Yet You
"""
_OPENERS = frozenset(_OPENING.split())
# source: written for kg; licence: MIT
_ENDINGS = (
    *("ed", "ing", "tion", "sion", "ment", "ness", "ity", "ly", "ance", "ence", "ism", "ship"),
    *("als", "ies", "ers", "ors", "rts", "nts", "cts", "ces", "ges", "res", "ons", "ings", "ists"),
)
_CAPITAL = re.compile(r"[A-Z](?<=[a-z0-9%)][A-Z])[a-z]*")
_STOP = re.compile(r"[.!?;,](?:\"|')?(?=[A-Za-z])")
_WORD = re.compile(r"[A-Z][a-z]+|[AI](?= )")
_BRANDS = frozenset(
    [
        "Com",
        "Net",
        "Org",
        "Gov",
        "News",
        "Services",
        "Guru",
        "Tech",
        "Finance",
        "Things",
        "Io",
        "Ai",
    ]
)
"""What follows a full stop inside the names of firms and sites."""
_SPACES = re.compile(r"  +")
_LINE_END = re.compile(r" \n")
_LINE_START = re.compile(r"\n +")
_BLANK = re.compile(r"\n *\n(?: *\n)+")
_TOKEN = re.compile(r"\S*")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|edu|html?|pdf)\b", re.IGNORECASE)


def glue(text: str) -> Iterator[Cut]:
    """All cuts, in no order."""
    yield from _lost_stops(text)
    yield from _lost_spaces(text)
    yield from _surplus(text)


def _lost_stops(text: str) -> Iterator[Cut]:
    """Two sentences without anything between: "peopleIn particular"."""
    for found in _CAPITAL.finditer(text):
        at = found.start()
        begin = at
        while begin and at - begin < 20 and text[begin - 1].isalpha():
            begin -= 1
        if _new_sentence(text[begin:at], found[0], text[found.end() : found.end() + 2]):
            yield Cut(at, at, ". ")


def _new_sentence(left: str, right: str, after: str) -> bool:
    """Whether `left` ends one sentence and `right` begins the next; camel-case names do not.

    "LinkedIn", "plugIn" and "hepatitisA" are one word, so short openers ask for more.
    """
    if right in _OPENERS:
        least = {1: 99, 2: 5}.get(len(right), 0 if left.islower() or not left else 4)
        plain = left.islower() or len(right) > 2
        return plain and len(left) >= least and after[:1] in {" ", ","}
    plain = left.islower() and len(left) > 4 and left.endswith(_ENDINGS)
    return plain and len(right) > 3 and after[:1] == " " and after[1:].islower()


def _lost_spaces(text: str) -> Iterator[Cut]:
    """A sentence or a clause without the space before it: "end.Next", "ports,and"."""
    for found in _STOP.finditer(text):
        start, at = found.span()
        fits = _clause if found[0][0] in ",;" else _sentence
        if start and fits(text, start, at) and not _in_address(text, start):
            yield Cut(at, at, " ")


def _clause(text: str, start: int, at: int) -> bool:
    word = text[at : at + 2]
    before = text[start - 1]
    fits = before.isalpha() or before == ")"
    return fits and at == start + 1 and len(word) == 2 and word.isalpha()


def _sentence(text: str, start: int, at: int) -> bool:
    word = _WORD.match(text, at)
    if word is None or not (text[start - 1].islower() or text[start - 1] in "\"')%"):
        return False
    return word[0] not in _BRANDS


def _in_address(text: str, at: int) -> bool:
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    token = _TOKEN.match(text, begin)
    return token is not None and _ADDRESS.search(token[0]) is not None


def _surplus(text: str) -> Iterator[Cut]:
    for found in _SPACES.finditer(text):
        start, end = found.span()
        if text[start - 1] != "\n":
            yield Cut(start if text[end : end + 1] == "\n" else start + 1, end)
    for found in _LINE_END.finditer(text):
        if text[found.start() - 1] != " ":
            yield Cut(found.start(), found.start() + 1)
    for found in _LINE_START.finditer(text):
        yield Cut(found.start() + 1, found.end())
    for found in _BLANK.finditer(text):
        yield Cut(found.start() + 1, found.end() - 1)
    lead, rest = len(text) - len(text.lstrip()), len(text.rstrip())
    if lead:
        yield Cut(0, lead)
    if lead < rest < len(text):
        yield Cut(rest, len(text))
