"""The scorer against hand-counted cases."""

from __future__ import annotations

import json
from typing import Any

import pytest
from score_rows import ADOPTED, COUNCIL, GOLD, PLAN, document, edge, entity

from kg.errors import CurationError
from kg.score import (
    Count,
    Mistake,
    f1_interval,
    normal,
    score,
    with_rules,
)


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
