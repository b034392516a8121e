"""Examples inside rules: what passes, what fails, and what a failure tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.examples import Trial, explain_outcome, run_examples, try_rules
from kg.packs import load_pack
from kg.reader import Reader

PACK = "id: lake\nversion: 0.1.0\nneeds: []\n"
ONTOLOGY = """\
types:
  Body: {}
  Plan: {}
relations:
  adopted: {domain: [Body], range: [Plan]}
"""
NAMES = "# source: made; licence: MIT\nname\taliases\nForest Plan\t\nRivers Act\tAct of Rivers\n"
BODIES = "# source: made; licence: MIT\nname\nLake Council\nSenate\n"
FRAME = """\
kind: frame
says: adopted
why: x
trigger: adopt
subject: Body
object: Plan
examples:
"""
HIT = "  - {text: The Senate adopted the Rivers Act., states: [[Senate, adopted, Rivers Act]]}\n"


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_CACHE", "off")
    files = {
        "pack.yaml": PACK,
        "ontology.yaml": ONTOLOGY,
        "names/plans.tsv": NAMES,
        "names/bodies.tsv": BODIES,
        "entities/plans.yaml": "kind: names\nmakes: Plan\nlist: names/plans.tsv\nwhy: x\n",
        "entities/bodies.yaml": "kind: names\nmakes: Body\nlist: names/bodies.tsv\nwhy: x\n",
    }
    for name, text in files.items():
        path = tmp_path / "rules" / "lake" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def write(examples: str, *, frame: str = FRAME) -> None:
    folder = Path("rules/lake/relations")
    folder.mkdir(exist_ok=True)
    (folder / "adopted.yaml").write_text(frame + examples, encoding="utf-8")


def tried() -> tuple[Trial, Reader]:
    pack = load_pack("lake")
    reader = Reader(pack)
    return try_rules((r for r in pack.rules if r.kind == "frame"), reader), reader


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", "test", *arguments])


@pytest.mark.parametrize(
    ("why", "example", "passed"),
    [
        ("as wanted", HIT, True),
        ("by another form", HIT.replace("Rivers Act", "Act of Rivers"), True),
        ("another object", HIT.replace("Rivers Act]", "Forest Plan]"), False),
        ("another relation's status", HIT.replace("Act]]", "Act, negated]]"), False),
        ("with its status", HIT.replace("adopted the", "did not adopt the").replace(
            "Act]]", "Act, negated]]"), True),
        ("more than wanted", HIT.replace("[[Senate, adopted, Rivers Act]]", "[]"), False),
        ("nothing, as wanted", "  - {text: The Senate slept., states: []}\n", True),
        ("a known miss that is missed", HIT.replace(
            "}", ", known_miss: true}").replace("adopted the", "read the"), True),
        ("a known miss that is met", HIT.replace("}", ", known_miss: true}"), False),
        ("two objects", HIT.replace("Act.", "Act and the Forest Plan.").replace(
            "Act]]", "Act], [Senate, adopted, Forest Plan]]"), True),
    ],
    ids=lambda value: value if isinstance(value, str) and "{" not in value else "",
)  # fmt: skip
def test_an_example(why: str, example: str, passed: bool) -> None:
    write(example)
    (outcome,) = tried()[0].outcomes
    assert outcome.passed is passed, why
    assert list(run_examples(load_pack("lake"), only="adopted")) == [outcome]


def test_a_rule_that_its_own_examples_never_set_off_fails() -> None:
    write("  - {text: The Senate slept., states: []}\n")
    trial = tried()[0]
    assert (trial.passed, [r.id for r in trial.silent]) == (False, ["lake/relations/adopted"])
    assert not trial.failures


def test_a_rule_without_examples_is_told_of_but_does_not_fail() -> None:
    write("", frame=FRAME.replace("examples:\n", ""))
    trial = tried()[0]
    assert (trial.passed, [r.id for r in trial.bare]) == (True, ["lake/relations/adopted"])


def test_a_rule_that_another_one_covers_is_told_of_but_does_not_fail() -> None:
    write(HIT)
    other = FRAME.replace("examples:\n", "priority: -1\n")
    Path("rules/lake/relations/passed.yaml").write_text(other, encoding="utf-8")
    trial = tried()[0]
    told = [(rule.id, by) for rule, by in trial.overlapping]
    assert (trial.passed, told) == (True, [("lake/relations/adopted", "lake/relations/passed")])


def test_a_failure_is_explained_by_the_element_that_stopped() -> None:
    write(HIT.replace("adopted the Rivers Act.", "adopted the roof."))
    trial, reader = tried()
    near = explain_outcome(trial.failures[0], reader).near[0]
    assert (near.miss.code, near.miss.element) == ("W206", "object: Plan")


def test_the_command_is_silent_about_what_passes() -> None:
    write(HIT)
    result = run("lake")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 example of 1 rule, 0 failed; 2 rules without an example.\n"


def test_the_command_shows_expected_got_and_where_it_stopped() -> None:
    write(HIT + HIT.replace("adopted the Rivers Act.", "adopted the roof."))
    result = run()
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "lake/relations/adopted.yaml example 2",
        "    The Senate adopted the roof.",
        "    expected  Senate adopted Rivers Act asserted",
        "    got       nothing",
        "    - lake/relations/adopted (frame 80%)  adopt",
        '        [W206] object: Plan: no rule gives what stands in the role a type: "the roof"',
        "        The Senate adopted the roof.",
        "                           ^^^^^^^^",
    ]
    assert result.stderr.startswith("2 examples of 1 rule, 1 failed")


@pytest.mark.parametrize(
    ("arguments", "ran"),
    [
        ((), 2),
        (("lake",), 2),
        (("rules/lake",), 2),
        (("rules/lake/relations",), 2),
        (("rules/lake/relations/adopted.yaml",), 2),
        (("rules/lake/entities",), 0),
        (("-k", "adopt"), 2),
        (("-k", "plans"), 0),
    ],
    ids=str,
)
def test_a_path_or_an_id_chooses_the_rules(arguments: tuple[str, ...], ran: int) -> None:
    write(HIT * 2)
    result = run(*arguments)
    assert result.stderr.startswith(f"{ran} example")
    assert result.exit_code == (0 if ran else 1)


def test_a_choice_that_no_rule_meets_is_told_with_the_nearest_id() -> None:
    write(HIT)
    result = run("-k", "adoptd")
    assert result.exit_code == 1
    told = '[R213] no rule with "adoptd" in its id. Did you mean "adopted"?'
    assert told in result.stderr


def test_a_needed_pack_is_tried_with_what_others_add() -> None:
    write(HIT, frame=FRAME.replace("object: Plan", "object: {type: Plan}"))
    add = Path("rules/more")
    (add / "entities").mkdir(parents=True)
    (add / "names").mkdir()
    (add / "pack.yaml").write_text("id: more\nversion: 1\nneeds: [lake]\n")
    (add / "names/more.tsv").write_text(NAMES.replace("Forest", "Soil"))
    (add / "entities/more.yaml").write_text(
        "kind: names\nmakes: Plan\nlist: names/more.tsv\nwhy: x\n"
    )
    write(HIT.replace("Rivers Act", "Soil Plan"))
    assert run("lake").stderr.startswith("1 example of 1 rule, 0 failed")


def test_the_failures_as_json_name_the_element() -> None:
    import json

    write(HIT.replace("adopted the Rivers Act.", "adopted the roof."))
    (failure, silent) = json.loads(run("--json").stdout)
    assert failure["stopped"]["miss"]["code"] == "W206"
    assert (failure["rule"], failure["example"]) == ("lake/relations/adopted", 1)
    assert silent["example"] == 0


def test_a_pack_with_faults_is_told_of_and_the_others_are_tried() -> None:
    write(HIT)
    bad = Path("rules/bad")
    bad.mkdir()
    (bad / "pack.yaml").write_text("id: bad\nversion: 1\nnedds: []\n")
    result = run()
    assert result.exit_code == 1
    assert "[R102]" in result.stderr
    assert "1 example of 1 rule, 0 failed" in result.stderr
