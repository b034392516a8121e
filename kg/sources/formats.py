"""The formats that can be read: suffix → reader, one file each.

Markdown needs no reader of its own: front matter and marks are recognised in every text, because
records of a JSONL file hold them just as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from kg.sources.html import read_html
from kg.sources.jsonl import read_jsonl
from kg.sources.plain import read_plain
from kg.sources.raw import OnError, Raw

Reader = Callable[[BinaryIO, str, str, OnError], Iterator[Raw]]
"""Takes the bytes, the path, the id and where to tell faults; raises when nothing can be read."""

FORMATS: dict[str, Reader] = {
    "": read_plain,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".txt.gz": read_plain,
    ".md.gz": read_plain,
    ".html.gz": read_html,
    ".jsonl.gz": read_jsonl,
}

KNOWN = ".txt, .md, .html, .jsonl, each also as .gz"


def sniff(head: bytes) -> str:
    """The suffix that fits the first bytes of a stream without a name.

    >>> sniff(b'{"text": "..."}'), sniff(b"<!DOCTYPE html>"), sniff(b"A plain title")
    ('.jsonl', '.html', '')
    """
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{"):
        return ".jsonl"
    return ".html" if start.startswith((b"<!doctype html", b"<html")) else ""
