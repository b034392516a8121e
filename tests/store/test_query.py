"""Asking a folder: prefixes, limits, what is refused, and the formats of answers."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.store import Answer, open_store, prefixes_of, query, update

ADOPTED = "SELECT ?s ?o { ?s policy:adopted ?o } ORDER BY ?s"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a > ?h) }"


def test_prefixes_of_the_files_need_not_be_declared(exports: Path) -> None:
    assert query(exports, ADOPTED).table(prefixes_of(exports)) == (
        ("session:fourth", "policy-item:shipping"),
        ("session:third", "policy-item:pensions"),
    )


def test_a_statement_of_two_documents_counts_once_in_the_default_graph(store: ox.Store) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?s <https://kg.example.org/policy/ontology#adopted> ?o }"
    assert query(store, text).table() == (("2",),)


def test_each_document_is_a_named_graph(exports: Path) -> None:
    text = "SELECT ?g ?o { GRAPH ?g { session:third policy:adopted ?o } } ORDER BY ?g"
    graphs = [row[0] for row in query(exports, text).table(prefixes_of(exports))]
    assert graphs == ["document:2023/third%231", "document:2023/third%232"]


def test_from_two_documents_tells_their_shared_triple_once(exports: Path) -> None:
    documents = "FROM document:2023\\/third\\%231 FROM document:2023\\/third\\%232"
    text = f"SELECT ?o {documents} {{ session:third policy:adopted ?o }}"
    assert len(query(exports, text).rows) == 1


def test_the_ontology_is_a_named_graph_of_its_own(store: ox.Store) -> None:
    text = "ASK { GRAPH <urn:kg:ontology.ttl> { ?c a owl:Class } }"
    assert query(store, text).truth
    assert not query(store, "ASK { ?c a owl:Class }").truth


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ("SELECT * { ?s ?p }", "Q101", 'query:1:19 [Q101] not SPARQL after "SELECT * { ?s ?p }"'),
        ("SELECT * { ?s nope:x ?o }", "Q101", "Prefix not found."),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?p", "Q101", "not SPARQL"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "Q102", "another endpoint"),
        ("SELECT * { \\u0053ervice <http://127.0.0.1:1/> { ?s ?p ?o } }", "Q102", "another"),
        ("INSERT DATA { <a:b> <a:b> <a:b> }", "Q103", "INSERT would change the graph"),
        ("PREFIX a: <a:> CLEAR ALL", "Q103", "CLEAR would change the graph"),
    ],
)
def test_what_is_wrong_or_refused_is_told_by_its_code(
    text: str, code: str, message: str, store: ox.Store
) -> None:
    with pytest.raises(QueryError) as caught:
        query(store, text)
    assert caught.value.code == code
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { ?s ?p "SERVICE <x>" }',
        "SELECT * { ?s ?p ?o } # SERVICE INSERT",
        "SELECT * { ?service ?p <http://example.org/SERVICE> }",
        "PREFIX service: <http://example.org/> SELECT * { ?s service:delete ?insert }",
        'SELECT * { ?s ?p """a "SERVICE" b""" }',
    ],
)
def test_words_in_strings_names_and_comments_are_no_commands(text: str, store: ox.Store) -> None:
    query(store, text)


@pytest.mark.parametrize(("limit", "rows", "cut"), [(None, 2, False), (1, 1, True), (2, 2, False)])
def test_the_row_limit_cuts_and_says_so(
    limit: int | None, rows: int, cut: bool, exports: Path
) -> None:
    answer = query(exports, ADOPTED, limit_rows=limit)
    assert (len(answer.rows), answer.truncated) == (rows, cut)
    graph = query(exports, "CONSTRUCT WHERE { ?s policy:adopted ?o }", limit_rows=limit)
    assert (len(graph.triples), graph.truncated) == (rows, cut)


def test_a_query_that_takes_too_long_is_given_up(exports: Path) -> None:
    with pytest.raises(QueryError, match=r"\[Q104\] the query took more than 0\.2 s"):
        query(exports, ENDLESS, timeout=0.2)


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("csv", b'n,t\r\n1,"a ""b"""\r\n'),
        ("tsv", b'?n\t?t\n1\t"a \\"b\\""\n'),
        ("json", b'{"n": {"type": "literal", "value": "1"'),
        ("xml", b'<binding name="t"><literal>a &quot;b&quot;</literal>'),
    ],
)
def test_rows_are_written_in_four_formats(format: str, expected: bytes, store: ox.Store) -> None:
    answer = query(store, "SELECT ?n ?t { VALUES (?n ?t) { (1 'a \"b\"') } }")
    assert expected in answer.to_bytes(format)


def test_language_unbound_and_blank_terms_survive_json(store: ox.Store) -> None:
    text = "SELECT ?a ?b ?c { VALUES (?a ?b) { ('x'@en UNDEF) } BIND(BNODE() AS ?c) }"
    row = json.loads(query(store, text).to_bytes("json"))["results"]["bindings"][0]
    assert row["a"] == {"type": "literal", "value": "x", "xml:lang": "en"}
    assert "b" not in row
    assert row["c"]["type"] == "bnode"


@pytest.mark.parametrize("format", ["ttl", "nt", "jsonld", "rdfxml"])
def test_triples_are_written_in_four_formats(format: str, exports: Path) -> None:
    answer = query(exports, "CONSTRUCT WHERE { ?s policy:adopted ?o }")
    kinds = {"ttl": "ttl", "nt": "nt", "jsonld": "jsonld", "rdfxml": "rdf"}
    kind = ox.RdfFormat.from_extension(kinds[format])
    assert kind is not None
    written = answer.to_bytes(format, prefixes=prefixes_of(exports))
    assert len(list(ox.parse(input=written, format=kind))) == 2


@pytest.mark.parametrize(
    ("answer", "format"),
    [
        (Answer("select"), "ttl"),
        (Answer("ask"), "csv"),
        (Answer("graph"), "csv"),
        (Answer("graph"), "odt"),
    ],
)
def test_a_format_that_does_not_fit_is_refused(answer: Answer, format: str) -> None:
    with pytest.raises(QueryError, match="Q111"):
        answer.to_bytes(format)


def test_an_update_changes_only_a_store_that_is_opened_for_it(
    exports: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "store"
    store = open_store(exports, store_dir=kept, writable=True)
    update(store, "INSERT DATA { <a:new> <a:p> 1 }")
    del store
    assert query(exports, "ASK { <a:new> ?p ?o }", store_dir=kept).truth
    assert not query(exports, "ASK { <a:new> ?p ?o }").truth
