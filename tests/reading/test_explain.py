"""Why an edge is there: by names, parts of names, ids; and what is not there."""

from __future__ import annotations

import pytest

from kg.errors import KgError
from kg.explain import explain, named
from kg.model import Graph


@pytest.mark.parametrize(
    ("subject", "predicate", "object", "expected"),
    [
        ("Fourth Plenary Session", "adopted", "", ["asserted", "negated"]),
        ("fourth  plenary", "policy:adopted", "Plan on Finance", ["negated"]),
        ("session/fourth", "adopted", "policy/shipping", ["asserted"]),
        ("THE SESSION", "adopted", "", ["asserted"]),
        ("Li Ming", "", "", ["asserted"]),
    ],
)
def test_an_edge_is_found_by_what_people_call_its_ends(
    subject: str, predicate: str, object: str, expected: list[str], graph: Graph
) -> None:
    found = explain(graph, subject, predicate=predicate, object=object)
    assert sorted(x.statement.status for x in found) == expected


def test_the_sentences_rules_and_anchors_are_told(graph: Graph) -> None:
    (found,) = explain(graph, "third", predicate="adopted")
    assert (found.subject, found.object) == (
        "Third Plenary Session of the 12th North City Committee",
        "Decision on Pension Services",
    )
    assert [(e.document, e.rule, e.anchors[0].text) for e in found.evidence] == [
        ("2023/third#1", "policy/relations/adopted", "adopted"),
        ("2023/third#2", "policy/relations/adopted", "decision"),
    ]


def test_reported_speech_names_its_speaker(graph: Graph) -> None:
    (found,) = explain(graph, "North City", predicate="cooperatesWith")
    assert found.speaker == "Li Ming"


def test_a_statements_id_is_enough(graph: Graph) -> None:
    statement = graph.statements[0]
    assert [x.statement for x in explain(graph, statement.id)] == [statement]


def test_a_name_in_full_wins_over_parts(graph: Graph) -> None:
    assert named(graph.entities, "shipping") == {"industry/shipping"}
    assert named(graph.entities, "ship") == {"industry/shipping", "policy/shipping"}


@pytest.mark.parametrize(
    ("subject", "predicate", "message"),
    [
        ("Fourth Plenary Sesion", "adopted", "Did you mean Fourth Plenary Session"),
        ("Wang Fan of Nowhere", "", 'nothing is named "Wang Fan of Nowhere". Did you mean'),
        ("   ", "", "[L102]"),
        ("Wang Fang", "adopted", "It has: visited."),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    subject: str, predicate: str, message: str, graph: Graph
) -> None:
    with pytest.raises(KgError) as caught:
        explain(graph, subject, predicate=predicate)
    assert message in str(caught.value)
