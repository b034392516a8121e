"""The word between reading and cleaning: one file or record as text, with what is known of it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import KgError

OnError = Callable[[KgError], None]
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Raw:
    """A file or a record, decoded but not cleaned. Cheap to make, and safe to send to a worker.

    `text` is what `Document.original` becomes; the article begins at `start`, after any front
    matter. `whole` says that the text is one document and must not be split.
    """

    id: str
    path: str
    text: str
    sha256: str
    start: int = 0
    metadata: tuple[tuple[str, str], ...] = ()
    whole: bool = False
    line: int = 0
    """The record's line in a JSONL file, from 1; 0 for a file of one text."""

    @property
    def key(self) -> str:
        """A digest of all that its documents are made from, but for where the file lies."""
        facts = (self.id, self.sha256, self.start, self.metadata, self.whole)
        return digest(f"{facts} {self.text}".encode("utf-8", "surrogatepass"))


def storable(text: str) -> str:
    r"""The text with each lone surrogate, which no UTF-8 file can hold, as U+FFFD; same length.

    >>> storable("a\ud800b")
    'a�b'
    """
    return text if text.isascii() else _SURROGATE.sub("�", text)


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
