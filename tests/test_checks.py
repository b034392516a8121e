"""Each fault of a graph is found, at its line; a sound graph has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.checks import check_graph
from kg.model import (
    DocumentRecord,
    Entity,
    EntityType,
    Evidence,
    Graph,
    MentionRecord,
    Ontology,
    RelationType,
    Statement,
)

ONTOLOGY = Ontology(
    {"Body": EntityType("Body"), "Party": EntityType("Party", "Body"), "Plan": EntityType("Plan")},
    {"issued": RelationType("issued", ("Body",), ("Plan",))},
)
STATEMENT = Statement(
    "s1", "party/p", "issued", "plan/x", "asserted", 0.9, (Evidence("d", 2, 6, "text", "rule"),)
)
SOUND = Graph(
    (DocumentRecord("d", "d.txt", "", "", "", "", "", 0, "en", 9, ("plan/x",)),),
    (Entity("party/p", "Party", "P"), Entity("plan/x", "Plan", "X", documents=("d",))),
    (STATEMENT,),
    (MentionRecord("d", 0, 1, "plan/x", "X", "rule"),),
)


def test_a_sound_graph_has_no_problems() -> None:
    assert check_graph(SOUND, ONTOLOGY) == []


def with_statement(**changes: object) -> Graph:
    return replace(SOUND, statements=(replace(STATEMENT, **changes),))


@pytest.mark.parametrize(
    ("graph", "code", "place", "words"),
    [
        (
            replace(SOUND, entities=(*SOUND.entities, Entity("z", "Ghost", "Z"))),
            "G101", "entities.jsonl:3", 'no type "Ghost"',
        ),
        (with_statement(predicate="sold"), "G102", "statements.jsonl:1", 'no relation "sold"'),
        (
            with_statement(subject="plan/x", object="party/p"),
            "G103", "statements.jsonl:1", "does not join Plan and Party",
        ),
        (with_statement(object="plan/y"), "G104", "statements.jsonl:1", '"plan/y" is no entity'),
        (with_statement(attributed_to="q"), "G104", "statements.jsonl:1", '"q" is no entity'),
        (
            replace(SOUND, mentions=(MentionRecord("e", 0, 1, "plan/x", "X", "rule"),)),
            "G104", "mentions.jsonl:1", 'document "e" is not there',
        ),
        (
            replace(SOUND, documents=(replace(SOUND.documents[0], about=("plan/q",)),)),
            "G104", "documents.jsonl:1", 'about "plan/q"',
        ),
        (with_statement(evidence=()), "G105", "statements.jsonl:1", "no evidence"),
        (
            replace(SOUND, entities=(*SOUND.entities, SOUND.entities[1])),
            "G106", "entities.jsonl:3", "a second time",
        ),
        (
            replace(SOUND, statements=(STATEMENT, replace(STATEMENT, id="s2"))),
            "G107", "statements.jsonl:2", "a second time",
        ),
        (with_statement(status="perhaps"), "G108", "statements.jsonl:1", '"perhaps"'),
        (with_statement(confidence=1.5), "G109", "statements.jsonl:1", "1.5"),
        (
            with_statement(evidence=(Evidence("d", 2, 9, "text", "rule"),)),
            "G110", "statements.jsonl:1", "not as long as its place",
        ),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_code_place_and_words(
    graph: Graph, code: str, place: str, words: str
) -> None:
    [problem] = check_graph(graph, ONTOLOGY)
    assert (problem.code, f"{problem.path}:{problem.line}") == (code, place)
    assert words in problem.what


def test_a_statement_of_a_thing_about_itself_is_told() -> None:
    codes = [p.code for p in check_graph(with_statement(object="party/p"), ONTOLOGY)]
    assert codes == ["G103", "G111"]
