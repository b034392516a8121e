"""`kg extract` with a curation file, and what `kg show --merges` tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from river_graph import graph

from kg.cli import main
from kg.exporters import write_graph
from kg.packs import load_pack

TEXT = "The European Parliament adopted the Clean Rivers Act. The Act protects rivers.\n"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(a) for a in arguments], env={"COLUMNS": "200"})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "text.txt"


def names(folder: Path) -> set[str]:
    lines = (folder / "entities.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["name"] for line in lines}


def test_merges_yaml_in_the_output_folder_is_applied_and_never_written(
    source: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    curation = "rename: {Clean Rivers Act: Rivers Act}\n"
    (out / "merges.yaml").write_text(curation, encoding="utf-8")
    code, _, err = run("extract", source, "-o", out, "--format", "jsonl")
    assert (code, "1 of 1 entries applied" in err) == (0, True)
    assert "Rivers Act" in names(out)
    assert "Clean Rivers Act" not in names(out)
    assert (out / "merges.yaml").read_text(encoding="utf-8") == curation


def test_an_entry_that_matches_nothing_is_told_and_the_rest_is_done(
    source: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("drop:\n- Atlantis\n- European Parliament\n", encoding="utf-8")
    code, _, err = run(
        "extract", source, "-o", tmp_path / "out", "--format", "jsonl", "--curation", file
    )
    assert code == 0
    assert "mine.yaml:2 [C110] warning: this entry matches nothing: Atlantis." in err
    assert "European Parliament" not in names(tmp_path / "out")


def test_a_curation_file_that_is_asked_for_must_be_there(source: Path, tmp_path: Path) -> None:
    code, _, err = run("extract", source, "-o", tmp_path, "--curation", tmp_path / "no.yaml")
    assert (code, "[C101]" in err) == (1, True)


@pytest.mark.parametrize(
    ("options", "forms"),
    [((), ["council", "conference"]), (("--entity", "Water Summit"), ["conference"])],
)
def test_show_merges_tells_form_entity_and_reason(
    options: tuple[str, ...], forms: list[str], tmp_path: Path
) -> None:
    write_graph(graph(), tmp_path, formats=["jsonl"], pack=load_pack("policy"))
    code, out, _ = run("show", tmp_path, "--merges", *options)
    rows = [[c.strip() for c in line.split("│")[1:3]] for line in out.splitlines() if "│" in line]
    assert (code, sorted(r[0] for r in rows)) == (0, sorted(forms))
    assert ["conference", "Water Summit (Conference)"] in rows
