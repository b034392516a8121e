"""Rules may be made from a template with parameters, of their own pack or of one they need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import FrameRule, PatternRule
from kg.packs import check_pack, load_pack

MakePack = Callable[..., Path]
TEMPLATES = """\
templates:
  gets:
    kind: frame
    says: acquired
    why: A museum comes to own something.
    trigger: "{{verbs}}"
    subject: Museum
    object: {type: "{{thing}}"}
  got:
    kind: pattern
    says: acquired
    pattern: "{subject:Museum} <{{verbs}}> {object:Painting}"
"""
GETS = "template: gets\nwith: {verbs: [buy, win], thing: Painting}\n"


def test_a_template_is_filled_with_values(make_pack: MakePack) -> None:
    make_pack(
        {
            "templates.yaml": TEMPLATES,
            "relations/a.yaml": GETS + "why: Our own reason.\npriority: 2\n",
            "relations/b.yaml": "template: got\nwith: {verbs: [buy, win]}\n",
        }
    )
    frame, pattern = load_pack("museum").rules
    assert isinstance(frame, FrameRule)
    assert (frame.trigger, frame.object.type) == (("buy", "win"), ("Painting",))
    assert (frame.why, frame.priority) == ("Our own reason.", 2)
    assert isinstance(pattern, PatternRule)
    assert pattern.pattern == ("{subject:Museum} <buy | win> {object:Painting}",)


def test_a_template_of_a_needed_pack_may_be_used(make_pack: MakePack) -> None:
    make_pack({"templates.yaml": TEMPLATES})
    make_pack(
        {"pack.yaml": "id: own\nversion: 1\nneeds: museum\n", "relations/a.yaml": GETS},
        name="own",
    )
    assert [r.id for r in load_pack("own").rules] == ["own/relations/a"]


@pytest.mark.parametrize(
    ("rule", "problem", "what", "hint"),
    [
        (
            "template: get\n",
            "1:11 R111",
            'unknown template "get"',
            'Did you mean "gets"?',
        ),
        (
            "template: gets\nwith: {verbs: buy}\n",
            "2:7 R111",
            'parameter "thing" of template "gets" is missing',
            "",
        ),
        (
            "template: gets\nwith: {verbs: buy, thing: Painting, verb: win}\n",
            "2:37 R111",
            'template "gets" has no parameter "verb"',
            'Did you mean "verbs"?',
        ),
        (
            "template: gets\nwith: {verbs: buy, thing: Poem}\n",
            "1:11 R201",
            'unknown type "Poem"',
            "Known: City, Museum, Painting, Portrait.",
        ),
        ("template: gets\nwith: [buy]\n", "2:7 R104", '"with" must be a mapping', ""),
        ("template: [gets]\n", "1:11 R111", "unknown template", ""),
        (GETS + "wyh: x\n", "3:1 R102", 'unknown key "wyh"', 'Did you mean "why"?'),
    ],
)
def test_a_wrong_use_is_told_in_the_rule(
    make_pack: MakePack, rule: str, problem: str, what: str, hint: str
) -> None:
    make_pack({"templates.yaml": TEMPLATES, "relations/a.yaml": rule})
    found = next(p for p in check_pack("museum") if p.severity == "error")
    assert f"{found.line}:{found.column} {found.code}" == problem
    assert found.what.startswith(what)
    assert hint in found.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("templates: {a: b}\n", "R104"),
        ("template: {}\n", "R102"),
        ("templates:\n  a: &x {}\n", "R106"),
    ],
)
def test_a_wrong_file_of_templates_is_told(make_pack: MakePack, text: str, code: str) -> None:
    make_pack({"templates.yaml": text})
    assert [p.code for p in check_pack("museum") if p.severity == "error"] == [code]


def test_a_template_that_nothing_uses_is_a_warning(make_pack: MakePack) -> None:
    make_pack({"templates.yaml": TEMPLATES, "relations/a.yaml": GETS})
    found = [(p.line, p.what) for p in check_pack("museum") if p.code == "R305"]
    assert found == [(9, 'nothing uses the template "got"')]
