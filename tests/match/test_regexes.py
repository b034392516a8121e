"""Expressions find what they say, in time, and name it by their groups."""

from __future__ import annotations

import time

import pytest

from kg.errors import RuleError
from kg.match import regexes
from kg.match.compiled import RegexGate
from kg.match.regexes import compile_regexes, find_regex, name_hits
from kg.model import RegexRule


def rule(*texts: str, **fields: str) -> RegexRule:
    anchors = tuple(fields.pop("anchors", "").split())
    return RegexRule(
        id="code", makes="Policy", regex=texts, anchors=anchors, path="made/code.yaml", **fields
    )  # type: ignore[arg-type]


def test_every_match_has_its_place_and_groups() -> None:
    (expression,) = compile_regexes([rule(r"Rule (?P<n>\d+)(?P<x>a)?")])
    text = "Rule 7, then Rule 12."
    hits = list(find_regex(expression, text, 0, len(text)))
    assert [(h.start, h.end, h.text, dict(h.groups)) for h in hits] == [
        (0, 6, "Rule 7", {"n": "7"}),
        (13, 20, "Rule 12", {"n": "12"}),
    ]


def test_a_match_stays_inside_its_sentence() -> None:
    (expression,) = compile_regexes([rule(r"Rule \d+")])
    assert [h.text for h in find_regex(expression, "Rule 7. Rule 8.", 8, 15)] == ["Rule 8"]


@pytest.mark.parametrize(("case", "found"), [("exact", 1), ("any", 2)])
def test_case_is_exact_unless_told(case: str, found: int) -> None:
    (expression,) = compile_regexes([rule(r"Rule \d+", case=case)])
    assert len(list(find_regex(expression, "Rule 7, rule 8", 0, 14))) == found


def test_the_name_is_made_of_groups_or_by_a_function() -> None:
    expressions = compile_regexes(
        [rule(r"Rule (?P<n>\d+)", name="R{n}"), rule(r"No\. (?P<n>\d+)", normal="double")]
    )
    text = "Rule 7 and No. 8 and No. 9"
    hits = [h for e in expressions for h in find_regex(e, text, 0, len(text))]

    def double(text: str, hits: object, date: str) -> list[str | None]:
        assert date == "2024"
        return ["sixteen", None]

    named = name_hits(hits, text, "2024", {"double": double})
    assert sorted((m.text, m.name) for m in named) == [("No. 8", "sixteen"), ("Rule 7", "R7")]


def test_an_expression_that_backtracks_for_ever_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(regexes, "LIMIT", 0.3)
    (expression,) = compile_regexes([rule(r"^(?:a|aa)+[bc]$")])
    started = time.perf_counter()
    with pytest.raises(RuleError) as caught:
        list(find_regex(expression, "a" * 60 + ".", 0, 61))
    assert time.perf_counter() - started < 5
    assert str(caught.value).startswith("made/code.yaml [R131] the expression took over")


def test_a_malformed_expression_names_its_file() -> None:
    with pytest.raises(RuleError) as caught:
        compile_regexes([rule("(")])
    assert str(caught.value).startswith("made/code.yaml [R130] bad regular expression")


@pytest.mark.parametrize(
    ("anchors", "text", "open_"),
    [
        ("", "any text", True),
        ("#digit", "no figure", False),
        ("#digit", "one 1", True),
        ("rule", "no such word", False),
        ("rule", "a rule", True),
        ("rule #digit", "only 7", True),
    ],
)
def test_the_gate_opens_by_anchor_and_figure(anchors: str, text: str, open_: bool) -> None:
    gate = RegexGate(compile_regexes([rule("x", anchors=anchors)]))
    assert bool(gate.open_for(set(text.split()), text, 0, len(text))) is open_
