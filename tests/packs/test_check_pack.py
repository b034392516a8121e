"""What check_pack tells of many wrong things at once, of files as such, and through its hooks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from good_museum import GOOD, GOOD_FRAME, told

from kg.errors import KgError, Place, RuleError
from kg.model import Rule
from kg.packs import Fault, check_pack

MakePack = Callable[..., Path]


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
