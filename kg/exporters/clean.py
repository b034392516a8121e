"""Text in, text out that no reader of XML, CSV or JSON stumbles over, and how much was dropped."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

_ILLEGAL = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
"""What XML 1.0 forbids or discourages: control characters, surrogates, non-characters."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKS = frozenset("%;\\")


class Cleaner:
    """Counts what it drops; a writer uses one for its whole file."""

    __slots__ = ("dropped",)

    def __init__(self) -> None:
        self.dropped = 0

    def __call__(self, text: str) -> str:
        """The text without characters that XML 1.0 does not allow.

        >>> clean = Cleaner()
        >>> clean("a\\x0bb\\ud800"), clean.dropped
        ('ab', 2)
        """
        if text.isprintable():
            return text
        cleaned, count = _ILLEGAL.subn("", text)
        self.dropped += count
        return cleaned

    def unicode(self, text: str) -> str:
        """The text with U+FFFD for each lone surrogate, so that offsets stay what they are."""
        if text.isprintable() or text.isascii():
            return text
        cleaned, count = _SURROGATE.subn("\ufffd", text)
        self.dropped += count
        return cleaned


def encode_id(id: str) -> str:
    """An id that is printable, not empty, free of ";" and backslash, and unlike any other.

    >>> encode_id("session/46th"), encode_id("a\\x00b"), encode_id("100%")
    ('session/46th', 'a%00b', '100%25')
    """
    if id.isprintable() and id == id.strip() and id and _MARKS.isdisjoint(id):
        return id
    last = len(id) - 1
    return (
        "".join(
            _escaped(c)
            if not c.isprintable() or c in _MARKS or (c == " " and i in (0, last))
            else c
            for i, c in enumerate(id)
        )
        or "%"
    )


def decode_id(id: str) -> str:
    """The id that `encode_id` was given."""
    if id == "%":
        return ""
    return unquote_to_bytes(id).decode("utf-8", "surrogatepass") if "%" in id else id


def _escaped(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
