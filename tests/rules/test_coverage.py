"""What rules miss in texts, how often they fire, and what gold says of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.coverage import Coverage, coverage
from kg.packs import load_pack
from kg.score import read_annotations
from kg.sources import text_document
from tests.lake_pack import ADOPTED, write_lake

TEXT = (
    "The Senate adopted the Rivers Act. "
    "The Forest Plan was adopted, the Senate being away. "
    "The Senate of Oldham slept. "
    "They met Ann Morton; again Ann Morton slept. "
    "Nothing was said there."
)
GOLD = {
    "id": "text",
    "entities": [
        {"id": "e1", "type": "Body", "name": "Senate", "mentions": ["Senate"]},
        {"id": "e2", "type": "Plan", "name": "Rivers Act", "mentions": ["Rivers Act"]},
    ],
    "statements": [{"subject": "e1", "predicate": "adopted", "object": "e2"}],
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    folder = write_lake(tmp_path_factory.mktemp("lake"), **{"relations/adopted.yaml": ADOPTED})
    gold = read_annotations([json.dumps(GOLD)], path="gold")
    return coverage(text_document(TEXT), load_pack(folder), gold=gold)


def test_sentences_and_those_that_state_something_are_counted(found: Coverage) -> None:
    assert (found.documents, found.sentences, found.stated) == (1, 5, 2)


def test_a_sentence_with_a_trigger_and_two_things_but_no_statement_is_unread(
    found: Coverage,
) -> None:
    (unread,) = found.unread
    assert unread.sentence.startswith("The Forest Plan was")
    assert (unread.triggers, unread.chances) == (("adopted",), 1)
    assert unread.mentions == ("Forest Plan (Plan)", "Senate (Body)")
    assert TEXT[unread.start :].startswith("The Forest Plan was")


def test_names_in_capitals_without_a_type_are_counted(found: Coverage) -> None:
    assert [(u.name, u.count, u.documents) for u in found.untyped] == [("Ann Morton", 2, 1)]


def test_every_rule_has_its_hits_and_precision(found: Coverage) -> None:
    uses = {u.rule.removeprefix("lake/"): u for u in found.rules}
    assert {rule: use.hits for rule, use in uses.items()} == {
        "entities/bodies": 3,
        "entities/plans": 2,
        "entities/towns": 1,
        "relations/adopted": 1,
        "relations/lies": 1,
        "entities/club": 0,
        "entities/code": 0,
    }
    assert uses["relations/adopted"].precision == 1
    assert (uses["relations/lies"].right, uses["relations/lies"].judged) == (0, 1)
    assert (uses["entities/plans"].right, uses["entities/plans"].judged) == (1, 2)
    assert uses["entities/code"].precision is None


def test_rules_that_never_fired_are_silent(found: Coverage) -> None:
    assert [u.rule for u in found.silent] == ["lake/entities/club", "lake/entities/code"]


def test_time_is_measured_but_for_word_lists(found: Coverage) -> None:
    for use in found.rules:
        assert (use.seconds is None) == (use.kind == "names")
        assert use.seconds is None or 0 <= use.seconds < 5
    assert any(use.seconds for use in found.rules)
    assert found.scan > 0


@pytest.fixture
def _lake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_CACHE", "off")
    write_lake(tmp_path, **{"relations/adopted.yaml": ADOPTED})
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    Path("gold.jsonl").write_text(json.dumps(GOLD) + "\n", encoding="utf-8")


def run(command: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", command, *arguments])


@pytest.mark.usefixtures("_lake")
def test_the_command_prints_tables() -> None:
    result = run("coverage", "text.txt", "--pack", "lake", "--gold", "gold.jsonl")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 documents, 5 sentences, 40% of them state something\n")
    for part in ("The Forest Plan was", "Ann Morton", "lake/relations/adopted", "100% of 1"):
        assert part in " ".join(result.stdout.split()), part
    assert result.stdout.endswith("Silent rules, 2:\n  lake/entities/club\n  lake/entities/code\n")


@pytest.mark.usefixtures("_lake")
def test_the_command_gives_json() -> None:
    row = json.loads(run("coverage", "text.txt", "--pack", "lake", "--json").stdout)
    assert row["silent"] == ["lake/entities/club", "lake/entities/code"]
    assert [u["name"] for u in row["untyped"]] == ["Ann Morton"]
    assert len(row["rules"]) == 7


@pytest.mark.usefixtures("_lake")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("no.txt",), "S"), (("text.txt", "--gold", "no.jsonl"), "C127")],
)
def test_a_missing_file_is_one_line_and_exit_1(arguments: tuple[str, ...], code: str) -> None:
    result = run("coverage", *arguments, "--pack", "lake")
    assert result.exit_code == 1
    assert f"[{code}" in result.stderr


@pytest.mark.usefixtures("_lake")
def test_diff_shows_what_a_changed_pack_gains_and_loses() -> None:
    old = Path("old")
    write_lake(old)
    result = run("diff", "old/rules/lake", "lake", "text.txt")
    assert "+ statement Senate —adopted→ Rivers Act [asserted]" in result.stdout
    assert run("diff", "lake", "old/rules/lake", "text.txt").stdout.startswith("- statement")
    assert run("diff", "lake", "lake", "text.txt").stdout == ""


@pytest.mark.usefixtures("_lake")
def test_diff_gives_json() -> None:
    write_lake(Path("old"))
    row = json.loads(run("diff", "old/rules/lake", "lake", "text.txt", "--json").stdout)
    assert [s["predicate"] for s in row["statements"]["gained"]] == ["adopted"]


@pytest.mark.usefixtures("_lake")
@pytest.mark.parametrize(
    ("id", "lines"),
    [
        (
            "lies",
            [
                "lake/relations/lies  pattern  says liesIn",
                "    x",
                "    way: {subject:Body} (of | near) [old] {object:Town}",
                "      anchors: near, of",
                "      needs: Body, Town",
            ],
        ),
        (
            "adopted",
            [
                "lake/relations/adopted  frame  says adopted",
                "    x",
                "    verb adopt: (adopt | adopts | adopted | adopting)",
                "    verb carry: (carry | carried | carries | carrying) out",
                "    anchors: the forms above",
                "    voices: active, passive",
                "    subject: Body, who does it",
                "    object: Plan, what it is done to",
            ],
        ),
        (
            "bodies",
            [
                "lake/entities/bodies  names  makes Body",
                "    x",
                "    list: names/bodies.tsv: 3 names, 3 forms",
                "    case: exact",
                "    context: 1 of them only beside a word of its own",
            ],
        ),
        (
            "code",
            [
                "lake/entities/code  regex  makes Plan",
                "    x",
                r"    expression: P-\d+",
                "    anchors: any digit",
            ],
        ),
    ],
)
def test_show_tells_what_a_rule_has_become(id: str, lines: list[str]) -> None:
    assert run("show", id, "--pack", "lake").stdout.splitlines() == lines
