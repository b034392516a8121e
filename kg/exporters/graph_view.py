"""A graph in, the view of its nodes and edges out."""

from __future__ import annotations

from functools import lru_cache

from kg.exporters.edge_rows import EdgeRows
from kg.exporters.node_rows import NodeRows
from kg.exporters.view import View, node_size
from kg.model import Graph, Pack, context_of


def view_of_graph(graph: Graph, pack: Pack) -> View:
    """Entities, documents, series and publishers as nodes; statements and their context as edges.

    A statement about an entity that is not in the graph is left out.
    """
    around = context_of(graph)
    nodes = NodeRows(graph, around, pack)
    edges = EdgeRows(graph, around, nodes)
    sizes = lru_cache(None)(node_size)
    return View(
        nodes.rows,
        edges.rows,
        lambda: list(map(sizes, nodes.mentions())),
        edges.ends,
        pack.ontology,
        pack.id,
    )
