"""The SPARQL 1.1 Protocol, updates, case by case after the W3C recommendation of 21 March 2013.

The names are those of the cases that the working group lists; requests are ours.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from protocol_server import FORM, UPDATE, Call, E, caller, form, six_triples


@pytest.fixture
def store() -> ox.Store:
    return six_triples()


@pytest.fixture
def call(store: ox.Store) -> Call:
    return caller(store)


def held(store: ox.Store, graph: str = "") -> set[str]:
    place = ox.NamedNode(E + graph) if graph else ox.DefaultGraph()
    return {q.object.value for q in store.quads_for_pattern(None, None, None, place)}


INSERT = f"INSERT {{ <{E}new> <{E}p> ?o }} WHERE {{ <{E}s> <{E}p> ?o }}"
INSERT_NAMED = f"INSERT {{ <{E}new> <{E}p> ?o }} WHERE {{ GRAPH ?g {{ <{E}s> <{E}p> ?o }} }}"
BOTH = (
    INSERT.replace("WHERE {", f"WHERE {{ {{ GRAPH ?g {{ <{E}s> <{E}p> ?o }} }} UNION {{", 1) + "}"
)


@pytest.mark.parametrize(
    ("case", "pairs", "expected"),
    [
        (
            "update_dataset_default_graph",
            [("update", INSERT), ("using-graph-uri", f"{E}g1")],
            {"one", "shared"},
        ),
        (
            "update_dataset_default_graphs",
            [("update", INSERT), ("using-graph-uri", f"{E}g1"), ("using-graph-uri", f"{E}g2")],
            {"one", "shared", "two"},
        ),
        (
            "update_dataset_named_graphs",
            [
                ("update", INSERT_NAMED),
                ("using-named-graph-uri", f"{E}g1"),
                ("using-named-graph-uri", f"{E}g2"),
            ],
            {"one", "shared", "two"},
        ),
        (
            "update_dataset_full",
            [
                ("update", BOTH),
                ("using-graph-uri", f"{E}g3"),
                ("using-named-graph-uri", f"{E}g1"),
            ],
            {"one", "shared", "three"},
        ),
        ("update_post_form", [("update", INSERT)], {"default"}),
    ],
)
def test_update(
    case: str,
    pairs: list[tuple[str, str]],
    expected: set[str],
    call: Call,
    store: ox.Store,
) -> None:
    assert call("POST", content=form(*pairs), headers=FORM).status_code == 204
    new = store.quads_for_pattern(ox.NamedNode(f"{E}new"), None, None, None)
    assert {q.object.value.removeprefix(E) for q in new} == expected


def test_update_post_direct(call: Call, store: ox.Store) -> None:
    text = f"INSERT DATA {{ <{E}a> <{E}b> <{E}c> }}"
    assert call("POST", content=text, headers=UPDATE).status_code == 204
    assert f"{E}c" in held(store)


def test_update_base_uri(call: Call, store: ox.Store) -> None:
    text = f"INSERT DATA {{ <{E}a> <{E}b> <here> }}"
    assert call("POST", content=text, headers=UPDATE).status_code == 204
    assert "http://127.0.0.1/here" in held(store)
