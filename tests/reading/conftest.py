"""The small graph and its exports, for the commands that read them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "rdf"))

import small_graph

from kg.exporters import write_graph
from kg.model import Graph


@pytest.fixture(scope="session")
def graph() -> Graph:
    return small_graph.graph()


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reading")
    formats = ("jsonl", "ttl", "nt", "nq", "ontology", "shapes")
    write_graph(small_graph.graph(), folder, formats=formats, pack=small_graph.pack())
    return folder
