"""Bytes → text: UTF-8 first, then what a byte order mark or charset-normalizer says.

UTF-8 keeps its byte order mark as the first character, as `open(path, encoding="utf-8")` does;
line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from kg.sources import faults

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SAMPLE = 1 << 16
_BEFORE = 1 << 11
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")) + b"\x7f"
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")
_MAX_CONTROL = 0.02
"""Most control characters a text may hold, as a share of its bytes."""
_MULTIBYTE = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_LATIN = re.compile(
    r"(cp(125[02478]|437|85[0278]|86[0135]|775)|latin_1|hp_roman8"
    r"|iso8859_(2|3|4|9|10|13|14|15|16)|mac_(roman|latin2|turkish|iceland))$"
)


def decode(data: bytes, path: str) -> str:
    """The text; raises `SourceError` for binary data and for bytes that fit no encoding."""
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")
    if marked:
        return _strict(data, marked, path)
    if is_binary(data):
        return _strict(data, _unmarked_utf16(data, path), path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _mostly_utf8(data):
            raise faults.unreadable_encoding(path, *_place(data, error.start)) from error
        return _strict(data, _guess(data, error.start, path), path)


def is_binary(data: bytes) -> bool:
    """Whether the first 64 KB hold a NUL, a known file mark or too many control characters."""
    sample = data[:_SAMPLE]
    if b"\0" in sample or sample.startswith(_MAGIC):
        return True
    return len(sample) - len(sample.translate(None, _CONTROL)) > _MAX_CONTROL * len(sample)


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise faults.unreadable_encoding(path) from error


def _unmarked_utf16(data: bytes, path: str) -> str:
    """UTF-16 without a mark: English text has a NUL in every other byte."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = max(1, len(sample) // 2)
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if max(even, odd) > 0.6 and min(even, odd) < 0.01 and len(data) % 2 == 0:
        return "utf-16-be" if even > odd else "utf-16-le"
    raise faults.binary(path)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes above ASCII are UTF-8 characters for the most part."""
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    fitting = sum(len(found) for found in _MULTIBYTE.findall(data[:_SAMPLE]))
    return fitting > 0.8 * min(high, _SAMPLE)


def _place(data: bytes, offset: int) -> tuple[int, int]:
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    return data.count(b"\n", 0, offset) + 1, column


def _guess(data: bytes, start: int, path: str) -> str:
    """The encoding of the bytes around `start`, the first one that is not UTF-8."""
    best = from_bytes(data[max(0, start - _BEFORE) : start + _SAMPLE]).best()
    if best is None:
        raise faults.unreadable_encoding(path)
    # the single-byte Latin sets differ in a handful of letters and cannot be told apart by
    # statistics; English files in them come from Windows
    if _LATIN.match(best.encoding):
        return "cp1252" if _fits(data, "cp1252") else "latin_1"
    return best.encoding


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
