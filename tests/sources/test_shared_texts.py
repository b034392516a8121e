"""Over many real texts: every quote is a slice of the original file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from kg.model import Document
from kg.sources import read_documents
from kg.sources.twins import straightened

SHARED = Path(__file__).resolve().parents[3] / "shared"
needs_texts = pytest.mark.skipif(
    not (SHARED / "dev" / "texts").is_dir(), reason="needs the texts in ../shared"
)


def _check(document: Document, original: str) -> None:
    """Every copied piece stands in the original, but for straightened characters; quotes slice."""
    clean = document.clean
    assert document.original == original
    ends = [*clean.starts[1:], len(clean.text)]
    for start, end, origin, copied in zip(
        clean.starts, ends, clean.origins, clean.copied, strict=True
    ):
        source = original[origin : origin + end - start]
        if copied:
            assert _flat(clean.text[start:end]) == _flat(straightened(source))
        span, quote = document.quote(start, end)
        assert original[span.start : span.end] == quote == (source if copied else "")
    assert list(clean.origins) == sorted(clean.origins)


def _flat(text: str) -> str:
    return text.replace("\n", " ")


@needs_texts
@pytest.mark.parametrize("folder", ["seeds", "dev/texts"])
def test_offsets_hold_on_every_text(folder: str) -> None:
    found = list(read_documents([str(SHARED / folder)], on_error=pytest.fail))
    for document in found:
        with open(document.path, encoding="utf-8", newline="") as file:
            _check(document, file.read())
    assert len(found) == {"seeds": 3, "dev/texts": 39}[folder]


@needs_texts
@pytest.mark.parametrize("name", ["policy", "press"])
def test_offsets_hold_on_every_tenth_record(name: str) -> None:
    path = SHARED / "bench" / f"{name}.jsonl.gz"
    if not path.is_file():
        pytest.skip("needs the records in ../shared")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        texts = {record["id"]: record["text"] for record in map(json.loads, file)}
    found = list(read_documents([str(path)], on_error=pytest.fail))
    assert {document.id for document in found} == set(texts)
    for document in found[::10]:
        _check(document, texts[document.id])


@needs_texts
def test_the_articles_of_one_series_are_told_apart() -> None:
    found = list(read_documents([str(SHARED / "seeds")], on_error=pytest.fail))
    assert [(d.number, d.date, d.publisher) for d in found] == [
        (3, "", ""),
        (2, "2023-12-20", "Liberation"),
        (1, "2023-12-19", "Liberation"),
    ]
    assert len({d.series for d in found}) == 1
