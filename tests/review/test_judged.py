"""Marks: what becomes gold, what is dropped, and what is told of cells that cannot be used."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from river_graph import ADOPTED, COUNCIL, PRAISED, graph

from kg.errors import Problems
from kg.model import EntityType, Ontology, RelationType
from kg.review import Judged, Row, judged, sheet_rows
from kg.score import read_annotations

ONTOLOGY = Ontology(
    {n: EntityType(n) for n in ("Organization", "Policy", "Conference")},
    {
        "adopted": RelationType("adopted", ("Organization",), ("Policy",)),
        "emphasized": RelationType("emphasized"),
    },
)
ROWS = sheet_rows(graph(), [], sample=50, misses=0)
ADOPTS = replace(next(r for r in ROWS if r.predicate == "adopted"), line=2)
PRAISES = replace(next(r for r in ROWS if r.subject == "RC"), line=3)


def judge(*rows: Row) -> Judged:
    return judged(rows, path="sheet.tsv", ontology=ONTOLOGY)


def test_right_becomes_gold_that_score_can_read() -> None:
    found = judge(replace(ADOPTS, mark="right"), PRAISES)
    assert found.gold == (
        {
            "id": "a",
            "entities": [
                {
                    "id": "e1",
                    "type": "Organization",
                    "name": "River Council",
                    "mentions": ["River Council", "council"],
                },
                {"id": "e2", "type": "Policy", "name": "Rivers Act", "mentions": ["Rivers Act"]},
            ],
            "statements": [
                {
                    "subject": "e1",
                    "predicate": "adopted",
                    "object": "e2",
                    "status": "asserted",
                    "evidence": "The council adopted the Rivers Act.",
                }
            ],
        },
    )
    assert list(read_annotations([json.dumps(found.gold[0])], path="g")) == ["a"]
    assert (found.drop, found.precision) == ((), 1.0)


def test_wrong_becomes_a_drop_and_no_gold() -> None:
    found = judge(replace(PRAISES, mark="Wrong"))
    assert (found.gold, found.drop) == (
        (),
        ((PRAISED.id, "RC emphasized Rivers Act (b)"),),
    )
    assert (found.marks["wrong"], found.precision) == (1, 0.0)


def test_missed_becomes_gold_and_says_nothing_of_precision() -> None:
    row = Row("missed", "b", "Board", "Organization", "adopted", "Rivers Act", "Policy", line=4)
    found = judge(row)
    assert found.gold[0]["id"] == "b"
    assert (found.marks["missed"], found.precision) == (1, None)


def test_a_likely_miss_marked_wrong_drops_nothing() -> None:
    found = judge(Row("wrong", "b", sentence="Nothing is stated here.", ids="start=4"))
    assert (found.gold, found.drop, found.precision) == ((), (), None)


def test_a_mended_row_is_gold_as_it_reads_and_drops_what_it_was() -> None:
    found = judge(replace(ADOPTS, mark="right", object="Clean Rivers Act"))
    names = [e["name"] for e in found.gold[0]["entities"]]  # type: ignore[attr-defined]
    assert names == ["River Council", "Clean Rivers Act"]
    assert [id for id, _ in found.drop] == [ADOPTED.id]


def test_a_mended_status_drops_nothing() -> None:
    found = judge(replace(ADOPTS, mark="right", status="directive"))
    assert found.gold[0]["statements"][0]["status"] == "directive"  # type: ignore[index]
    assert found.drop == ()


def test_what_is_right_elsewhere_is_not_dropped() -> None:
    found = judge(replace(ADOPTS, mark="right"), replace(ADOPTS, mark="wrong", document="b"))
    assert (found.drop, found.precision) == ((), 0.5)


def test_asserted_wins_over_directive_in_one_document() -> None:
    found = judge(replace(ADOPTS, mark="right", status="directive"), replace(ADOPTS, mark="right"))
    assert [s["status"] for s in found.gold[0]["statements"]] == ["asserted"]  # type: ignore[attr-defined]


def test_a_thing_named_by_another_name_loses_the_words_of_the_old() -> None:
    found = judge(replace(ADOPTS, mark="right", subject="Town Council"))
    first = found.gold[0]["entities"][0]  # type: ignore[index]
    assert (first["name"], first["mentions"]) == ("Town Council", ["Town Council"])
    assert ADOPTS.id("subject") == COUNCIL


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (replace(ADOPTS, mark="ok"), 'sheet.tsv:2 [C131] unknown mark "ok".'),
        (Row("missed", "a", line=9), "sheet.tsv:9 [C132] no subject, subject_type, predicate,"),
        (
            replace(ADOPTS, mark="right", predicate="adoped"),
            'sheet.tsv:2 [C133] unknown "adoped". Did you mean "adopted"?',
        ),
        (
            replace(ADOPTS, mark="right", status="maybe"),
            'sheet.tsv:2 [C133] unknown "maybe".',
        ),
        (
            replace(ADOPTS, mark="right", subject_type="Conference"),
            "sheet.tsv:2 [C134] adopted does not go from Conference to Policy.",
        ),
    ],
)
def test_a_cell_that_cannot_be_used_is_told_with_its_line(row: Row, told: str) -> None:
    with pytest.raises(Problems) as caught:
        judge(row)
    assert str(caught.value).startswith(told)
