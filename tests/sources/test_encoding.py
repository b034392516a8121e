"""Bytes → text."""

from __future__ import annotations

import codecs

import pytest

from kg.errors import SourceError
from kg.sources.encoding import decode

ENGLISH = "The council’s plan – for “ports” and rail – was adopted by the mayor. " * 5
CHINESE = "市委全会昨天审议通过了关于加快建设港口城市的决定。会议指出要支持航运和金融。" * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        ("Le Conseil a adopté à l'unanimité le plan présenté par l'État. " * 5, "latin-1"),
        (CHINESE, "gb18030"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
    ],
)
def test_usual_encodings_are_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == text


def test_an_odd_byte_far_into_the_file_is_found() -> None:
    text = "The council met in the town hall.\n" * 9000 + "It is the mayor’s plan.\n"
    assert decode(text.encode("cp1252"), "x.txt") == text


def test_a_byte_order_mark_stays_the_first_character() -> None:
    assert decode(codecs.BOM_UTF8 + b"Ports", "x.txt") == "\ufeffPorts"


def test_line_ends_stay() -> None:
    assert decode(b"One.\r\nTwo.\r", "x.txt") == "One.\r\nTwo.\r"


@pytest.mark.parametrize(
    "data",
    [b"text \x00 text", b"%PDF-1.7 text", b"PK\x03\x04 text", bytes(range(1, 32)) * 9],
    ids=["NUL", "PDF", "ZIP", "control characters"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"x\.bin \[S105\] binary"):
        decode(data, "x.bin")


def test_damaged_utf8_is_told_with_its_place() -> None:
    data = "One.\nÄÖÜ äöü ports".encode() + b"\xff rail " + "äöü".encode()
    with pytest.raises(SourceError, match=r"x\.txt:2:14 \[S106\] damaged UTF-8"):
        decode(data, "x.txt")


def test_bytes_that_fit_no_encoding_are_refused() -> None:
    noise = bytes((index * 7919 + index * index * 31) % 224 + 32 for index in range(4000))
    with pytest.raises(SourceError, match=r"\[S106\] unreadable encoding"):
        decode(noise, "x.txt")
