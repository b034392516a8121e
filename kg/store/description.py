"""A runner of queries and what an endpoint allows → its SPARQL 1.1 Service Description in RDF."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.store.answer import Answer, Term
from kg.store.evaluation import Job
from kg.store.runners import Runner

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
RESULTS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)
"""Names of the W3C for what `kg.store.negotiate` offers."""
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
_Facts = Iterator[tuple[NamedNode | BlankNode, str, Term]]


def description(
    url: str,
    run: Runner,
    *,
    format: str,
    updates: bool = False,
    service: bool = False,
) -> bytes:
    """What the endpoint at `url` speaks, may and holds, as ttl, nt, jsonld or rdfxml.

    Raises `QueryError` Q104 when counting what it holds takes too long.
    """
    endpoint = NamedNode(url)
    facts = [*_service(endpoint, updates=updates, service=service), *_dataset(run)]
    triples = tuple(Triple(s, NamedNode(p), o) for s, p, o in facts)
    known = {"formats": FORMATS, "sd": SD, "void": VOID}
    return Answer("graph", triples=triples).to_bytes(format, prefixes=known)


_SERVICE, _DATASET, _DEFAULT = BlankNode("service"), BlankNode("dataset"), BlankNode("default")


def _service(endpoint: NamedNode, *, updates: bool, service: bool) -> _Facts:
    yield _SERVICE, TYPE.value, NamedNode(f"{SD}Service")
    yield _SERVICE, f"{SD}endpoint", endpoint
    yield _SERVICE, f"{SD}supportedLanguage", NamedNode(f"{SD}SPARQL11Query")
    if updates:
        yield _SERVICE, f"{SD}supportedLanguage", NamedNode(f"{SD}SPARQL11Update")
    for name in RESULTS:
        yield _SERVICE, f"{SD}resultFormat", NamedNode(FORMATS + name)
    yield _SERVICE, f"{SD}feature", NamedNode(f"{SD}UnionDefaultGraph")
    if service:
        yield _SERVICE, f"{SD}feature", NamedNode(f"{SD}BasicFederatedQuery")
    yield _SERVICE, f"{SD}defaultDataset", _DATASET


def _dataset(run: Runner) -> _Facts:
    [count] = _values(run, _COUNT)
    yield _DATASET, TYPE.value, NamedNode(f"{SD}Dataset")
    yield _DATASET, f"{SD}defaultGraph", _DEFAULT
    yield _DEFAULT, TYPE.value, NamedNode(f"{SD}Graph")
    yield _DEFAULT, f"{VOID}triples", Literal(int(count))
    for number, name in enumerate(_values(run, _GRAPHS)):
        graph = BlankNode(f"graph{number}")
        yield _DATASET, f"{SD}namedGraph", graph
        yield graph, TYPE.value, NamedNode(f"{SD}NamedGraph")
        yield graph, f"{SD}name", NamedNode(name)


def _values(run: Runner, text: str) -> list[str]:
    """The values of a query's only variable."""
    found = json.loads(run(Job(text), "json"))
    [variable] = found["head"]["vars"]
    return [row[variable]["value"] for row in found["results"]["bindings"]]
