"""What check_pack tells of one wrong thing in an otherwise good pack, and of many at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import KgError, Place, RuleError
from kg.model import Problem, Rule
from kg.packs import Fault, check_pack

MakePack = Callable[..., Path]

GOOD_FRAME = """\
kind: frame
says: acquired
why: A museum buys a painting.
trigger: <buy | acquire>
subject: Museum
object: Painting
examples:
  - text: The Louvre bought Spring.
    states: [[Louvre, acquired, Spring]]
  - text: Spring was acquired by the Louvre.
    states: [[Louvre, acquired, Spring]]
  - text: The Louvre bought time.
    states: []
"""
GOOD_PATTERN = """\
kind: pattern
makes: Painting
why: A title in quotation marks.
pattern: '%quoted {self=#Cap+}'
examples:
  - {text: "A Spring", makes: [Spring]}
  - {text: "B Autumn", makes: [Autumn]}
  - {text: "C", makes: []}
"""
MACROS = "macros:\n  quoted: the | a\n"
GOOD = {
    "relations/acquired.yaml": GOOD_FRAME,
    "entities/painting.yaml": GOOD_PATTERN,
    "macros.yaml": MACROS,
}


def told(problems: list[Problem]) -> list[str]:
    return [
        f"{p.path.removeprefix('rules/museum/')}:{p.line}:{p.column} {p.code}" for p in problems
    ]


def test_a_good_pack_has_no_problems(make_pack: MakePack) -> None:
    make_pack(GOOD)
    assert check_pack("museum") == []


@pytest.mark.parametrize(
    ("old", "new", "problem", "what"),
    [
        ("says: acquired", "says: aquired", "2:7 R202", 'unknown relation "aquired"'),
        ("subject: Museum", "subject: Musem", "5:10 R201", 'unknown type "Musem"'),
        (
            "object: Painting",
            "object: {type: [Painting, Poem]}",
            "6:27 R201",
            'unknown type "Poem"',
        ),
        (
            "subject: Museum",
            "subject: City",
            "2:7 R203",
            "acquired never holds from City to Painting",
        ),
        (
            "subject: Museum",
            "subject: {type: [Museum, City]}",
            "5:26 R304",
            "City is never the subject of acquired here",
        ),
        ("trigger: <buy | acquire>\n", "", "1:1 R212", "a frame needs a trigger or nouns"),
        ("trigger: <buy | acquire>", "trigger: [buy, buy]", "4:10 R310", '"buy" stands 2 times'),
        ("trigger:", "triger:", "4:1 R102", 'unknown key "triger"'),
        ("kind: frame", "kind: farme", "1:7 R110", 'unknown kind "farme"'),
        ("kind: frame\n", "", "1:1 R103", 'key "kind" is missing'),
        ("why: A museum buys a painting.\n", "", "1:1 R303", "the rule does not say why it exists"),
        ("    states: []\n", "", "12:5 R117", "the example checks nothing"),
        ("states: []", "states: [[a, b]]", "13:14 R117", "a row of 2 entries"),
        (
            "states: []",
            "states: [[a, acquired, b, denied]]",
            "13:31 R117",
            '"denied" is not a status',
        ),
        ("states: []", "states: [[a, b, c]]", "13:18 R202", 'unknown relation "b"'),
        (
            "states: []",
            "states: [[a, standsIn, c], [a, acquired, d]]",
            "13:18 R313",
            "the rule never states standsIn",
        ),
    ],
)
def test_a_wrong_frame_is_told_at_its_place(
    make_pack: MakePack, old: str, new: str, problem: str, what: str
) -> None:
    assert old in GOOD_FRAME
    make_pack({**GOOD, "relations/acquired.yaml": GOOD_FRAME.replace(old, new, 1)})
    found = [p for p in check_pack("museum") if p.code not in ("R301", "R302")]
    if problem.endswith("R102"):
        found = found[1:]  # a frame without a trigger is told first
    assert [(t.split("yaml:")[1], p.what) for t, p in zip(told(found), found, strict=True)] == [
        (problem, what)
    ]


@pytest.mark.parametrize(
    ("body", "problem", "what"),
    [
        ("makes: Painting\npattern: the %quotd x", "3:14 R205", "unknown macro %quotd"),
        ("makes: Painting\npattern: '{x:Muse} x'", "3:11 R201", 'unknown type "Muse"'),
        ("makes: Paint\npattern: x", "2:8 R201", 'unknown type "Paint"'),
        ("pattern: x", "1:1 R212", "the rule makes nothing and says nothing"),
        ("makes: Painting\npattern: []", "3:10 R212", "the list of patterns is empty"),
        ("makes: Painting\npattern: ''", "3:11 R212", "an empty pattern"),
        (
            "says: acquired\npattern: '{subject:Museum} got {objct:Painting}'",
            "3:11 R204",
            'no capture "object" in the pattern',
        ),
        (
            "says: acquired\npattern: '{subject:Museum} {object:City}'",
            "2:7 R203",
            "acquired never holds from Museum to City",
        ),
        (
            "makes: Painting\nname: '{titel}'\npattern: '{title=x} y'",
            "3:8 R204",
            'no capture "titel" in the pattern',
        ),
        (
            "makes: Painting\npattern: '{self=x} {m:Museum}'\nalso: [m, acquird, self]",
            "4:11 R202",
            'unknown relation "acquird"',
        ),
        (
            "makes: Painting\npattern: '{self=x} {m:Museum}'\nalso: [n, acquired, self]",
            "4:8 R204",
            'no capture "n" in the pattern',
        ),
    ],
)
def test_a_wrong_pattern_is_told_at_its_place(
    make_pack: MakePack, body: str, problem: str, what: str
) -> None:
    make_pack({"entities/x.yaml": f"kind: pattern\n{body}\nwhy: y\n"})
    found = [p for p in check_pack("museum") if p.severity == "error"]
    assert [(f"{p.line}:{p.column} {p.code}", p.what) for p in found] == [(problem, what)]


@pytest.mark.parametrize(
    ("also", "codes"),
    [
        ("[m, acquired, self]", []),
        ("[self, standsIn, m]", ["R203"]),
        ("[n, acquired, self]", ["R204"]),
        ("[m, acquired, c]", ["R204"]),
    ],
)
def test_a_further_statement_needs_one_pattern_with_both_captures(
    make_pack: MakePack, also: str, codes: list[str]
) -> None:
    rule = (
        "kind: pattern\nmakes: Painting\nwhy: y\n"
        f"pattern: ['{{c:City}} x', '{{self=x}} of {{m:Museum}}']\nalso: {also}\n"
    )
    make_pack({"entities/x.yaml": rule})
    assert [p.code for p in check_pack("museum") if p.severity == "error"] == codes


@pytest.mark.parametrize(
    ("regex", "name", "problem", "what"),
    [
        ("'No[. '", "", "3:14 R211", "the regular expression cannot be read"),
        ("'a*'", "", "3:9 R211", "the regular expression matches empty text"),
        (r"'No (\d+)'", "No {number}", "3:9 R204", 'no group "number" in the expression'),
        ("''", "", "3:9 R212", "an empty expression"),
    ],
)
def test_a_wrong_expression_is_told(
    make_pack: MakePack, regex: str, name: str, problem: str, what: str
) -> None:
    rule = f"kind: regex\nmakes: Painting\nregex: {regex}\nname: '{name}'\nanchors: [no]\nwhy: y\n"
    make_pack({"entities/x.yaml": rule})
    found = [p for p in check_pack("museum") if p.severity == "error"]
    assert [(f"{p.line}:{p.column} {p.code}", p.what[: len(what)]) for p in found] == [
        (problem, what)
    ]


def test_a_repetition_within_a_repetition_is_a_warning(make_pack: MakePack) -> None:
    make_pack({"entities/x.yaml": "kind: regex\nmakes: Painting\nregex: 'a(b+)+c'\nwhy: y\n"})
    slow = [p for p in check_pack("museum") if p.code == "R311"]
    assert [(p.line, p.column, p.severity) for p in slow] == [(3, 10, "warning")]


@pytest.mark.parametrize(
    ("files", "problem", "what"),
    [
        ({"ontology.yaml": "types:\n  A: {parent: B}\n"}, "2:15 R201", 'unknown type "B"'),
        ({"ontology.yaml": "types:\n  A: {parent: A}\n"}, "2:15 R208", "A → A"),
        ({"ontology.yaml": "types:\n  a: {}\n"}, "2:3 R104", '"a" cannot be a name'),
        ({"ontology.yaml": "types:\n  A: {lable: x}\n"}, "2:7 R102", 'unknown key "lable"'),
        ({"ontology.yaml": "types:\n  A: {color: red}\n"}, "2:14 R104", '"red" is not a colour'),
        (
            {"ontology.yaml": "types:\n  A: {mapping: Place}\n"},
            "2:16 R104",
            '"Place" is not a CURIE',
        ),
        ({"ontology.yaml": "types:\n  A: 3\n"}, "2:6 R104", "the entry must be a mapping"),
        ({"ontology.yaml": "types: [A]\n"}, "1:8 R104", '"types" must be a mapping'),
        ({"ontology.yaml": "tpyes:\n  A: {}\n"}, "1:1 R102", 'unknown key "tpyes"'),
        (
            {"ontology.yaml": "types:\n  A: {}\nrelations:\n  r: {domain: [B]}\n"},
            "4:16 R201",
            'unknown type "B"',
        ),
        ({"macros.yaml": "macros:\n  a: '%b'\n  b: '%a'\n"}, "2:7 R208", "%a → %b → %a"),
        ({"macros.yaml": "macros:\n  a: 'x %c'\n"}, "2:9 R205", "unknown macro %c"),
        ({"macros.yaml": "macros:\n  a: [x, y]\n"}, "2:6 R104", 'macro "a" must be one text'),
        ({"macros.yaml": "words:\n  a: {b: c}\n"}, "2:6 R104", '"a" must be a text'),
        (
            {"macros.yaml": "macros: {a: x}\nwords: {a: y}\n"},
            "2:9 R207",
            '"a" is a macro and a word',
        ),
        ({"cues/n.yaml": "- cue: never\n  status: no\n"}, "2:11 R105", '"no" is not a value'),
        ({"cues/n.yaml": "- cue: '%x y'\n  status: negated\n"}, "1:9 R205", "unknown macro %x"),
        ({"cues/n.yaml": "never\n"}, "1:1 R104", "a cue file must be a list or a mapping"),
        ({"relations/x.yaml": "- a\n"}, "1:1 R104", "a rule file must be a mapping"),
        ({"relations/x.yaml": "# nothing\n"}, "0:0 R109", "the file holds nothing but comments"),
        ({"relations/x.yaml": " \n"}, "0:0 R109", "the file is empty"),
        ({"relations/x.yaml": "x: " + "a" * 1_000_000}, "0:0 R108", "a file of 1,000,003 bytes"),
        ({"queries/a.rq": "# title: A\n# param: x\nASK {}"}, "2:1 R116", '"x" is not a parameter'),
        ({"queries/a.rq": "# titel: A\nASK {}"}, "1:1 R116", 'unknown line "# titel:"'),
        ({"pack.yaml": "id: museum\n"}, "1:1 R103", 'key "version" is missing'),
        ({"pack.yaml": "id: museum\nversion: 1.0\nneed: core\n"}, "3:1 R102", 'unknown key "need"'),
        ({"pack.yaml": "id: Museum\nversion: 1.0\n"}, "1:5 R104", '"Museum" cannot be an id'),
        (
            {"pack.yaml": "id: museum\nversion: 1\nbase: example.org\n"},
            "3:7 R104",
            '"example.org" cannot be a base IRI',
        ),
        (
            {"pack.yaml": "id: museum\nversion: 1\nneeds: [polcy]\n"},
            "3:9 P101",
            'no pack "polcy"',
        ),
        (
            {"pack.yaml": "id: museum\nversion: 1\nneeds: [museum]\n"},
            "3:9 P102",
            "packs need each other in a circle: museum → museum",
        ),
        (
            {"pack.yaml": "id: museum\nversion: 1\noff: [museum/relations/x]\n"},
            "3:7 R209",
            'no rule "museum/relations/x" to switch off',
        ),
    ],
)
def test_a_wrong_file_is_told_at_its_place(
    make_pack: MakePack, files: dict[str, str], problem: str, what: str
) -> None:
    make_pack(files)
    found = [p for p in check_pack("museum") if p.severity == "error"]
    assert f"{found[0].line}:{found[0].column} {found[0].code}" == problem
    assert what in found[0].what


def test_ten_errors_of_one_file_give_ten_messages(make_pack: MakePack) -> None:
    make_pack(
        {
            "relations/ten.yaml": (
                "kind: farme\n"
                "say: acquired\n"
                "says: aquired\n"
                "trigger: {buy: now}\n"
                "voice: [active, pasive]\n"
                "subject: {type: Musem, sid: left}\n"
                "object: {side: up, type: Poem}\n"
                "priority: high\n"
                "says: standsIn\n"
            )
        }
    )
    found = [p for p in check_pack("museum") if p.severity == "error"]
    assert told(found) == [
        "relations/ten.yaml:1:7 R110",
        "relations/ten.yaml:2:1 R102",
        "relations/ten.yaml:3:7 R202",
        "relations/ten.yaml:4:10 R104",
        "relations/ten.yaml:5:17 R105",
        "relations/ten.yaml:6:17 R201",
        "relations/ten.yaml:6:24 R102",
        "relations/ten.yaml:7:16 R105",
        "relations/ten.yaml:7:26 R201",
        "relations/ten.yaml:8:11 R104",
        "relations/ten.yaml:9:1 R107",
    ]
    assert all(p.source for p in found)


def test_errors_of_all_files_are_told_at_once(make_pack: MakePack) -> None:
    make_pack(
        {
            "relations/a.yaml": "kind: [",
            "relations/b.yaml": "kind: frame\nsays: x\n",
            "entities/c.yaml": "kind: names\nmakes: City\nlist: names/no.tsv\nwhy: x\n",
            "names/d.tsv": "name\nParis\n",
        }
    )
    paths = {p.path for p in check_pack("museum") if p.severity == "error"}
    assert paths == {
        "rules/museum/entities/c.yaml",
        "rules/museum/names/d.tsv",
        "rules/museum/relations/a.yaml",
        "rules/museum/relations/b.yaml",
    }


def test_two_files_whose_names_differ_in_case_only_are_told(make_pack: MakePack) -> None:
    make_pack({"relations/a.yaml": GOOD_FRAME, "relations/A.yaml": GOOD_FRAME})
    taken = [p for p in check_pack("museum") if p.code == "R207"]
    assert [p.what for p in taken] == [
        'id "museum/relations/a" is taken by rules/museum/relations/A.yaml'
    ]


def test_bytes_that_are_not_utf8_are_told_with_their_column(make_pack: MakePack) -> None:
    root = make_pack({})
    (root / "relations").mkdir()
    (root / "relations/x.yaml").write_bytes(b"kind: frame\nwhy: caf\xe9\n")
    found = [p for p in check_pack("museum") if p.severity == "error"]
    assert told(found) == ["relations/x.yaml:2:9 R109"]
    assert found[0].what == "byte 0xe9 is not UTF-8"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(make_pack: MakePack) -> None:
    root = make_pack(GOOD)
    (root / "macros.yaml").chmod(0)
    assert [p.code for p in check_pack("museum")] == ["P104"]


def test_a_dangling_link_is_told(make_pack: MakePack) -> None:
    root = make_pack(GOOD)
    (root / "relations/gone.yaml").symlink_to(root / "nowhere")
    assert told(check_pack("museum")) == ["relations/gone.yaml:0:0 P104"]


def test_a_file_in_a_misspelt_folder_is_a_warning(make_pack: MakePack) -> None:
    make_pack({"relation/x.yaml": GOOD_FRAME, "relations/y.yml": GOOD_FRAME, "README.md": "x"})
    found = {p.path: p.hint for p in check_pack("museum") if p.code == "R308"}
    assert found == {
        "rules/museum/relation/x.yaml": 'Did you mean "relations"?',
        "rules/museum/relations/y.yml": "Files in relations/ end with .yaml.",
    }


def test_hooks_look_at_patterns_rules_and_the_whole(make_pack: MakePack) -> None:
    make_pack(GOOD)

    def pattern(text: str, macros: object, words: object) -> KgError | None:
        return RuleError("R120", "no", place=Place("", 1, 3)) if "self" in text else None

    def rule(rule: Rule, pack: object) -> list[Fault]:
        return [Fault("R309", "slow", ("trigger",), severity="warning")]

    def whole(pack: object) -> KgError | None:
        return RuleError("R210", "circle")

    assert told(check_pack("museum", pattern_check=pattern, rule_check=rule)) == [
        "entities/painting.yaml:4:13 R120",
        "relations/acquired.yaml:4:10 R309",
    ]
    assert told(check_pack("museum", pack_check=whole)) == ["pack.yaml:1:1 R210"]
