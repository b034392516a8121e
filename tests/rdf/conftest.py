"""The small graph and its pack, for every test of the RDF files."""

from __future__ import annotations

import pytest
import small_graph

from kg.model import Graph, Pack


@pytest.fixture(scope="session")
def graph() -> Graph:
    return small_graph.graph()


@pytest.fixture(scope="session")
def pack() -> Pack:
    return small_graph.pack()
