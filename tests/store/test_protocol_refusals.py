"""The SPARQL 1.1 Protocol, refusals, case by case after the W3C recommendation of 21 March 2013.

The names are those of the cases that the working group lists; requests are ours.
"""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from protocol_server import FORM, UPDATE, Call, E, caller, six_triples


@pytest.fixture
def store() -> ox.Store:
    return six_triples()


@pytest.fixture
def call(store: ox.Store) -> Call:
    return caller(store)


INSERT = f"INSERT {{ <{E}new> <{E}p> ?o }} WHERE {{ <{E}s> <{E}p> ?o }}"
TEXT = {"content-type": "text/plain"}


@pytest.mark.parametrize(
    ("case", "method", "parameters", "content", "headers", "status"),
    [
        ("bad_query_method", "PUT", {"query": "ASK {}"}, b"", {}, 405),
        ("bad_multiple_queries", "GET", [("query", "ASK {}")] * 2, b"", {}, 400),
        (
            "bad_query_wrong_media_type",
            "POST",
            None,
            b"ASK {}",
            TEXT,
            415,
        ),
        ("bad_query_missing_form_type", "POST", None, b"query=ASK%20%7B%7D", {}, 415),
        ("bad_query_missing_direct_type", "POST", None, b"ASK {}", {}, 415),
        (
            "bad_query_non_utf8",
            "POST",
            None,
            "ASK {}".encode("utf-16"),
            {"content-type": "application/sparql-query; charset=UTF-16"},
            400,
        ),
        ("bad_query_syntax", "GET", {"query": "ASK {"}, b"", {}, 400),
        ("no_query", "GET", {"default-graph-uri": E}, b"", {}, 400),
        ("no_query_post", "POST", None, b"", FORM, 400),
        ("bad_update_get", "GET", {"update": "CLEAR ALL"}, b"", {}, 400),
        ("bad_multiple_updates", "POST", None, b"update=CLEAR+ALL&update=CLEAR+ALL", FORM, 400),
        (
            "bad_update_wrong_media_type",
            "POST",
            None,
            b"CLEAR ALL",
            TEXT,
            415,
        ),
        ("bad_update_missing_form_type", "POST", None, b"update=CLEAR%20ALL", {}, 415),
        (
            "bad_update_non_utf8",
            "POST",
            None,
            "CLEAR ALL".encode("utf-16"),
            {"content-type": "application/sparql-update; charset=UTF-16"},
            400,
        ),
        ("bad_update_syntax", "POST", None, b"CLEAR XXX", UPDATE, 400),
        (
            "bad_update_dataset_conflict",
            "POST",
            {"using-named-graph-uri": f"{E}g1"},
            INSERT.replace("WHERE", f"USING <{E}g2> WHERE").encode(),
            UPDATE,
            400,
        ),
    ],
)
def test_bad_requests_are_refused_and_change_nothing(
    case: str,
    method: str,
    parameters: object,
    content: bytes,
    headers: dict[str, str],
    status: int,
    call: Call,
    store: ox.Store,
) -> None:
    answer = call(method, parameters, content=content, headers=headers)
    assert answer.status_code == status
    assert len(store) == 6


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"host": "attacker.example"}, 400), ({"origin": "http://attacker.example"}, 403)],
)
def test_a_page_of_another_site_cannot_change_the_graph(
    headers: dict[str, str], status: int, call: Call, store: ox.Store
) -> None:
    answer = call("POST", content="CLEAR ALL", headers={**UPDATE, **headers})
    assert (answer.status_code, len(store)) == (status, 6)
