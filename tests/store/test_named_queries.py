"""The named queries of the policy pack: sample answers, and rdflib gives the same ones."""

from __future__ import annotations

import csv
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import QueryError
from kg.model import Query
from kg.store import query
from kg.store.named import find_query, named_queries, with_defaults
from kg.store.parameters import bind

ANSWERS = Path(__file__).parent / "answers"
"""A file a query: the columns, then the rows, in the order that they come."""
PARAMETERS: dict[str, dict[str, str]] = {
    "attendance": {"meeting": "third"},
    "bodies": {"body": "ministry"},
    "co-mentioned-industries": {"least": "2"},
    "demanded-not-done": {"topic": "ship"},
    "emphasis": {"topic": "quality"},
    "evidence": {"subject": "fourth", "relation": "adopted", "object": "finance"},
    "neighbourhood": {"thing": "wang"},
    "policies-by-issuer": {"issuer": "ministry"},
    "policies-by-session": {"session": "fourth"},
    "policy-profile": {"policy": "shipping"},
    "supporters": {"topic": "medicine"},
    "timeline": {"from": "2024-06-01", "until": "2024-06-24"},
    "two-sessions": {"first": "third", "second": "fourth"},
}
NAMES = sorted(path.stem for path in ANSWERS.glob("*.csv"))


def expected_of(name: str) -> list[list[str]]:
    with (ANSWERS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_every_query_has_a_sample_and_a_title(policy_queries: tuple[Query, ...]) -> None:
    assert {q.name for q in policy_queries} == set(NAMES)
    assert len(policy_queries) == 31
    assert [q.name for q in policy_queries if not q.title] == []


@pytest.mark.parametrize("name", NAMES)
def test_pyoxigraph_gives_the_sample_answer(
    name: str, store: ox.Store, prefixes: dict[str, str], policy_queries: tuple[Query, ...]
) -> None:
    parameters = PARAMETERS.get(name, {})
    answer = query(store, name, parameters=parameters, queries=policy_queries, prefixes=prefixes)
    columns, *expected = expected_of(name)
    rows = [list(row) for row in answer.table(prefixes)]
    assert (sorted(rows) if answer.kind == "graph" else rows) == expected
    assert columns == list(answer.variables or ("subject", "predicate", "object"))


@pytest.fixture(scope="module")
def rdflib_graph(exports: Path) -> rdflib.Graph:
    text = (exports / "graph.nt").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="nt")


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_rows(
    name: str,
    store: ox.Store,
    rdflib_graph: rdflib.Graph,
    prefixes: dict[str, str],
    policy_queries: tuple[Query, ...],
) -> None:
    parameters = PARAMETERS.get(name, {})
    found = find_query(name, policy_queries)
    theirs = [
        tuple("" if term is None else str(term) for term in row)
        for row in rdflib_graph.query(bind(found, parameters), initNs=prefixes)
    ]
    answer = query(store, name, parameters=parameters, queries=policy_queries, prefixes=prefixes)
    assert sorted(theirs) == sorted(answer.table())


@pytest.mark.parametrize("name", NAMES)
def test_a_part_that_is_an_iri_or_hostile_text_is_only_a_value(
    name: str, store: ox.Store, prefixes: dict[str, str], policy_queries: tuple[Query, ...]
) -> None:
    parameters = PARAMETERS.get(name, {})
    hostile = '") } DELETE { ?s ?p ?o } #\n\\'
    given = {p: v if v[0].isdigit() else hostile for p, v in parameters.items()}
    answer = query(store, name, parameters=given, queries=policy_queries, prefixes=prefixes)
    assert given == {} or hostile not in given.values() or answer.rows == answer.triples == ()


def test_an_iri_names_exactly_one_thing(
    store: ox.Store, prefixes: dict[str, str], policy_queries: tuple[Query, ...]
) -> None:
    given = {"session": "<https://kg.example.org/policy/session/third>"}
    answer = query(
        store,
        "policies-by-session",
        parameters=given,
        queries=policy_queries,
        prefixes=prefixes,
    )
    assert [row[2] for row in answer.table()] == ["Decision on Pension Services"]


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        ("polices-by-session", {}, "policies-by-session"),
        ("two-sessions", {"first": "x"}, '[Q106] "second" must be given'),
        ("emphasis", {"topik": "x"}, 'Did you mean "topic"?'),
        ("meetings", {"x": "y"}, "Known are: none."),
    ],
)
def test_wrong_names_and_parameters_are_told(
    name: str,
    parameters: dict[str, str],
    message: str,
    store: ox.Store,
    policy_queries: tuple[Query, ...],
) -> None:
    with pytest.raises(QueryError) as caught:
        query(store, name, parameters=parameters, queries=policy_queries)
    assert message in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_gets_text_that_parses_as_it_is(
    name: str, store: ox.Store, prefixes: dict[str, str], policy_queries: tuple[Query, ...]
) -> None:
    text = with_defaults(find_query(name, policy_queries)).text
    query(store, text, prefixes=prefixes)


def test_queries_are_found_without_loading_rules() -> None:
    assert [q.name for q in named_queries()][:2] == ["attendance", "bodies"]


def test_the_page_about_sparql_lists_every_query(policy_queries: tuple[Query, ...]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "sparql.md").read_text(encoding="utf-8")
    rows = [
        f"| `{q.name}`{''.join(f' {n}' for n in q.parameters)} | {q.title} |"
        for q in policy_queries
    ]
    assert [row for row in rows if row not in page] == []
