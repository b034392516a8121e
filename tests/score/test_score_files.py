"""Gold files that are broken, the score command, and the same figures as the reference scorer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from score_rows import ADOPTED, COUNCIL, PLAN, edge

from kg.cli import main
from kg.cli.score import command
from kg.errors import Problems
from kg.score import read_annotations

SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", r"gold.jsonl:2 \[C120\] not JSON"),
        ("[]", r"gold.jsonl:2 \[C121\] expected an object, found a list"),
        ('{"entities": []}', r'gold.jsonl:2 \[C121\] "id" must be a text'),
        ('{"id": "b", "entities": {}}', r'gold.jsonl:2 \[C121\] "entities" must be a list'),
        ('{"id": "b", "entities": [{"id": "e"}]}', r'\[C121\] "name" must be a text'),
        (
            '{"id": "b", "statements": [{"subject": "e1", "predicate": "p", "object": "e1"}]}',
            r'\[C122\] no entity has the id "e1"',
        ),
        ('{"id": "a", "entities": []}', r'gold.jsonl:2 \[C124\] document "a" again'),
    ],
)
def test_a_broken_line_is_named_with_its_number(line: str, message: str) -> None:
    with pytest.raises(Problems, match=message):
        read_annotations(['{"id": "a"}', line], path="gold.jsonl")


def test_an_unknown_status_is_an_error_that_lists_the_known_ones() -> None:
    row = {"id": "a", "entities": [COUNCIL, PLAN], "statements": [ADOPTED | {"status": "maybe"}]}
    with pytest.raises(
        Problems, match=r"unknown status \"maybe\"\. Use one of asserted, directive"
    ):
        read_annotations([json.dumps(row)], path="gold.jsonl")


def test_all_broken_lines_are_told_together() -> None:
    with pytest.raises(Problems) as caught:
        read_annotations(["{", "", "[]"], path="g")
    assert [e.place.line for e in caught.value.errors if e.place] == [1, 3]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A gold file, and a folder as kg extract writes it, with one edge too many."""
    rows = [COUNCIL, PLAN]
    extra = edge("p", "appliesTo", "c")
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out"
    out.mkdir()
    gold.write_text(json.dumps({"id": "a", "entities": rows, "statements": [ADOPTED]}))
    made = {"id": "a", "entities": rows, "statements": [ADOPTED, extra]}
    (out / "annotations.jsonl").write_text(json.dumps(made))
    evidence = [{"document": "a", "quote": "The Plan covers it.", "rule": "policy/covers"}]
    (out / "statements.jsonl").write_text(json.dumps(extra | {"evidence": evidence}))
    return gold, out


def test_the_command_prints_figures_rules_and_mistakes(files: tuple[Path, Path]) -> None:
    arguments = [*map(str, files), "--per-type", "--per-rule", "--errors", "5"]
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0
    for text in (
        "statements relaxed  P 0.500  R 1.000  F1 0.667  [0.667, 0.667]  (1 gold, 2 predicted)",
        "    Policy           P 1.00  R 1.00  F1 1.00  gold 1  predicted 1",
        "right 0 of 1  P 0.00",
        "extra statement: 1",
        "    a  appliesTo  Harbour Plan -> City Council of Porto",
        "        by policy/covers",
        '        "The Plan covers it."',
    ):
        assert text in result.output


def test_the_command_prints_one_json_object(files: tuple[Path, Path]) -> None:
    result = CliRunner().invoke(command, [*map(str, files), "--json", "--errors", "1"])
    figures = json.loads(result.output)
    assert figures["statements_strict"]["f1"] == 0.667
    assert figures["rules"]["policy/covers"]["p"] == 0.0
    assert [m["kind"] for m in figures["errors"]] == ["extra statement"]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "[C127] no such file"), (b"\xff\xfe\xfa", "[C128] not UTF-8"), (b"{", ":1 [C120]")],
)
def test_a_file_that_cannot_be_used_is_one_line_and_exit_code_1(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    gold = tmp_path / "gold.jsonl"
    if content is not None:
        gold.write_bytes(content)
    done = CliRunner().invoke(main, ["score", str(gold), str(gold)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert message in done.stderr


def _worse(line: str) -> str:
    """A prediction made from gold by dropping, renaming and retyping by position."""
    row = json.loads(line)
    kept = [e for n, e in enumerate(row["entities"]) if n % 5 != 4]
    for n, e in enumerate(kept):
        if n % 3 == 2:
            e["name"], e["mentions"] = f"{e['name']} itself", []
        if n % 4 == 3:
            e["type"] = "Meeting"
    ids = {e["id"] for e in kept}
    row["entities"] = kept
    row["statements"] = [s for s in row["statements"] if {s["subject"], s["object"]} <= ids]
    for n, s in enumerate(row["statements"]):
        if n % 4 == 1:
            s["predicate"], s["status"] = "cooperatesWith", "directive"
    return json.dumps(row)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer is not beside the checkout")
@pytest.mark.parametrize("options", [[], ["--without", "Concept"]])
def test_figures_equal_those_of_the_reference_scorer(tmp_path: Path, options: list[str]) -> None:
    gold, made = SHARED / "dev" / "gold.jsonl", tmp_path / "made.jsonl"
    lines = gold.read_text(encoding="utf-8").splitlines()
    made.write_text("\n".join(map(_worse, lines)), encoding="utf-8")
    reference = [sys.executable, str(SHARED / "tools" / "score.py"), str(gold), str(made)]
    printed = subprocess.run(reference + options, capture_output=True, text=True, check=True)
    wanted = json.loads(printed.stdout.splitlines()[-1])
    mine = json.loads(
        CliRunner().invoke(command, [str(gold), str(made), "--json", *options]).output
    )
    for key, value in wanted.items():
        found = mine[key]
        assert ({k: found[k] for k in value} if isinstance(value, dict) else found) == value
