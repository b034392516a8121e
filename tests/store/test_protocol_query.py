"""The SPARQL 1.1 Protocol, queries, case by case after the W3C recommendation of 21 March 2013.

The names are those of the cases that the working group lists; requests are ours.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from protocol_server import (
    FORM,
    IN_GRAPHS,
    OBJECTS,
    QUERY,
    Call,
    E,
    caller,
    form,
    objects,
    six_triples,
)


@pytest.fixture
def store() -> ox.Store:
    return six_triples()


@pytest.fixture
def call(store: ox.Store) -> Call:
    return caller(store)


DATASET_CASES = {
    "query_get": ("GET", [("query", OBJECTS)], ["default"]),
    "query_post_form": ("POST", [("query", OBJECTS)], ["default"]),
    "query_dataset_default_graphs_get": (
        "GET",
        [
            ("query", OBJECTS),
            ("default-graph-uri", f"{E}g1"),
            ("default-graph-uri", f"{E}g2"),
        ],
        ["one", "shared", "two"],
    ),
    "query_dataset_default_graphs_post": (
        "POST",
        [
            ("query", OBJECTS),
            ("default-graph-uri", f"{E}g1"),
            ("default-graph-uri", f"{E}g2"),
        ],
        ["one", "shared", "two"],
    ),
    "query_dataset_named_graphs_get": (
        "GET",
        [("query", IN_GRAPHS), ("named-graph-uri", f"{E}g1"), ("named-graph-uri", f"{E}g2")],
        ["one", "shared", "shared", "two"],
    ),
    "query_dataset_named_graphs_post": (
        "POST",
        [("query", IN_GRAPHS), ("named-graph-uri", f"{E}g1"), ("named-graph-uri", f"{E}g2")],
        ["one", "shared", "shared", "two"],
    ),
    "query_dataset_full": (
        "GET",
        [
            (
                "query",
                f"SELECT ?o {{ {{ <{E}s> <{E}p> ?o }} UNION "
                f"{{ GRAPH ?g {{ <{E}s> <{E}p> ?o }} }} }} ORDER BY ?o",
            ),
            ("default-graph-uri", f"{E}g3"),
            ("named-graph-uri", f"{E}g1"),
            ("named-graph-uri", f"{E}g2"),
        ],
        ["one", "shared", "shared", "three", "two"],
    ),
    "query_multiple_dataset": (
        "GET",
        [
            ("query", OBJECTS.replace("{", f"FROM <{E}g3> {{", 1)),
            ("default-graph-uri", f"{E}g1"),
            ("default-graph-uri", f"{E}g2"),
        ],
        ["one", "shared", "two"],
    ),
}


@pytest.mark.parametrize("case", DATASET_CASES)
def test_query(case: str, call: Call) -> None:
    method, pairs, expected = DATASET_CASES[case]
    if method == "GET":
        answer = call("GET", pairs)
    else:
        answer = call("POST", content=form(*pairs), headers=FORM)
    assert objects(answer) == expected


def test_query_post_direct(call: Call) -> None:
    answer = call("POST", content=OBJECTS, headers=QUERY)
    assert objects(answer) == ["default"]


def test_query_text_may_name_several_graphs_and_tells_a_shared_triple_once(call: Call) -> None:
    text = f"SELECT ?o FROM <{E}g1> FROM <{E}g2> {{ <{E}s> <{E}p> ?o }} ORDER BY ?o"
    assert objects(call("GET", {"query": text})) == ["one", "shared", "two"]


@pytest.mark.parametrize(
    ("case", "text", "accept", "expected"),
    [
        ("query_content_type_select", OBJECTS, None, "application/sparql-results+json"),
        ("query_content_type_select_xml", OBJECTS, "application/sparql-results+xml", None),
        ("query_content_type_select_csv", OBJECTS, "text/csv", "text/csv; charset=utf-8"),
        (
            "query_content_type_select_tsv",
            OBJECTS,
            "text/tab-separated-values",
            "text/tab-separated-values; charset=utf-8",
        ),
        ("query_content_type_ask", "ASK { ?s ?p ?o }", None, "application/sparql-results+json"),
        ("query_content_type_ask_xml", "ASK {}", "application/sparql-results+xml", None),
        ("query_content_type_describe", f"DESCRIBE <{E}s>", None, "text/turtle; charset=utf-8"),
        (
            "query_content_type_construct",
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "application/rdf+xml;q=0.9, application/n-triples",
            "application/n-triples",
        ),
        ("jsonld", "CONSTRUCT WHERE { ?s ?p ?o }", "application/ld+json", None),
        ("rdfxml", "CONSTRUCT WHERE { ?s ?p ?o }", "application/rdf+xml", None),
    ],
)
def test_content_type(
    case: str, text: str, accept: str | None, expected: str | None, call: Call
) -> None:
    answer = call("GET", {"query": text}, headers={"accept": accept} if accept else {})
    assert (answer.status_code, answer.headers["content-type"]) == (200, expected or accept)
    assert answer.content
