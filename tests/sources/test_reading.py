"""Reading: sources in, documents out, each fault one error and everything else still read."""

from __future__ import annotations

import builtins
import gzip
import hashlib
import io
from pathlib import Path
from typing import Any

import pytest

from kg.errors import KgError, SourceError
from kg.model import Document
from kg.sources import (
    documents,
    limits,
    list_sources,
    read_documents,
    read_file,
    read_raw,
    text_document,
)

BODY = "The harbour council adopted the port plan after a debate of three hours in the town hall."


def _read(*sources: Path | str, stdin: bytes = b"") -> tuple[list[Document], list[str]]:
    errors: list[KgError] = []
    given = [str(source) for source in sources]
    found = list(read_documents(given, on_error=errors.append, stdin=io.BytesIO(stdin)))
    return found, [error.code for error in errors]


def test_a_file_is_a_document_with_its_whole_text(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfPorts first\r\nSource: Xinhua | 2024-03-12\r\n" + BODY.encode()
    (tmp_path / "v01.txt").write_bytes(data)
    [found], _ = _read(tmp_path)
    assert (found.id, found.path) == ("v01", str(tmp_path / "v01.txt"))
    assert (found.title, found.publisher, found.date) == ("Ports first", "Xinhua", "2024-03-12")
    assert found.original == data.decode("utf-8")
    assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_markdown_is_read_after_its_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        f"---\ndate: 2024-03-12\nlang: en-GB\n---\n# **Ports** first\n\n{BODY}\n"
    )
    [found], _ = _read(tmp_path)
    assert found.text == f"Ports first\n\n{BODY}"
    assert (found.title, found.date, found.language) == ("Ports first", "2024-03-12", "en-gb")
    assert found.quote(0, 5)[1] == "Ports"


def test_later_articles_of_a_file_are_numbered(tmp_path: Path) -> None:
    article = f"Ports first\nSource: Xinhua | 2024-03-12\n{BODY}\n"
    (tmp_path / "a.txt").write_text(article * 3)
    found, _ = _read(tmp_path)
    assert [d.id for d in found] == ["a", "a#2", "a#3"]
    assert {d.original for d in found} == {article * 3}


@pytest.mark.parametrize(
    "stdin",
    [
        BODY.encode(),
        gzip.compress(BODY.encode()),
        b'{"id": "stdin", "text": "%s"}\n' % BODY.encode(),
    ],
    ids=["text", "packed", "record"],
)
def test_standard_input_tells_its_format_by_its_first_bytes(stdin: bytes) -> None:
    found, _ = _read("-", stdin=stdin)
    assert [d.text for d in found] == [BODY]


def test_a_plain_text_may_be_packed(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    [found], _ = _read(tmp_path)
    assert (found.id, found.text) == ("a", BODY)


BAD = {
    "empty": (b"", "S107"),
    "blank": (b" \r\n\t", "S107"),
    "only a byte order mark": (b"\xef\xbb\xbf", "S107"),
    "only front matter": (b"---\ntitle: Ports\n---\n", "S107"),
    "binary": (b"\x7fELF\x00\x00", "S105"),
    "damaged UTF-8": ("äöü ".encode() * 9 + b"\xff", "S106"),
}


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_one_error_and_the_others_are_read(
    tmp_path: Path, data: bytes, code: str
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_bytes(data)
    (tmp_path / "c.txt").write_text(BODY)
    found, errors = _read(tmp_path, tmp_path / "none.txt")
    assert [d.id for d in found] == ["a", "c"]
    assert errors == ["S101", code]


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08", b"no gzip", gzip.compress(b"x" * 999)[:-9]])
def test_a_damaged_packed_file_is_one_error(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt.gz").write_bytes(data)
    assert _read(tmp_path) == ([], ["S113"])
    assert _read("-", stdin=gzip.compress(b"x" * 999)[:-9]) == ([], ["S113"])


def test_a_text_above_the_limit_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 1000)
    (tmp_path / "a.txt").write_text("x" * 1001)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"x" * 5_000_000))
    (tmp_path / "c.txt").write_text("x" * 1000)
    found, errors = _read(tmp_path)
    assert [d.id for d in found] == ["c"]
    assert errors == ["S108", "S108"]
    with pytest.raises(SourceError, match="longer than 1,000 characters"):
        text_document("x" * 1001)


def test_a_long_line_without_a_break_is_read_in_one_go(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("port" * 500_000)
    [found], errors = _read(tmp_path)
    assert (len(found.text), errors) == (2_000_000, [])


@pytest.mark.parametrize("scrap", ["*", "(", "[", "_", "<", "&", "\\", ".A", "aThe ", " \n", "#"])
def test_a_text_of_nothing_but_marks_takes_no_time(scrap: str) -> None:
    assert len(text_document("x" + scrap * 50_000)) == 1


def test_a_file_that_may_not_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    real_open = builtins.open

    def guarded(path: Any, *args: Any, **options: Any) -> Any:  # root may open everything
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied", path)
        return real_open(path, *args, **options)

    monkeypatch.setattr(builtins, "open", guarded)
    errors: list[KgError] = []
    assert list(read_documents([str(tmp_path)], on_error=errors.append)) == []
    assert str(errors[0]) == (
        f"{tmp_path}/a.txt [S104] cannot be read: permission denied. Check its permissions."
    )


def test_an_error_of_a_hostile_name_stays_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "a\nb\u202e.txt").write_bytes(b"")
    errors: list[KgError] = []
    assert list(read_documents([str(tmp_path)], on_error=errors.append)) == []
    assert str(errors[0]).splitlines() == [
        rf"{tmp_path}/a\x0ab\u202e.txt [S107] empty, there is nothing to read."
    ]


def test_workers_get_what_one_process_gets(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Ports first\nXinhua, March 12, 2024\n{BODY}\n" * 2)
    (tmp_path / "b.jsonl").write_text('{"text": "The council met."}\n')
    at_once, _ = _read(tmp_path)
    listed = list_sources([str(tmp_path)], on_error=pytest.fail)
    by_file = [d for s in listed for d in read_file(s.path, s.id, on_error=pytest.fail)]
    raws = read_raw([str(tmp_path)], on_error=pytest.fail)
    by_half = [d for raw in raws for d in documents(raw)]
    assert at_once == by_file == by_half
    assert len(at_once) == 3


def test_a_string_is_read_with_its_metadata() -> None:
    [found] = text_document(f"Ports first\n{BODY}", id="t", date="12 March 2024", place="x")
    assert (found.id, found.title, found.date) == ("t", "Ports first", "2024-03-12")
    assert found.metadata == (("place", "x"),)
    assert text_document("")[0].text == ""
