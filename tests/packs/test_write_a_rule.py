"""docs/write-a-rule.md is true: its pack checks, its examples hold, its tables are complete."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.examples import run_examples
from kg.model import KINDS, Argument, Cue, EntityType, Example, Name, RelationType
from kg.packs import CODES, load_pack
from kg.packs.manifest import Manifest

PAGE = (Path(__file__).parents[2] / "docs" / "write-a-rule.md").read_text(encoding="utf-8")
FILES = re.findall(r"```\w+\n# (rules/football/\S+)\n(.*?)```", PAGE, re.DOTALL)
SIGNS = [
    [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in PAGE.partition("### Signs")[2].partition("\n\n`{object")[0].splitlines()
    if line.startswith("| `")
]


@pytest.fixture(autouse=True)
def _pack(tmp_path: Path) -> None:
    for name, text in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_the_page_shows_every_kind_of_file() -> None:
    assert len(FILES) == 13
    assert {name.split("/")[2].partition(".")[0] for name, _ in FILES} == {
        *("pack", "ontology", "macros", "templates"),
        *("cues", "entities", "names", "queries", "relations"),
    }


def test_the_pack_of_the_page_checks_without_a_warning() -> None:
    result = CliRunner().invoke(main, ["rules", "check", "football", "--strict"])
    assert (result.stdout, result.stderr, result.exit_code) == ("", "No problems.\n", 0)


def test_the_examples_of_the_page_hold() -> None:
    outcomes = list(run_examples(load_pack("football"), only="football/"))
    assert [(o.rule, o.number, o.wanted, o.got) for o in outcomes if not o.passed] == []
    assert len(outcomes) == 19


@pytest.mark.parametrize("row", SIGNS, ids=lambda row: row[2])
def test_every_sign_finds_what_the_table_shows(row: list[str], tmp_path: Path) -> None:
    _, _, pattern, found = row
    (wanted,) = re.findall(r"\*\*(.+?)\*\*", found)
    text = found.replace("*", "")
    rule = (
        "kind: pattern\nmakes: Trophy\nwhy: x\npriority: 9\n"
        f"pattern: '{pattern.strip('`')}'\nexamples: {{text: '{text}.', makes: ['{wanted}']}}\n"
    )
    (tmp_path / "rules/football/entities/one.yaml").write_text(rule, encoding="utf-8")
    (outcome,) = run_examples(load_pack("football"), only="football/entities/one")
    assert (outcome.got, outcome.passed) == (outcome.wanted, True)


def test_the_table_of_signs_is_read() -> None:
    assert len(SIGNS) == 18


@pytest.mark.parametrize(
    "kind",
    [*KINDS.values(), Argument, Cue, EntityType, Example, Manifest, Name, RelationType],
    ids=lambda kind: kind.__name__,
)
def test_every_field_is_told_of(kind: type) -> None:
    fields = {f.name for f in dataclasses.fields(kind)} - {"id", "path"}
    missing = {name for name in fields if f"`{name}" not in PAGE}
    assert missing - {"name"} == set()


def test_every_code_is_told_of() -> None:
    rows = re.findall(r"^\| ([PR]\d{3}) \| (.+) \|$", PAGE, re.MULTILINE)
    assert dict(rows) == CODES
