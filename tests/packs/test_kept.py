"""What was worked out of a pack comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.packs import kept
from kg.packs.kept import keep, recall

CODE = ("model",)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KG_CACHE", str(tmp_path))
    return tmp_path


def test_what_was_kept_comes_back() -> None:
    keep("told", CODE, {"a": frozenset({1})})
    assert recall("told", CODE) == {"a": frozenset({1})}


@pytest.mark.parametrize(("told", "code"), [("other", CODE), ("told", ("packs",))])
def test_other_texts_and_other_code_have_nothing_kept(told: str, code: tuple[str, ...]) -> None:
    keep("told", CODE, 1)
    assert recall(told, code) is None


def test_a_file_cut_short_is_as_if_nothing_had_been_kept(folder: Path) -> None:
    keep("told", CODE, list(range(99)))
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:50])
    assert recall("told", CODE) is None


def test_nothing_is_kept_where_that_is_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", "off")
    keep("told", CODE, 1)
    assert recall("told", CODE) is None


def test_the_oldest_go_when_there_are_many(folder: Path) -> None:
    for number in range(kept.KEPT + 3):
        keep(str(number), CODE, number)
    assert len(list(folder.iterdir())) == kept.KEPT
