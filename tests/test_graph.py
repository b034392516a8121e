"""The networkx graph: sorted, keyed, with documents and series in it."""

from __future__ import annotations

import networkx
import pytest

from kg.graph import to_networkx
from kg.model import DocumentRecord, Entity, Evidence, Graph, Statement


def entity(id: str, name: str, type: str = "Organization") -> Entity:
    return Entity(id, type, name, (), (), 1, ("d",))


def statement(id: str, subject: str, obj: str) -> Statement:
    evidence = Evidence("d", 0, 4, "text", "rule")
    return Statement(id, subject, "issued", obj, "asserted", 0.75, (evidence, evidence))


def document(id: str, *, series: str = "", about: tuple[str, ...] = ()) -> DocumentRecord:
    return DocumentRecord(id, id, "", id, "2024-05-01", "The Bank", series, 1, "en", 4, about)


@pytest.fixture
def nx() -> networkx.MultiDiGraph[str]:
    graph = Graph(
        (
            document("d", series="Notes", about=("organization/bank",)),
            document("e", series="Notes", about=("organization/bank", "policy/p")),
        ),
        (entity("policy/p", "Plan", "Policy"), entity("organization/bank", "The Bank")),
        (
            statement("s2", "organization/bank", "policy/p"),
            statement("s1", "organization/bank", "policy/p"),
            statement("s3", "organization/bank", "nobody"),
        ),
        (),
    )
    return to_networkx(graph)


def test_nodes_are_entities_documents_and_series_in_order_of_their_ids(
    nx: networkx.MultiDiGraph[str],
) -> None:
    assert list(nx) == ["document/d", "document/e", "organization/bank", "policy/p", "series/notes"]
    assert [nx.nodes[n]["entity_type"] for n in nx] == [
        "Document", "Document", "Organization", "Policy", "Series",
    ]  # fmt: skip


def test_edges_are_keyed_by_statement_and_weighed_by_evidence(
    nx: networkx.MultiDiGraph[str],
) -> None:
    between = nx["organization/bank"]["policy/p"]
    assert list(between) == ["s1", "s2"]
    assert between["s1"]["weight"] == 2
    assert between["s1"]["evidence"] == ("text", "text")
    assert between["s1"]["relation"] == "issued"
    assert between["s1"]["confidence"] == 0.75


def test_a_statement_about_nobody_makes_no_node(nx: networkx.MultiDiGraph[str]) -> None:
    assert "nobody" not in nx


def test_documents_tell_their_series_publisher_and_subject(
    nx: networkx.MultiDiGraph[str],
) -> None:
    edges = {(s, d["relation"], o) for s, o, d in nx.edges(data=True) if s.startswith("document/")}
    assert edges == {
        ("document/d", "about", "organization/bank"),
        ("document/d", "partOf", "series/notes"),
        ("document/d", "publishedBy", "organization/bank"),
        ("document/e", "about", "organization/bank"),
        ("document/e", "about", "policy/p"),
        ("document/e", "partOf", "series/notes"),
        ("document/e", "publishedBy", "organization/bank"),
    }


def test_a_series_is_about_what_all_its_documents_are_about(
    nx: networkx.MultiDiGraph[str],
) -> None:
    assert list(nx["series/notes"]) == ["organization/bank"]
