"""The running server, asked by SPARQLWrapper, pandas, httpx and curl."""

from __future__ import annotations

import io
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pandas as pd
import pytest
import rdflib
from SPARQLWrapper import CSV, JSON, POST, TURTLE, SPARQLWrapper

from kg.store.named import named_queries

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
ADOPTED = "SELECT ?s ?o { ?s policy:adopted ?o } ORDER BY ?s"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a > ?h) }"


@pytest.fixture(scope="module", params=["memory", "disk"])
def address(
    request: pytest.FixtureRequest, exports: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """`kg serve` on a free port, in memory and from disk, with a time limit of one second."""
    command = [sys.executable, "-m", "kg", "serve", str(exports), "--port", "0", "--timeout", "1"]
    if request.param == "disk":
        command += ["--store", str(tmp_path_factory.mktemp("kept") / "store")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.match(r"(http://127\.0\.0\.1:\d+)/", line)
        assert found, line
        try:
            yield found[1]
        finally:
            process.terminate()


def test_sparqlwrapper_reads_rows(address: str) -> None:
    wrapper = SPARQLWrapper(f"{address}/sparql")
    wrapper.setQuery(ADOPTED)
    wrapper.setReturnFormat(JSON)
    rows = wrapper.queryAndConvert()["results"]["bindings"]
    assert [row["s"]["value"].rpartition("/")[2] for row in rows] == ["fourth", "third"]


def test_sparqlwrapper_posts_and_reads_csv_and_turtle(address: str) -> None:
    wrapper = SPARQLWrapper(f"{address}/sparql")
    wrapper.setMethod(POST)
    wrapper.setQuery(ADOPTED)
    wrapper.setReturnFormat(CSV)
    assert wrapper.queryAndConvert().startswith(b"s,o\r\n")
    wrapper.setQuery("CONSTRUCT WHERE { ?s policy:adopted ?o }")
    wrapper.setReturnFormat(TURTLE)
    assert b"session:third policy:adopted policy-item:pensions ." in wrapper.queryAndConvert()


def test_pandas_reads_a_table_from_the_address_alone(address: str) -> None:
    url = httpx.URL(f"{address}/sparql", params={"query": ADOPTED})
    text = httpx.get(url, headers={"accept": "text/csv"}).text
    table = pd.read_csv(io.StringIO(text))
    assert list(table.columns) == ["s", "o"]
    assert table.shape == (2, 2)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_gets_tab_separated_values(address: str) -> None:
    command = ["curl", "-s", "-G", f"{address}/sparql", "--data-urlencode", f"query={ADOPTED}"]
    command += ["-H", "Accept: text/tab-separated-values"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    assert found.stdout.startswith("?s\t?o\n<https://kg.example.org/policy/session/fourth>\t")


def test_an_endless_query_is_ended_and_the_next_one_is_answered(address: str) -> None:
    started = time.monotonic()
    ended = httpx.get(f"{address}/sparql", params={"query": ENDLESS}, timeout=30)
    assert (ended.status_code, time.monotonic() - started < 10) == (503, True)
    assert "[Q104] the query took more than 1 s" in ended.text
    assert httpx.get(f"{address}/sparql", params={"query": ADOPTED}).status_code == 200


@pytest.mark.parametrize(
    ("parameters", "headers", "status", "message"),
    [
        ({"query": "ASK {"}, {}, 400, "Q101"),
        ({"query": "ASK { SERVICE <http://127.0.0.1:1> {} }"}, {}, 403, "Q102"),
        ({"query": "CLEAR ALL"}, {}, 403, "Q103"),
        ({"query": ADOPTED}, {"accept": "image/png"}, 406, "Q122"),
        ({"query": "ASK {}"}, {"accept": "text/csv"}, 406, "Q122"),
        ({"query": ADOPTED}, {"host": "attacker.example"}, 400, "Invalid host"),
    ],
)
def test_refusals(
    parameters: dict[str, str], headers: dict[str, str], status: int, message: str, address: str
) -> None:
    answer = httpx.get(f"{address}/sparql", params=parameters, headers=headers)
    assert (answer.status_code, message in answer.text) == (status, True)


def test_an_update_is_refused(address: str) -> None:
    answer = httpx.post(f"{address}/sparql", data={"update": "CLEAR ALL"})
    assert (answer.status_code, "Q103" in answer.text) == (403, True)


def test_a_request_that_is_too_long_is_refused(address: str) -> None:
    answer = httpx.post(f"{address}/sparql", data={"query": ADOPTED + " " * 1_000_001})
    assert (answer.status_code, "Q123" in answer.text) == (413, True)


def test_the_page_loads_from_this_machine_only(address: str) -> None:
    page = httpx.get(f"{address}/")
    assert page.headers["content-security-policy"].startswith("default-src 'self';")
    assert "access-control-allow-origin" not in page.headers
    sources = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert sources
    for source in sources:
        assert source.startswith("/assets/")
        assert httpx.get(address + source).status_code == 200


def test_the_page_offers_every_named_query(address: str) -> None:
    offered = httpx.get(f"{address}/queries").json()
    assert [q["name"] for q in offered["queries"]] == [q.name for q in named_queries()]
    assert offered["prefixes"]["policy"] == "https://kg.example.org/policy/ontology#"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize(
    ("accept", "media_type", "format"),
    [
        ("*/*", "text/turtle", "turtle"),
        ("application/n-triples", "application/n-triples", "nt"),
        ("application/ld+json", "application/ld+json", "json-ld"),
        ("text/csv, application/rdf+xml;q=0.5", "application/rdf+xml", "xml"),
    ],
)
def test_the_endpoint_describes_itself_when_nothing_is_asked(
    accept: str, media_type: str, format: str, address: str
) -> None:
    answer = httpx.get(f"{address}/sparql", headers={"accept": accept})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, media_type)
    told = rdflib.Graph().parse(data=answer.text, format=format)
    (service,) = told.subjects(rdflib.RDF.type, SD.Service)
    assert told.value(service, SD.endpoint) == rdflib.URIRef(f"{address}/sparql")
    assert list(told.objects(service, SD.supportedLanguage)) == [SD.SPARQL11Query]
    assert list(told.objects(service, SD.feature)) == [SD.UnionDefaultGraph]
    assert len(list(told.objects(service, SD.resultFormat))) == 8
    names = {str(name) for name in told.objects(None, SD.name)}
    asked = httpx.get(f"{address}/sparql", params={"query": GRAPHS}, headers={"accept": "text/csv"})
    assert names == set(asked.text.split()[1:])
    assert len(names) > 1


def test_a_browser_that_asks_nothing_is_led_to_the_page(address: str) -> None:
    answer = httpx.get(f"{address}/sparql", headers={"accept": "text/html,*/*;q=0.8"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_a_description_in_no_known_format_is_refused(address: str) -> None:
    answer = httpx.get(f"{address}/sparql", headers={"accept": "image/png"})
    assert (answer.status_code, "Q122" in answer.text) == (406, True)


def test_a_taken_port_is_told(exports: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "kg", "serve", str(exports), "--port", port]
        found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, "Q116" in found.stderr) == (1, True)


def test_a_folder_without_graph_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "serve", str(tmp_path), "--port", "0"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, "[Q107] no graph here" in found.stderr) == (1, True)


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")
def test_the_editor_shows_an_answer_without_a_complaint_of_the_browser(
    address: str, tmp_path: Path
) -> None:
    command = [CHROMIUM or "", "--headless", "--no-sandbox", "--disable-gpu"]
    command += ["--virtual-time-budget=9000", "--enable-logging=stderr", "--dump-dom"]
    command += [f"--user-data-dir={tmp_path}", f"{address}/#policies-by-session"]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "Opinions on Shipping" in found.stdout
    assert [line for line in found.stderr.splitlines() if ":CONSOLE:" in line] == []
