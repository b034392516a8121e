"""`kg review` from sources to a sheet, and from the judged sheet to gold and corrections."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.review import Row, read_sheet, sheet_text

TEXT = """\
The European Parliament adopted the Clean Rivers Act on 3 May 2023. The European Parliament is
unhappy that France, of all members, funds ports. The Council of Europe approved the Water Act.
"""


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def rows(sheet: Path) -> list[Row]:
    return read_sheet(sheet.read_text(encoding="utf-8"), path=str(sheet))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    code, _, err = run("review", folder / "text.txt", "-o", folder / "sheet.tsv")
    assert (code, "statements" in err) == (0, True)
    return folder / "sheet.tsv"


@pytest.fixture
def sheet(folder: Path, drawn: Path) -> Path:
    return Path(shutil.copy(drawn, folder))


def adopted(sheet: Path) -> list[Row]:
    return [r for r in rows(sheet) if r.predicate == "adopted"]


def test_the_way_there_and_back(folder: Path, sheet: Path) -> None:
    first, second = adopted(sheet)
    marks = [replace(first, mark="right"), replace(second, mark="wrong")]
    sheet.write_text(sheet_text(marks), encoding="utf-8")
    gold, wrong = folder / "gold.jsonl", folder / "merges.yaml"
    code, _, err = run("review", "--apply", sheet, "-o", gold, "--curation", wrong)
    assert (code, err) == (
        0,
        "1 right, 1 wrong, 0 missed; precision 0.50; 1 documents of gold, 1 to drop\n",
    )
    assert json.loads(gold.read_text(encoding="utf-8"))["id"] == "text"
    out = folder / "out"
    code, _, err = run(
        "extract", folder / "text.txt", "-o", out, "--format", "jsonl,annotations",
        "--curation", wrong,
    )  # fmt: skip
    assert "1 of 1 entries applied" in err
    assert second.id("statement") not in (out / "statements.jsonl").read_text(encoding="utf-8")
    code, told, _ = run("score", gold, out, "--json")
    assert json.loads(told)["statements_strict"]["r"] == 1.0


def test_the_sheet_is_the_same_every_time(folder: Path, sheet: Path) -> None:
    again = folder / "again.tsv"
    run("review", folder / "text.txt", "-o", again)
    assert again.read_bytes() == sheet.read_bytes()


def test_dropped_statements_are_not_asked_about_again(folder: Path, sheet: Path) -> None:
    first, second = adopted(sheet)
    curation = folder / "merges.yaml"
    curation.write_text(f"drop: [{first.id('statement')}]\n", encoding="utf-8")
    run("review", folder / "text.txt", "-o", sheet, "--curation", curation)
    assert [r.object for r in adopted(sheet)] == [second.object]


def test_marks_are_never_written_over(folder: Path, sheet: Path) -> None:
    sheet.write_text(sheet_text([replace(adopted(sheet)[0], mark="right")]), encoding="utf-8")
    before = sheet.read_bytes()
    code, _, err = run("review", folder / "text.txt", "-o", sheet)
    assert (code, "[C135]" in err, sheet.read_bytes()) == (1, True, before)


def test_a_curation_file_is_never_written_over(folder: Path, sheet: Path) -> None:
    (folder / "merges.yaml").write_text("drop: []\n", encoding="utf-8")
    code, _, err = run("review", "--apply", sheet, "--curation", folder / "merges.yaml")
    assert (code, "[C136]" in err) == (1, True)


@pytest.mark.parametrize(
    ("data", "code"), [(None, "C137"), (b"mark\xff", "C138"), (b"hello", "C130")]
)
def test_a_sheet_that_cannot_be_read_is_told(data: bytes | None, code: str, folder: Path) -> None:
    if data is not None:
        (folder / "s.tsv").write_bytes(data)
    status, _, err = run("review", "--apply", folder / "s.tsv", "-o", folder / "gold.jsonl")
    assert (status, f"[{code}]" in err) == (1, True)


def test_excels_unicode_text_is_read(folder: Path, sheet: Path) -> None:
    text = sheet_text([replace(adopted(sheet)[0], mark="right")])
    sheet.write_bytes(text.encode("utf-16"))
    assert run("review", "--apply", sheet, "-o", folder / "gold.jsonl")[0] == 0


@pytest.mark.parametrize("arguments", [(), ("a.txt", "--apply", "b.tsv")])
def test_sources_or_a_sheet_must_be_given(arguments: tuple[str, ...]) -> None:
    assert run("review", *arguments)[0] == 2
