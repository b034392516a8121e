"""From text to graph: what a run finds, and that nothing is lost to bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg
from kg.errors import KgError, SourceError
from kg.packs import load_pack
from kg.pipeline import extract_graph
from tests.shared_texts import DEV, SEEDS, needs_shared


def triples(graph: kg.KnowledgeGraph) -> set[tuple[str, str, str, str]]:
    return {
        (graph.name(s.subject), s.predicate, graph.name(s.object), s.status)
        for s in graph.statements
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The European Parliament deliberated and adopted the Clean Rivers Act.",
            ("European Parliament", "adopted", "Clean Rivers Act", "asserted"),
        ),
        (
            "The Clean Rivers Act was approved by the European Parliament.",
            ("European Parliament", "adopted", "Clean Rivers Act", "asserted"),
        ),
        (
            "The European Parliament did not endorse the Clean Rivers Act.",
            ("European Parliament", "adopted", "Clean Rivers Act", "negated"),
        ),
        (
            "China plans to promote the development of biomedicine.",
            ("China", "supports", "biomedicine", "directive"),
        ),
        (
            "The Clean Rivers Act, issued by France in 2021, was short.",
            ("France", "issued", "Clean Rivers Act", "asserted"),
        ),
        (
            "India's adoption of the Clean Rivers Act came late.",
            ("India", "adopted", "Clean Rivers Act", "asserted"),
        ),
        (
            "The European Commission urged Germany to implement the Nitrates Directive.",
            ("Germany", "implements", "Nitrates Directive", "directive"),
        ),
    ],
)
def test_each_form_of_a_verb_states_the_same_relation(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    assert expected in triples(kg.extract(text))


def test_one_long_sentence_is_a_text_and_no_path() -> None:
    assert kg.extract("Nobody came. " * 40).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Under the Clean Rivers Act, offshore wind will be expanded.",
        "According to the Clean Rivers Act, offshore wind will be expanded.",
        "Offshore wind is to be expanded under the Clean Rivers Act.",
    ],
)
def test_an_instrument_does_what_is_done_under_it(text: str) -> None:
    stated = ("Clean Rivers Act", "supports", "offshore wind", "directive")
    assert stated in triples(kg.extract(text))


def test_a_province_is_pointed_at_by_its_kind() -> None:
    graph = kg.extract("Jilin is growing. The province will improve tourism.")
    assert ("Jilin", "supports", "tourism", "directive") in triples(graph)


def test_a_text_without_names_gives_an_empty_graph() -> None:
    graph = kg.extract("It rained all day and nobody came.")
    assert graph.statements == ()


def test_the_same_thing_in_two_documents_is_one_node(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("France adopted the Clean Rivers Act.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("France praised the Clean Rivers Act.\n", encoding="utf-8")
    graph = kg.extract(tmp_path)
    (france,) = [e for e in graph.entities if e.name == "France"]
    assert france.documents == ("a", "b")


def test_a_bad_source_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("France adopted the Clean Rivers Act.\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    errors: list[KgError] = []
    graph = extract_graph([str(tmp_path)], on_error=errors.append)
    assert [d.id for d in graph.documents] == ["good"]
    assert len(errors) == 2
    assert all(isinstance(e, SourceError) and e.code and e.place for e in errors)


def test_statements_carry_the_rule_the_sentence_and_its_characters() -> None:
    text = "Rain fell. France adopted the Clean Rivers Act. It cleared up."
    (statement,) = [s for s in kg.extract(text).statements if s.predicate == "adopted"]
    (evidence,) = statement.evidence
    assert text[evidence.start : evidence.end] == evidence.quote
    assert evidence.quote == "France adopted the Clean Rivers Act."
    assert evidence.rule == "policy/relations/adopted"
    assert [a.text for a in evidence.anchors] == ["adopted"]


@needs_shared
def test_every_evidence_is_a_slice_of_the_original() -> None:
    errors: list[KgError] = []
    graph = extract_graph([str(DEV), str(SEEDS)], pack=load_pack("policy"), on_error=errors.append)
    assert errors == []
    texts = {d.id: Path(d.path).read_bytes().decode("utf-8") for d in graph.documents}
    checked = 0
    for statement in graph.statements:
        for e in statement.evidence:
            assert texts[e.document][e.start : e.end] == e.quote
            checked += 1
    for mention in graph.mentions:
        assert texts[mention.document][mention.start : mention.end] == mention.text
    assert checked > 100


@needs_shared
def test_the_seed_is_three_articles_in_one_series() -> None:
    graph = kg.extract(SEEDS)
    assert len(graph.documents) == 3
    assert len({d.series for d in graph.documents}) == 1
    assert sorted(d.date for d in graph.documents) == ["", "2023-12-19", "2023-12-20"]


def test_json_of_a_statement_has_the_fields_of_the_contract(tmp_path: Path) -> None:
    from kg.exporters import write_graph

    graph = kg.extract("France adopted the Clean Rivers Act.")
    write_graph(graph.graph, tmp_path, formats=["jsonl"], pack=graph.pack)
    row = json.loads((tmp_path / "statements.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert {"id", "subject", "predicate", "object", "status", "confidence", "evidence"} <= set(row)
    assert set(row["evidence"][0]) >= {"document", "start", "end", "quote", "rule", "anchors"}
