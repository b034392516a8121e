"""An HTML page → one `Raw` whose text is what trafilatura extracts; offsets refer to that text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.sources import faults, limits
from kg.sources.encoding import decode
from kg.sources.opening import read_whole
from kg.sources.raw import OnError, Raw, digest, storable

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{2,30})""", re.I)
_HEAD = 4096
_FIELDS = {
    "title": "title",
    "date": "date",
    "sitename": "publisher",
    "url": "url",
    "author": "author",
    "description": "description",
}
"""What trafilatura calls a field, and what a document does."""
_NO_CLOCK = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}
"""htmldate compares with today unless told a last date, and guesses unless told not to."""


def read_html(stream: BinaryIO, path: str, id: str, on_error: OnError) -> Iterator[Raw]:
    """The running text of a page, headed by its title, without menus and boilerplate."""
    data = read_whole(stream, path)
    text, fields = _article(_decoded(data, path), path)
    if len(text) > limits.MAX_CHARACTERS:
        raise faults.too_large(path, limits.MAX_CHARACTERS)
    yield Raw(id, path, text, digest(data), 0, fields, whole=True)


def _decoded(data: bytes, path: str) -> str:
    named = _CHARSET.search(data, 0, _HEAD)
    if named:
        try:
            return data.decode(named[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass  # pages often name a wrong encoding; the bytes decide then
    return decode(data, path)


def _article(page: str, path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    from trafilatura import bare_extraction  # slow to load, and only pages need it

    found = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_NO_CLOCK
    )
    told: dict[str, str | None] = (
        found if isinstance(found, dict) else found.as_dict() if found else {}
    )
    text = storable(told.get("text") or "")
    if not text.strip():
        raise faults.page_without_article(path)
    title = storable(" ".join((told.get("title") or "").split()))
    fields = {name: told.get(key) for key, name in _FIELDS.items()}
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return text, tuple(sorted((key, storable(value)) for key, value in fields.items() if value))
