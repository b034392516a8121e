"""The sample documents and their gold fit each other, the ontology and the annotation rules."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kg import extract
from kg.exporters.annotations import annotated
from kg.model import STATUSES, Graph
from kg.score import Score, read_annotations, score

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "data" / "samples").iterdir())
LINES = (ROOT / "data" / "gold" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
GOLD = [json.loads(line) for line in LINES]
FLOOR = {"entities": 0.88, "statements": 0.6, "precision": 0.8, "status": 0.95}
"""Relaxed figures that a change may not fall below."""


@cache
def flat(path: Path) -> str:
    """The words of a file with single spaces, without tags and asterisks."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        text = "\n".join(f"{r['title']}\n{r['text']}" for r in map(json.loads, text.splitlines()))
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("\u2019", "'")
    return " ".join(text.replace("*", "").split())


def source(id: str) -> Path:
    """The file that holds document `id`."""
    named = [p for p in SAMPLES if p.stem == id.partition("#")[0]]
    held = [p for p in SAMPLES if p.suffix == ".jsonl" and f'"id": "{id}"' in p.read_text("utf-8")]
    (path,) = named + held
    return path


@cache
def ontology(part: str) -> dict[str, Any]:
    """`types` or `relations` of the core and the policy pack together."""
    merged: dict[str, Any] = {}
    for pack in ("core", "policy"):
        merged |= YAML(typ="safe").load(ROOT / "rules" / pack / "ontology.yaml")[part]
    return merged


def lineage(type: str) -> set[str]:
    return {type, ontology("types")[type].get("parent", type)}


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for row in rows]


def test_every_sample_has_gold_and_every_gold_a_sample() -> None:
    assert {source(d["id"]) for d in GOLD} == set(SAMPLES)
    assert len(set(ids(GOLD))) == len(GOLD) == 20


def test_samples_come_in_all_formats() -> None:
    assert {p.suffix for p in SAMPLES} == {".txt", ".md", ".html", ".jsonl"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_samples_are_short(path: Path) -> None:
    documents = sum(source(d["id"]) == path for d in GOLD)
    assert 120 * documents <= len(flat(path).split()) <= 350 * documents


@pytest.mark.parametrize("document", GOLD, ids=ids(GOLD))
def test_every_form_and_every_evidence_stands_in_the_text(document: dict[str, Any]) -> None:
    text = flat(source(document["id"]))
    forms = [form for e in document["entities"] for form in e["mentions"]]
    quotes = [s["evidence"] for s in document["statements"]]
    assert [words for words in forms + quotes if words not in text] == []
    assert all(forms + quotes)


@pytest.mark.parametrize("document", GOLD, ids=ids(GOLD))
def test_entities_are_of_known_types_and_named_once(document: dict[str, Any]) -> None:
    entities = document["entities"]
    assert {e["type"] for e in entities} <= set(ontology("types"))
    assert all(e["mentions"] for e in entities)
    for unique in (ids(entities), [(e["type"], e["name"]) for e in entities]):
        assert len(set(unique)) == len(unique)


@pytest.mark.parametrize("document", GOLD, ids=ids(GOLD))
def test_dates_are_named_in_iso_8601(document: dict[str, Any]) -> None:
    day = r"\d{4}(-\d{2}(-\d{2})?)?"
    names = [e["name"] for e in document["entities"] if e["type"] == "Date"]
    assert [n for n in names if not re.fullmatch(rf"{day}(/{day})?", n)] == []


@pytest.mark.parametrize("document", GOLD, ids=ids(GOLD))
def test_statements_stay_inside_domain_and_range(document: dict[str, Any]) -> None:
    types = {e["id"]: e["type"] for e in document["entities"]}
    for s in document["statements"]:
        relation = ontology("relations")[s["predicate"]]
        assert lineage(types[s["subject"]]) & set(relation["domain"]), s
        assert lineage(types[s["object"]]) & set(relation["range"]), s
        assert s["status"] in STATUSES
    edges = [(s["subject"], s["predicate"], s["object"]) for s in document["statements"]]
    assert len(set(edges)) == len(edges)


def test_gold_shows_every_relation_and_every_status() -> None:
    statements = [s for d in GOLD for s in d["statements"]]
    assert {s["predicate"] for s in statements} == set(ontology("relations"))
    assert {s["status"] for s in statements} == set(STATUSES)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return extract(ROOT / "data" / "samples").graph


@pytest.fixture(scope="module")
def result(graph: Graph) -> Score:
    """The relaxed score of a run over the samples, without the type that has a soft edge."""
    made = read_annotations(map(json.dumps, annotated(graph)), path="run")
    return score(read_annotations(LINES, path="gold"), made, relaxed=True, without=["Concept"])


def test_a_run_gives_the_documents_of_the_gold(graph: Graph) -> None:
    assert [d.id for d in graph.documents] == sorted(ids(GOLD))


def test_a_run_finds_most_entities(result: Score) -> None:
    assert result.entities.f1 > FLOOR["entities"]


def test_a_run_finds_statements_and_makes_few_up(result: Score) -> None:
    assert result.statements.f1 > FLOOR["statements"]
    assert result.statements.precision > FLOOR["precision"]


def test_a_run_judges_nearly_every_status_right(result: Score) -> None:
    assert result.status > FLOOR["status"]
