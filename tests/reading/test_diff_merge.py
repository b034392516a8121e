"""What two graphs differ in, and how they become one without counting twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.diff import Tally, diff
from kg.merge import merge, retract
from kg.model import Graph, MentionRecord


@pytest.fixture
def counted(graph: Graph) -> Graph:
    """The small graph with a mention for each end of each piece of evidence."""
    mentions = {
        MentionRecord(e.document, e.start, e.start + 1, end, "x", f"{s.id} {end == s.subject}")
        for s in graph.statements
        for e in s.evidence
        for end in (s.subject, s.object)
    }
    return replace(graph, mentions=tuple(sorted(mentions)))


def part(graph: Graph, *documents: str) -> Graph:
    return retract(graph, {d.id for d in graph.documents} - set(documents))


def test_a_graph_does_not_differ_from_itself(graph: Graph) -> None:
    assert not diff(graph, graph)


def test_gained_lost_and_changed_are_told_by_id(counted: Graph) -> None:
    difference = diff(part(counted, "order", "fourth"), counted)
    assert [d.id for d in difference.documents.gained] == ["2023/third#1", "2023/third#2"]
    assert [e.id for e in difference.entities.gained] == [
        "date/2023-12-18",
        "industry/shipping",
        "organization/committee",
        "person/wang-fang",
        "policy/pensions",
        "session/third",
    ]
    assert difference.statements.lost == ()
    changed = {c.new.id: c.fields for c in difference.entities.changed}
    assert changed["concept/high-quality-development"] == ("count", "documents")
    assert difference.by_document == (Tally("2023/third#1", 7, 0), Tally("2023/third#2", 9, 0))


def test_a_changed_status_is_a_changed_field(graph: Graph) -> None:
    first = replace(graph.statements[0], status="negated")
    other = replace(graph, statements=(first, *graph.statements[1:]))
    (change,) = diff(graph, other).statements.changed
    assert (change.old.status, change.new.status, change.fields) == (
        "asserted" if graph.statements[0].status == "asserted" else change.old.status,
        "negated",
        ("status",),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("fourth",), ("order", "2023/third#1", "2023/third#2")),
        (("2023/third#1",), ("2023/third#2", "fourth", "order")),
        (("2023/third#1", "fourth", "order"), ("2023/third#1", "2023/third#2", "order")),
    ],
)
def test_parts_merge_to_the_whole_however_they_overlap(
    first: tuple[str, ...], second: tuple[str, ...], counted: Graph
) -> None:
    assert merge(part(counted, *first), part(counted, *second)) == counted


def test_merging_a_graph_with_itself_changes_nothing(counted: Graph) -> None:
    assert merge(counted, counted) == counted


def test_the_same_text_under_another_id_counts_once(counted: Graph) -> None:
    old = part(counted, "order")
    (document,) = old.documents
    moved = {"order": "2024/order"}
    statements = tuple(
        replace(s, evidence=tuple(replace(e, document=moved[e.document]) for e in s.evidence))
        for s in old.statements
    )
    entities = tuple(replace(e, documents=("2024/order",)) for e in old.entities)
    mentions = tuple(replace(m, document="2024/order") for m in old.mentions)
    new = Graph((replace(document, id="2024/order"),), entities, statements, mentions)
    assert merge(old, new) == new


def test_asserted_wins_over_directive_and_confidence_grows_with_documents(graph: Graph) -> None:
    (wish,) = [s for s in graph.statements if s.predicate == "implements" and "order" in s.object]
    (sentence,) = wish.evidence
    deed = replace(
        wish, status="asserted", evidence=(replace(sentence, document="fourth", start=0),)
    )
    mine = Graph((), (), (wish,), ())
    theirs = Graph((), (), (deed,), ())
    (joined,) = merge(mine, theirs).statements
    assert (joined.status, joined.confidence, len(joined.evidence)) == ("asserted", 0.925, 2)


def test_retracting_a_document_takes_what_it_alone_has_stated(counted: Graph) -> None:
    left = retract(counted, {"2023/third#2"})
    (adopted,) = [s for s in left.statements if s.object == "policy/pensions"]
    assert [e.document for e in adopted.evidence] == ["2023/third#1"]
    assert "person/wang-fang" not in {e.id for e in left.entities}
    assert "2023/third#2" not in {m.document for m in left.mentions}
