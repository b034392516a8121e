"""What check_pack tells of one wrong rule in an otherwise good pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from good_museum import GOOD, GOOD_FRAME, told

from kg.packs import check_pack

MakePack = Callable[..., Path]


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
        (
            "object: Painting",
            "object: {type: Painting, promote: Poem}",
            "6:35 R201",
            'unknown type "Poem"',
        ),
        (
            "object: Painting",
            "object: {type: Painting, promote: City}",
            "6:35 R212",
            "the argument does not take City, to which it promotes",
        ),
        (
            "object: Painting",
            "object: {type: Painting, promote: Painting, heads: ['%oils']}",
            "6:54 R205",
            'unknown word set "%oils"',
        ),
        (
            "object: Painting",
            "object: {type: Painting, heads: [oil]}",
            "6:33 R212",
            "heads without promote",
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
