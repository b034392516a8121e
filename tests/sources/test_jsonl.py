"""JSONL: records, their ids and metadata, and broken lines told with their place."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.model import Document
from kg.sources import limits, read_documents


def _read(path: Path) -> tuple[list[Document], list[str]]:
    errors: list[KgError] = []
    found = list(read_documents([str(path)], on_error=errors.append))
    return found, [str(error).replace(str(path.parent) + "/", "") for error in errors]


def _lines(path: Path, *records: object) -> Path:
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_record_keeps_its_id_and_its_fields(tmp_path: Path) -> None:
    record = {"id": "a/1", "text": "It met.", "title": "Ports", "date": "2024-03-12", "tags": ["x"]}
    [found], errors = _read(_lines(tmp_path / "x.jsonl", record))
    assert (found.id, found.title, found.date) == ("a/1", "Ports", "2024-03-12")
    assert found.metadata == (("tags", '["x"]'),)
    assert errors == []


def test_a_record_without_an_id_is_called_by_file_and_line(tmp_path: Path) -> None:
    found, _ = _read(_lines(tmp_path / "x.jsonl", {"text": "One."}, {"text": "Two.", "id": 7}))
    assert [d.id for d in found] == ["x#1", "7"]


def test_the_original_is_the_text_of_the_record(tmp_path: Path) -> None:
    text = "**The council** met.\r\nIt ended."
    [found], _ = _read(_lines(tmp_path / "x.jsonl", {"text": text}))
    assert found.original == text
    assert found.quote(0, 11)[1] == "The council"


def test_front_matter_of_a_record_is_metadata(tmp_path: Path) -> None:
    text = "---\ntitle: Ports\nsource_url: https://example.org\n---\nThe council met."
    [found], _ = _read(_lines(tmp_path / "x.jsonl", {"text": text}))
    assert (found.title, found.text) == ("Ports", "The council met.")
    assert found.metadata == (("source_url", "https://example.org"),)


def test_a_packed_file_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl.gz"
    path.write_bytes(gzip.compress(b'\xef\xbb\xbf{"text": "One."}\r\n\r\n{"text": "Two."}'))
    found, errors = _read(path)
    assert [(d.id, d.text) for d in found] == [("x#1", "One."), ("x#3", "Two.")]
    assert errors == []


BROKEN = {
    "cut in the middle": ('{"text": "Tw', "x.jsonl:2:10 [S109] broken JSON: unterminated string"),
    "a missing comma": ('{"text": "a" "id": 1}', "x.jsonl:2:14 [S109] broken JSON: expecting ','"),
    "no object": ("[1, 2]", "x.jsonl:2:1 [S109] record is not a JSON object"),
    "no text": ('{"id": "a"}', 'x.jsonl:2 [S110] record has no "text"'),
    "empty text": ('{"text": " "}', 'x.jsonl:2 [S110] record with an empty "text"'),
    "text of another kind": ('{"text": 3}', 'x.jsonl:2 [S110] "text" is not a string'),
    "too deep": ("[" * 100_000, "x.jsonl:2 [S109] JSON that cannot be held"),
    "a number too long": ('{"n": ' + "9" * 5000 + "}", "x.jsonl:2 [S109] JSON that cannot be held"),
}


@pytest.mark.parametrize(("line", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_line_is_told_and_the_others_are_read(
    tmp_path: Path, line: str, message: str
) -> None:
    path = _lines(tmp_path / "x.jsonl", {"text": "One."}, line, {"text": "Three."})
    found, errors = _read(path)
    assert [d.text for d in found] == ["One.", "Three."]
    assert [error[: len(message)] for error in errors] == [message]


def test_a_line_that_is_not_utf8_is_told_with_its_column(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"text": "One."}\n{"text": "\xff"}\n')
    found, errors = _read(path)
    assert len(found) == 1
    assert errors[0].startswith("x.jsonl:2:11 [S106] damaged UTF-8")


def test_an_id_used_twice_is_told_and_both_records_are_read(tmp_path: Path) -> None:
    path = _lines(tmp_path / "x.jsonl", {"id": "a", "text": "One."}, {"id": "a", "text": "Two."})
    found, errors = _read(path)
    assert [(d.id, d.text) for d in found] == [("a", "One."), ("x#2", "Two.")]
    assert errors == ['x.jsonl:2 [S111] id "a" is used twice. It is read as "x#2".']


def test_an_id_of_a_file_or_its_later_article_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    _lines(tmp_path / "x.jsonl", {"id": "a", "text": "Two."}, {"id": "a#2", "text": "Three."})
    errors: list[KgError] = []
    found = list(read_documents([str(tmp_path)], on_error=errors.append))
    assert [d.id for d in found] == ["a", "x#1", "x#2"]
    assert [error.code for error in errors] == ["S111", "S111"]


def test_a_line_above_the_limit_is_refused_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 50)
    path = _lines(
        tmp_path / "x.jsonl", {"text": "x" * 5000}, {"text": "y" * 60}, {"text": "Three."}
    )
    found, errors = _read(path)
    assert [d.text for d in found] == ["Three."]
    assert errors == [
        f"x.jsonl:{line} [S108] longer than 50 characters. Split it into several documents."
        for line in (1, 2)
    ]


def test_a_packed_file_that_is_cut_off_gives_what_it_holds(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"Council {n * n * 7919}."}) + "\n" for n in range(4000))
    path = tmp_path / "x.jsonl.gz"
    path.write_bytes(gzip.compress(lines.encode())[:-3000])
    found, errors = _read(path)
    assert len(found) > 100
    assert len(errors) == 1
    assert "[S113] damaged or cut off gzip data" in errors[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\n\n", "[S107]"), (b"", "[S107]"), (b"\x00\x01\x02\n" * 50, "[S105]")],
    ids=["blank", "empty", "binary"],
)
def test_a_file_without_records_gives_one_error(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(data)
    found, errors = _read(path)
    assert found == []
    assert [code in error for error in errors] == [True]


def test_a_lone_surrogate_becomes_a_character_that_can_be_written(tmp_path: Path) -> None:
    [found], _ = _read(
        _lines(tmp_path / "x.jsonl", r'{"id": "a\ud800", "text": "port\udfff plan"}')
    )
    assert (found.id, found.original, found.text) == (r"a\ud800", "port\ufffd plan", "port plan")
