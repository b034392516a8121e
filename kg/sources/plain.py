"""A plain text or Markdown file → one `Raw` with the whole decoded text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.sources import faults, limits
from kg.sources.encoding import decode
from kg.sources.front_matter import front_matter
from kg.sources.opening import read_whole
from kg.sources.raw import OnError, Raw, digest, storable


def read_plain(stream: BinaryIO, path: str, id: str, on_error: OnError) -> Iterator[Raw]:
    """The text as decoded: line ends and byte order mark stay, front matter becomes metadata."""
    data = read_whole(stream, path)
    text = storable(decode(data, path))
    if len(text) > limits.MAX_CHARACTERS:
        raise faults.too_large(path, limits.MAX_CHARACTERS)
    head = front_matter(text)
    if not text[head.end :].strip("\ufeff \t\r\n"):
        raise faults.empty(path)
    yield Raw(id, path, text, digest(data), head.end, head.fields)
