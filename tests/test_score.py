"""The scorer against hand-counted cases, against the reference figures, and on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.cli.score import command
from kg.errors import CurationError, Problems
from kg.score import (
    Annotation,
    Count,
    Mistake,
    f1_interval,
    normal,
    read_annotations,
    score,
    with_rules,
)

SHARED = Path(__file__).parents[2] / "shared"


def entity(id: str, type: str, name: str, *mentions: str) -> dict[str, Any]:
    return {"id": id, "type": type, "name": name, "mentions": list(mentions)}


def edge(subject: str, predicate: str, obj: str, status: str = "asserted") -> dict[str, Any]:
    return {"subject": subject, "predicate": predicate, "object": obj, "status": status}


def document(
    entities: list[dict[str, Any]], statements: list[dict[str, Any]], id: str = "a"
) -> dict[str, Annotation]:
    line = json.dumps({"id": id, "entities": entities, "statements": statements})
    return read_annotations([line], path="test.jsonl")


COUNCIL = entity("c", "Organization", "City Council of Porto", "the council")
PLAN = entity("p", "Policy", "Harbour Plan", "the Plan")
ADOPTED = edge("c", "adopted", "p")
GOLD = document([COUNCIL, PLAN], [ADOPTED])


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("The Plan", "plan"),
        ("“Five Centers”", "five centers"),
        ("Shanghai’s", "shanghai"),
        ("people's city", "people city"),
        ("  14th   Five-Year Plan ", "14th five year plan"),
        ("An Act", "act"),
        ("the", "the"),
    ],
)
def test_forms_are_compared_without_case_article_quotes_and_punctuation(
    form: str, expected: str
) -> None:
    assert normal(form) == expected


@pytest.mark.parametrize(
    ("name", "type", "relaxed", "hit"),
    [
        ("City Council of Porto", "Organization", False, 1),
        ("the Council", "Organization", False, 1),
        ("Council of Porto", "Organization", False, 0),
        ("Council of Porto", "Organization", True, 1),
        ("Porto", "Organization", True, 0),
        ("City Council of Porto", "Place", True, 0),
    ],
)
def test_an_entity_matches_by_any_form_and_relaxed_by_half_of_its_words(
    name: str, type: str, relaxed: bool, hit: float
) -> None:
    result = score(GOLD, document([entity("x", type, name)], []), relaxed=relaxed)
    assert result.entities == Count(hit, 2, 1)


@pytest.mark.parametrize(
    ("gold", "predicted", "credit"),
    [
        ("Session", "Session", 1),
        ("Session", "Meeting", 0.5),
        ("Meeting", "Conference", 0.5),
        ("Session", "Conference", 0),
    ],
)
def test_a_subtype_counts_as_its_parent_at_half_credit(
    gold: str, predicted: str, credit: float
) -> None:
    wanted = document([entity("g", gold, "Spring Meeting")], [])
    made = document([entity("p", predicted, "Spring Meeting")], [])
    assert score(wanted, made).entities.hit == credit


def test_two_predictions_of_one_thing_count_once() -> None:
    twice = [entity("x", "Policy", "Harbour Plan"), entity("y", "Policy", "the Plan")]
    assert score(GOLD, document(twice, [])).entities == Count(1, 2, 2)


def test_the_better_pair_is_made_first() -> None:
    made = [entity("x", "Policy", "Harbour Plan Two"), entity("y", "Policy", "Harbour Plan")]
    result = score(document([PLAN], []), document(made, []))
    assert [m.what for m in result.mistakes] == ["Harbour Plan Two"]


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([ADOPTED], Count(1, 1, 1)),
        ([ADOPTED, ADOPTED], Count(1, 1, 1)),
        ([edge("p", "adopted", "c")], Count(0, 1, 1)),
        ([edge("c", "issued", "p")], Count(0, 1, 1)),
        ([edge("c", "adopted", "p", "negated")], Count(1, 1, 1)),
        ([], Count(0, 1, 0)),
    ],
)
def test_a_statement_needs_its_relation_and_both_ends(
    statements: list[dict[str, Any]], expected: Count
) -> None:
    assert score(GOLD, document([COUNCIL, PLAN], statements)).statements == expected


@pytest.mark.parametrize(("predicate", "hit"), [("cooperatesWith", 1), ("affiliatedWith", 0)])
def test_only_a_symmetric_relation_may_be_stated_from_either_end(
    predicate: str, hit: float
) -> None:
    ends = [entity("a", "Place", "Chile"), entity("b", "Place", "Peru")]
    gold = document(ends, [edge("a", predicate, "b")])
    assert score(gold, document(ends, [edge("b", predicate, "a")])).statements.hit == hit


def test_status_is_scored_on_matched_statements_only() -> None:
    more = edge("c", "issued", "p")
    gold = document([COUNCIL, PLAN], [ADOPTED, more])
    wrong = edge("c", "adopted", "p", "negated")
    assert score(gold, document([COUNCIL, PLAN], [wrong, more])).status == 0.5
    assert score(gold, document([COUNCIL, PLAN], [])).status == 0.0


def test_a_type_left_out_takes_its_statements_along() -> None:
    result = score(GOLD, GOLD, without=["Policy"])
    assert (result.entities, result.statements) == (Count(1, 1, 1), Count())


def test_a_gold_document_without_prediction_counts_as_missed() -> None:
    gold = GOLD | document([COUNCIL], [], id="b")
    assert score(gold, GOLD).entities == Count(2, 3, 2)


def test_a_predicted_document_without_gold_is_left_out() -> None:
    assert score(GOLD, GOLD | document([PLAN], [], id="b")).entities == Count(2, 2, 2)


def test_two_files_without_a_shared_document_are_an_error() -> None:
    with pytest.raises(CurationError, match="share no document id"):
        score(GOLD, document([COUNCIL], [], id="b"))


def test_mistakes_carry_their_sentence_and_rule() -> None:
    gold = document([COUNCIL, PLAN], [ADOPTED | {"evidence": "The council adopted the"}])
    said = edge("c", "issued", "p") | {"evidence": "The council adopted the Plan.", "rule": "r/x"}
    result = score(gold, document([COUNCIL, PLAN], [said]))
    what = "City Council of Porto -> Harbour Plan"
    assert result.mistakes == (
        Mistake(
            "missed statement", "a", "adopted", what, "The council adopted the", rules=("r/x",)
        ),
        Mistake(
            "extra statement", "a", "issued", what, "The council adopted the Plan.", rules=("r/x",)
        ),
    )


def test_a_rule_is_counted_by_what_it_made() -> None:
    made = [ADOPTED | {"rule": ["r/a", "r/b"]}, edge("p", "appliesTo", "c") | {"rule": "r/b"}]
    result = score(GOLD, document([COUNCIL, PLAN], made))
    assert result.rules == {"r/a": Count(1, 0, 1), "r/b": Count(1, 0, 2)}


def test_rules_are_joined_from_statements() -> None:
    row = {"subject": "c", "predicate": "adopted", "object": "p"}
    row["evidence"] = [
        {"document": "a", "quote": "It adopted it.", "rule": "r/a"},
        {"document": "a", "quote": "It passed it.", "rule": "r/b"},
        {"document": "b", "quote": "Elsewhere.", "rule": "r/c"},
    ]
    joined = with_rules(GOLD, [json.dumps(row)], path="statements.jsonl")
    statement = joined["a"].statements[0]
    assert (statement.evidence, statement.rules) == ("It adopted it.", ("r/a", "r/b"))


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    counts = [Count(n, 10, 10) for n in range(11)]
    span = f1_interval(counts)
    assert span == f1_interval(counts)
    assert 0.2 < span.low < 0.5 < span.high < 0.8


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
