"""Text in, text out that no reader of XML, CSV or JSON stumbles over, and how much was dropped."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

_ILLEGAL = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
"""What XML 1.0 forbids or discourages: control characters, surrogates, non-characters."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_BETWEEN = "\x1f"
"""Stands in no clean text and is left alone by every way to escape."""
_MARKS = frozenset('%;\\&<>"')


def _as_it_is(text: str) -> str:
    return text


class Cleaner:
    """Makes text fit for a file and counts what it drops; a writer uses one for its whole file."""

    __slots__ = ("dropped", "escape")

    def __init__(self, escape: Callable[[str], str] = _as_it_is) -> None:
        self.dropped = 0
        self.escape = escape

    def __call__(self, text: str) -> str:
        """The text without characters that XML 1.0 does not allow, then escaped.

        >>> clean = Cleaner()
        >>> clean("a\\x0bb\\ud800"), clean.dropped
        ('ab', 2)
        """
        if not text.isprintable():
            text, count = _ILLEGAL.subn("", text)
            self.dropped += count
        return self.escape(text)

    def all(self, texts: list[str]) -> list[str]:
        """Each of the texts, cleaned and escaped; quick when none of them needs cleaning."""
        if not "".join(texts).isprintable():
            return [self(text) for text in texts]
        return self.escape(_BETWEEN.join(texts)).split(_BETWEEN) if texts else []

    def unicode(self, text: str) -> str:
        """The text with U+FFFD for each lone surrogate, so that offsets stay what they are."""
        if text.isascii() or text.isprintable():
            return text
        text, count = _SURROGATE.subn("\ufffd", text)
        self.dropped += count
        return text


def encode_id(id: str) -> str:
    """An id that is printable, not empty, free of ; % \\\\ & < > and quotes, and unlike any other.

    >>> encode_id("session/46th"), encode_id("a\\x00b"), encode_id("R&D")
    ('session/46th', 'a%00b', 'R%26D')
    """
    if id.isalnum() or (id.isprintable() and id == id.strip() and id and _MARKS.isdisjoint(id)):
        return id
    last = len(id) - 1
    return (
        "".join(_escaped(c) if _special(c, i in (0, last)) else c for i, c in enumerate(id)) or "%"
    )


def _special(character: str, outer: bool) -> bool:
    return not character.isprintable() or character in _MARKS or (outer and character == " ")


def _escaped(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))


def decode_id(id: str) -> str:
    """The id that `encode_id` was given."""
    if id == "%":
        return ""
    return unquote_to_bytes(id).decode("utf-8", "surrogatepass") if "%" in id else id
