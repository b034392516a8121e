"""A folder of exports written from the small graph, and a store over it."""

from __future__ import annotations

import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

sys.path.append(str(Path(__file__).parents[1] / "rdf"))

import small_graph

from kg.exporters import write_graph
from kg.model import Query
from kg.store import open_store, prefixes_of
from kg.store.named import named_queries

FORMATS = ("jsonl", "ttl", "nt", "nq", "trig", "ontology", "shapes")


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    write_graph(small_graph.graph(), folder, formats=FORMATS, pack=small_graph.pack())
    return folder


@pytest.fixture(scope="session")
def store(exports: Path) -> ox.Store:
    return open_store(exports)


@pytest.fixture(scope="session")
def prefixes(exports: Path) -> dict[str, str]:
    return prefixes_of(exports)


@pytest.fixture(scope="session")
def policy_queries() -> tuple[Query, ...]:
    return named_queries("policy")
