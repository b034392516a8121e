"""Characters that stand for a plainer one → that one; the text keeps its length and its places."""

from __future__ import annotations

import re

_QUOTES = (
    "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u300a\u300b\u3008\u3009\u300c\u300d\u300e\u300f"
    "\u301d\u301e\u301f\uff02\x93\x94"
)
_SPACES = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_DECORATIONS = (
    "\u25a0\u25a1\u25aa\u25ab\u25b2\u25b3\u25b6\u25b7\u25bc\u25bd\u25c6\u25c7\u25c8\u25cb\u25ce\u25cf"
    "\u25e6\u2605\u2606\u203b\u2756\u27a2\u27a4\uf0b7\uf0a7"
)
_GROUPS = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u0060\u00b4\u02bc\uff07\x91\x92",
    '"': _QUOTES,
    " ": _SPACES + _DECORATIONS,
    "\n": "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029",
    "-": "\u2010\u2011\u2212",
    "\u2013": "\x96",
    "\u2014": "\x97",
    ".": "\u3002\uff61",
    ",": "\u3001",
    "[": "\u3010\u3014",
    "]": "\u3011\u3015",
}
_FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}

TWINS: dict[str, str] = _FULL_WIDTH | {
    odd: plain for plain, group in _GROUPS.items() for odd in group
}
"""Odd character → plain one: curly quotes, wide spaces, full-width forms, decorations."""

_ODD = re.compile("[" + "".join(map(re.escape, sorted(TWINS))) + "]")
_LONE_RETURN = re.compile(r"\r(?!\n)")


def straightened(text: str) -> str:
    r"""The text with every odd character replaced by its twin, one for one.

    >>> straightened("the “Port\xa0Plan”")
    'the "Port Plan"'
    """
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    return _ODD.sub(lambda found: TWINS[found[0]], text)
