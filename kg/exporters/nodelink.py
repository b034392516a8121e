"""A graph in, all of it as one node-link JSON file out, for D3, NetworkX and reading back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.record import to_json
from kg.model import (
    ContextEdge,
    ContextNode,
    Entity,
    Graph,
    Pack,
    Statement,
    context_of,
)

_Item = dict[str, object]


def write(graph: Graph, path: Path, *, pack: Pack) -> int:
    """Write nodes and edges as `networkx.node_link_graph` reads them, then the mentions.

    An edge is a statement with all its evidence; what kg adds of documents, series and publishers
    is marked `context`. A statement about an entity that is not there is left out. Returns how many
    lone surrogates became U+FFFD.
    """
    clean = Cleaner()
    with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        out.writelines(clean.unicode(line) for line in _lines(graph, pack))
    return clean.dropped


def _lines(graph: Graph, pack: Pack) -> Iterator[str]:
    around = context_of(graph)
    known = {e.id for e in graph.entities}
    stated = (s for s in graph.statements if s.subject in known and s.object in known)
    about = to_json({"pack": pack.id, "version": pack.version, "base": pack.base})
    yield f'{{"directed": true, "multigraph": true, "graph": {about},\n"nodes": ['
    yield from _listed(chain(map(_entity, graph.entities), map(_context_node, around.nodes)))
    yield '],\n"edges": ['
    yield from _listed(chain(map(_statement, stated), map(_context_edge, around.edges)))
    yield '],\n"documents": ['
    yield from _listed(graph.documents)
    yield '],\n"mentions": ['
    yield from _listed(graph.mentions)
    yield '],\n"merges": ['
    yield from _listed(graph.merges)
    yield "]}\n"


def _listed(items: Iterable[object]) -> Iterator[str]:
    before = "\n"
    for item in items:
        yield before + to_json(item)
        before = ",\n"


def _entity(entity: Entity) -> _Item:
    return {
        "id": entity.id,
        "label": entity.name,
        "entity_type": entity.type,
        "mentions": entity.count,
        "aliases": entity.aliases,
        "same_as": entity.same_as,
        "documents": entity.documents,
    }


def _context_node(node: ContextNode) -> _Item:
    dated = {"date": node.date} if node.date else {}
    return {
        "id": node.id,
        "label": node.name,
        "entity_type": node.type,
        "context": True,
        "documents": node.documents,
        **dated,
    }


def _statement(statement: Statement) -> _Item:
    return {
        "source": statement.subject,
        "target": statement.object,
        "key": statement.id,
        "relation": statement.predicate,
        "weight": len(statement.evidence),
        "status": statement.status,
        "confidence": statement.confidence,
        "time": statement.time,
        "attributed_to": statement.attributed_to,
        "condition": statement.condition,
        "evidence": statement.evidence,
    }


def _context_edge(edge: ContextEdge) -> _Item:
    ends = {"source": edge.subject, "target": edge.object, "key": edge.id}
    return {**ends, "relation": edge.relation, "weight": 1, "context": True}
