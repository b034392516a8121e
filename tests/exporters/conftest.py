"""The graph of the Shanghai session, its pack, and its files, for every test of the graph files."""

from __future__ import annotations

from pathlib import Path

import pytest
import shanghai

from kg.exporters import write_graph
from kg.model import Graph, Pack

GRAPH_FORMATS = "jsonl annotations graphml gexf timeline gephi neo4j json cyjs parquet".split()


@pytest.fixture(scope="session")
def graph() -> Graph:
    return shanghai.graph()


@pytest.fixture(scope="session")
def pack() -> Pack:
    return shanghai.pack()


@pytest.fixture(scope="session")
def folder(graph: Graph, pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all graph files."""
    folder = tmp_path_factory.mktemp("exports")
    write_graph(graph, folder, formats=GRAPH_FORMATS, pack=pack)
    return folder
