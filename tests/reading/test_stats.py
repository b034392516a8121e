"""Figures of a graph: counts, centrality, communities, and charts of them."""

from __future__ import annotations

import networkx
import pytest
import small_graph

from kg.charts import bar_chart
from kg.model import Graph
from kg.stats import Table, page_rank, stats

THIRD = "Third Plenary Session of the 12th North City Committee"


@pytest.fixture(scope="module")
def tables(graph: Graph) -> dict[str, Table]:
    found = stats(graph, ontology=small_graph.ontology(), most=5)
    return {table.name: table for table in found}


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        (
            "summary",
            [
                ("documents", 4),
                ("characters", 935),
                ("entities", 22),
                ("mentions", 62),
                ("statements", 30),
                ("pieces of evidence", 31),
                ("sentences that state something", 14),
            ],
        ),
        (
            "industries-by-meeting",
            [
                (THIRD, "biomedicine", 1),
                (THIRD, "integrated circuits", 1),
                (THIRD, "pension services", 1),
            ],
        ),
        (
            "industries-together",
            [
                ("biomedicine", "pension services", 2),
                ("biomedicine", "integrated circuits", 1),
                ("biomedicine", "shipping", 1),
                ("pension services", "shipping", 1),
            ],
        ),
    ],
)
def test_tables_hold_these_rows(
    name: str, rows: list[tuple[str | int, ...]], tables: dict[str, Table]
) -> None:
    assert list(tables[name].rows) == rows


def test_relations_are_counted_by_status(tables: dict[str, Table]) -> None:
    assert ("adopted", 2, 0, 1) in tables["relations"].rows
    assert ("supports", 2, 2, 0) in tables["relations"].rows


def test_the_hub_is_most_central(tables: dict[str, Table]) -> None:
    name, type, degree, *_ = tables["central"].rows[0]
    assert (name, type, degree) == (THIRD, "Session", 9)
    assert len(tables["central"].rows) == 5


def test_communities_hold_every_entity_once(graph: Graph) -> None:
    (found,) = [t for t in stats(graph, most=100) if t.name == "communities"]
    assert sum(int(row[1]) for row in found.rows) == len(graph.entities)


def test_the_same_seed_gives_the_same_tables(graph: Graph) -> None:
    assert stats(graph, seed=7) == stats(graph, seed=7)


def test_an_empty_graph_has_tables_without_rows() -> None:
    found = {t.name: t.rows for t in stats(Graph((), (), (), ()))}
    assert found["central"] == found["communities"] == found["relations"] == ()


def test_page_rank_agrees_with_a_hand_made_star() -> None:
    star: networkx.Graph[str] = networkx.Graph()
    star.add_weighted_edges_from([("hub", leaf, 1) for leaf in "abc"])
    assert page_rank(star) == {"hub": 0.4797, "a": 0.1734, "b": 0.1734, "c": 0.1734}


@pytest.mark.parametrize(("format", "begin"), [("png", b"\x89PNG\r\n"), ("svg", b"<?xml version=")])
def test_a_chart_has_the_same_bytes_twice(format: str, begin: bytes) -> None:
    first, second = (
        bar_chart("Types", ["Policy", "A & B" * 30], [3, 1.5], unit="count", format=format)
        for _ in range(2)
    )
    assert first == second
    assert first.startswith(begin)
