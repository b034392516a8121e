"""Files, folders and standard input → raw texts → documents, one at a time, faults told apart."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import IO, BinaryIO, cast

from kg.errors import SourceError
from kg.model import Document
from kg.sources import faults, limits
from kg.sources.articles import documents
from kg.sources.files import STDIN, Source, list_sources
from kg.sources.formats import FORMATS, KNOWN, sniff
from kg.sources.front_matter import front_matter
from kg.sources.ids import printable, split_suffix
from kg.sources.opening import is_gzip, opened, unpacked
from kg.sources.raw import OnError, Raw, digest, storable

_ARTICLE = re.compile(r"#\d+$")


def read_documents(
    sources: Sequence[str | os.PathLike[str]],
    *,
    on_error: OnError,
    stdin: IO[bytes] | None = None,
) -> Iterator[Document]:
    """Every document behind files, folders (recursive) and "-" (standard input), in order of ids.

    Each fault is one `SourceError` given to `on_error`; everything else is still read.
    """
    for raw in read_raw(sources, on_error=on_error, stdin=stdin):
        yield from documents(raw)


def read_raw(
    sources: Sequence[str | os.PathLike[str]],
    *,
    on_error: OnError,
    stdin: IO[bytes] | None = None,
) -> Iterator[Raw]:
    """The texts before splitting and cleaning, with unique ids.

    This half is quick and reads files; `documents` is the slow half and may run in a worker.
    """
    listed = list_sources(sources, on_error=on_error)
    files = {source.id for source in listed}
    taken = set(files)
    for source in listed:
        for raw in _texts(source, on_error, stdin):
            if raw.id == source.id and not raw.line:
                yield raw
            else:
                yield _unique(raw, source.id, files, taken, on_error)


def read_file(path: str, id: str, *, on_error: OnError) -> Iterator[Document]:
    """The documents of one file, for a caller that hands files of `list_sources` to workers.

    A JSONL file's ids are unique within the file only; `read_raw` compares all sources.
    """
    for raw in _texts(Source(id, path), on_error, None):
        yield from documents(raw)


def text_document(text: str, *, id: str = "text", **metadata: str) -> list[Document]:
    """The documents in a string: split, cleaned, with what their heads and `metadata` say.

    >>> [document] = text_document("Port plan adopted\\nThe council met.", date="2024-03-12")
    >>> document.title, document.date, document.text[-8:]
    ('Port plan adopted', '2024-03-12', 'cil met.')
    """
    text = storable(text)
    head = front_matter(text)
    fields = dict(head.fields) | {key: str(value) for key, value in metadata.items() if value}
    if len(text) > limits.MAX_CHARACTERS:
        raise faults.too_large(id, limits.MAX_CHARACTERS)
    raw = Raw(id, "", text, digest(text.encode()), head.end, tuple(sorted(fields.items())))
    return list(documents(raw))


def _texts(source: Source, on_error: OnError, stdin: IO[bytes] | None) -> Iterator[Raw]:
    """The raw texts of one source; what goes wrong is told, not raised."""
    try:
        if source.path == STDIN:
            yield from _read_stdin(source.id, on_error, stdin or sys.stdin.buffer)
            return
        suffix = split_suffix(os.path.basename(source.path))[1]
        if suffix not in FORMATS:
            raise faults.unknown_format(source.path, suffix, KNOWN)
        with opened(source.path) as stream:
            for raw in FORMATS[suffix](stream, source.path, source.id, on_error):
                yield replace(raw, path=printable(source.path))
    except SourceError as error:
        on_error(error)


def _read_stdin(id: str, on_error: OnError, stdin: IO[bytes]) -> Iterator[Raw]:
    """Standard input has no suffix: its first bytes tell the format."""
    stream = io.BufferedReader(cast(io.RawIOBase, stdin))
    if is_gzip(stream.peek(2)):
        stream = io.BufferedReader(cast(io.RawIOBase, unpacked(stream)))
    try:
        head = stream.peek(64)
    except (EOFError, OSError) as error:
        raise faults.broken_gzip(id) from error
    yield from FORMATS[sniff(head)](cast(BinaryIO, stream), id, id, on_error)


def _unique(raw: Raw, file: str, files: set[str], taken: set[str], on_error: OnError) -> Raw:
    """The record under an id that no file, no file's later article and no other record has."""
    article_of = _ARTICLE.sub("", raw.id)
    if raw.id in taken or (article_of in files and article_of not in {raw.id, file}):
        new = f"{file}#{raw.line}"
        while new in taken:
            new += "~2"
        on_error(faults.repeated_id(raw.path, raw.id, new, raw.line))
        raw = replace(raw, id=new)
    taken.add(raw.id)
    return raw
