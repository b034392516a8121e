"""A path → its bytes: plain or gzip, never more than the limit, every failure a `SourceError`."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

from kg.errors import SourceError
from kg.sources import faults, limits

_GZIP = b"\x1f\x8b"
_SKIP = 1 << 20


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked if its name ends in .gz."""
    try:
        with open(path, "rb") as file:
            yield unpacked(file) if path.lower().endswith(".gz") else file
    except FileNotFoundError as error:
        raise faults.missing(path) from error
    except OSError as error:
        raise faults.cannot_open(path, error) from error


def unpacked(file: IO[bytes]) -> BinaryIO:
    """A gzip stream as the stream of what is in it."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))


def is_gzip(head: bytes) -> bool:
    """Whether these first bytes are those of a gzip stream."""
    return head.startswith(_GZIP)


def read_whole(stream: BinaryIO, path: str) -> bytes:
    """All bytes of a stream; raises `SourceError` if there are too many or none."""
    try:
        data = stream.read(limits.max_bytes() + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise faults.broken_gzip(path) from error
    if len(data) > limits.max_bytes():
        raise faults.too_large(path, limits.MAX_CHARACTERS)
    if not data.strip():
        raise faults.empty(path)
    return data


def read_lines(stream: BinaryIO, path: str) -> Iterator[tuple[int, bytes | SourceError]]:
    """Each line with its number from 1, or the fault in its place; memory holds one line."""
    number = 0
    try:
        while line := stream.readline(limits.max_bytes() + 1):
            number += 1
            if len(line) > limits.max_bytes() and not line.endswith(b"\n"):
                yield number, faults.too_large(path, limits.MAX_CHARACTERS, number)
                _skip_line(stream)
            else:
                yield number, line
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield number + 1, faults.broken_gzip(path, number + 1)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(_SKIP)) and not rest.endswith(b"\n"):
        pass
