"""What check_pack tells of one wrong file in an otherwise good pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.packs import check_pack

MakePack = Callable[..., Path]


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
        ({"ontology.yaml": "spellings:\n  a b: ''\n"}, "2:9 R104", '"a b" is compared as no words'),
        ({"ontology.yaml": "spellings:\n  a: b ...\n"}, "2:6 R104", 'a "..." too many'),
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
