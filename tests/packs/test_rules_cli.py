"""The commands for people who write rules: check, list, new, schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.cli.rules import RULES_COMMANDS, RULES_SUMMARIES
from kg.packs import check_pack, rule_schema

MakePack = Callable[..., Path]
FRAME = "kind: frame\nsays: acquired\ntrigger: buy\nsubject: Museum\nobject: Painting\nwhy: x\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", *arguments])


def test_check_shows_the_line_and_a_caret(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": FRAME.replace("says: acquired", "says: aquired")})
    assert [p.code for p in check_pack("museum")] == ["R301", "R302", "R202"]
    result = run("check", "museum")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-3:] == [
        'rules/museum/relations/a.yaml:2:7 [R202] unknown relation "aquired". '
        'Did you mean "acquired"?',
        "    says: aquired",
        "          ^",
    ]
    assert result.stderr == "1 error, 2 warnings.\n"


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_warnings_fail_only_when_told_to(
    make_pack: MakePack, options: tuple[str, ...], code: int
) -> None:
    make_pack({"relations/a.yaml": FRAME})
    result = run("check", "museum", *options)
    assert (result.exit_code, result.stderr) == (code, "0 errors, 2 warnings.\n")


def test_check_gives_json_to_editors(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": "kind: frme\n"})
    result = run("check", "rules/museum/relations/a.yaml", "--json")
    assert json.loads(result.stdout) == [
        {
            "path": "rules/museum/relations/a.yaml",
            "line": 1,
            "column": 7,
            "code": "R110",
            "what": 'unknown kind "frme"',
            "hint": 'Did you mean "frame"?',
            "severity": "error",
            "source": "kind: frme",
        }
    ]
    assert (result.exit_code, result.stderr) == (1, "")


def test_check_reads_the_syntax_of_patterns(make_pack: MakePack) -> None:
    make_pack(
        {
            "entities/a.yaml": "kind: pattern\nmakes: City\npattern: 'x ( y'\nwhy: x\n",
            "entities/b.yaml": "kind: pattern\nmakes: City\npattern: '[the] x*'\nwhy: x\n",
            "entities/c.yaml": "kind: pattern\nmakes: City\npattern: '#Cap+ /.*/'\nwhy: x\n",
            "entities/d.yaml": "kind: pattern\nmakes: City\npattern: 'x #Nuon'\nwhy: x\n",
            "cues/e.yaml": "- {cue: '<not', status: negated}\n",
        }
    )
    result = run("check", "museum", "--json")
    found = [
        (p["path"][13:], p["column"], p["code"])
        for p in json.loads(result.stdout)
        if p["code"] not in ("R301", "R302")
    ]
    assert found == [
        ("cues/e.yaml", 11, "R120"),
        ("entities/a.yaml", 16, "R120"),
        ("entities/b.yaml", 11, "R212"),
        ("entities/c.yaml", 11, "R309"),
        ("entities/d.yaml", 13, "R121"),
    ]


def test_a_pattern_tells_of_its_syntax_beside_unknown_types_and_macros(make_pack: MakePack) -> None:
    make_pack(
        {
            "entities/a.yaml": "kind: pattern\nmakes: City\nwhy: x\npattern: '{Citty} %nope ( y'\n",
        }
    )
    result = run("check", "museum", "--json")
    found = [
        (p["column"], p["code"])
        for p in json.loads(result.stdout)
        if p["code"] not in ("R301", "R302")
    ]
    assert found == [(11, "R201"), (19, "R205"), (28, "R120")]


def test_check_tells_rules_that_need_each_other(make_pack: MakePack) -> None:
    rule = "kind: pattern\nmakes: {}\npattern: 'x {{{}}}'\nwhy: x\n"
    make_pack(
        {
            "entities/a.yaml": rule.format("City", "Museum"),
            "entities/b.yaml": rule.format("Museum", "City"),
        }
    )
    assert "[R210] rules need each other" in run("check", "museum").stdout


def test_check_without_a_path_checks_all_packs(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": "kind: x\n"})
    make_pack({"relations/b.yaml": "kind: y\n"}, name="louvre")
    result = run("check")
    assert "rules/louvre/relations/b.yaml:1:7" in result.stdout
    assert "rules/museum/relations/a.yaml:1:7" in result.stdout


def test_check_of_a_long_line_shows_the_part_around_the_fault(make_pack: MakePack) -> None:
    long = "x " * 150 + "%no"
    make_pack({"entities/a.yaml": f"kind: pattern\nmakes: City\npattern: '{long}'\nwhy: x\n"})
    lines = run("check", "museum").stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if "[R205]" in line)
    assert len(lines[at + 1]) <= 100
    assert lines[at + 1][lines[at + 2].index("^") :].startswith("%no")


def test_check_of_a_pack_that_is_not_there_says_so(make_pack: MakePack) -> None:
    make_pack({})
    result = run("check", "musem")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == '[P101] no pack "musem". Did you mean "museum"?\n'


def test_list_gives_a_line_a_rule_into_a_pipe(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": FRAME + "examples: {text: t, states: []}\n"})
    assert run("list", "museum").stdout == (
        "id\tkind\tmakes or says\thits\tmisses\twhy\nmuseum/relations/a\tframe\tacquired\t0\t1\tx\n"
    )


@pytest.mark.parametrize(
    ("id", "kind", "paths"),
    [
        ("museum/relations/acquired", "", ["relations/acquired.yaml"]),
        ("museum/relations/sub/any-name", "pattern", ["relations/sub/any-name.yaml"]),
        ("museum/entities/city", "", ["entities/city.yaml"]),
        ("museum/entities/city", "regex", ["entities/city.yaml"]),
        ("museum/entities/city", "names", ["entities/city.yaml", "names/city.tsv"]),
    ],
)
def test_new_writes_a_rule_that_checks_without_a_problem(
    make_pack: MakePack, id: str, kind: str, paths: list[str]
) -> None:
    make_pack({})
    result = run("new", id, "--kind", kind)
    assert result.stdout.splitlines() == [f"rules/museum/{path}" for path in paths]
    assert check_pack("museum") == []
    assert run("check", "museum").exit_code == 0


def test_new_begins_a_pack_that_checks_without_a_problem() -> None:
    assert run("new", "football").stdout.splitlines() == [
        "rules/football/pack.yaml",
        "rules/football/ontology.yaml",
    ]
    assert run("new", "football/relations/made").exit_code == 0
    assert check_pack("football") == []


@pytest.mark.parametrize(
    ("id", "kind", "said"),
    [
        ("museum/relations/a", "", "rules/museum/relations/a.yaml [P105] there already."),
        ("museum", "", "rules/museum [P105] a pack of that name."),
        ("museum/x", "", '[P106] "museum/x" cannot be the id of a rule.'),
        ("museum/relations/../../../x", "", "[P106]"),
        ("museum/relations/b", "farme", '[P106] unknown kind "farme". Did you mean "frame"?'),
        ("musem/relations/b", "", '[P101] no pack "musem". Did you mean "museum"?'),
    ],
)
def test_new_writes_nothing_over_and_nothing_elsewhere(
    make_pack: MakePack, id: str, kind: str, said: str
) -> None:
    root = make_pack({"relations/a.yaml": FRAME})
    before = sorted(root.parent.parent.rglob("*"))
    result = run("new", id, "--kind", kind)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(said)
    assert sorted(root.parent.parent.rglob("*")) == before
    assert (root / "relations/a.yaml").read_text() == FRAME


def test_schema_prints_the_schema() -> None:
    assert json.loads(run("schema").stdout) == rule_schema()


def test_every_command_has_a_line_of_help() -> None:
    assert set(RULES_COMMANDS) <= set(RULES_SUMMARIES)
    assert list(RULES_COMMANDS) == sorted(RULES_COMMANDS)
    for name in RULES_COMMANDS:
        assert run(name, "--help").exit_code == 0
