"""What a run found in, a sorted networkx.MultiDiGraph out."""

from __future__ import annotations

import networkx

from kg.model import ContextEdge, ContextNode, Entity, Graph, Statement, context_of


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """Entities, documents, series and publishers as nodes; statements as edges keyed by their id.

    Node attributes: `label`, `entity_type`, `mentions` (how many), `documents`, and for entities
    `aliases` and `same_as` (tuples), for documents `date`. Edge attributes: `relation`, `status`,
    `confidence`, `weight` (how many evidences), `evidence` (quotes), `documents`, and what is known
    of `time`, `attributed_to`, `condition`. A statement about an entity that is not there is left
    out.
    """
    nx: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    around = context_of(graph)
    nodes = {e.id: _entity(e) for e in graph.entities}
    nodes |= {n.id: _context_node(n) for n in around.nodes}
    nx.add_nodes_from((id, nodes[id]) for id in sorted(nodes))
    edges = [(s.subject, s.object, s.id, _statement(s)) for s in graph.statements]
    edges += [(e.subject, e.object, e.id, _context_edge(e)) for e in around.edges]
    edges.sort(key=lambda edge: edge[:3])
    for subject, obj, key, attributes in edges:
        if subject in nodes and obj in nodes:
            nx.add_edge(subject, obj, key, **attributes)
    return nx


def _entity(entity: Entity) -> dict[str, object]:
    return {
        "label": entity.name,
        "entity_type": entity.type,
        "mentions": entity.count,
        "documents": entity.documents,
        "aliases": entity.aliases,
        "same_as": entity.same_as,
    }


def _context_node(node: ContextNode) -> dict[str, object]:
    common: dict[str, object] = {
        "label": node.name,
        "entity_type": node.type,
        "mentions": 0,
        "documents": node.documents,
    }
    return {**common, "date": node.date} if node.date else common


def _statement(statement: Statement) -> dict[str, object]:
    known = ("time", "attributed_to", "condition")
    return {
        "relation": statement.predicate,
        "status": statement.status,
        "confidence": statement.confidence,
        "weight": len(statement.evidence),
        "evidence": tuple(e.quote for e in statement.evidence),
        "documents": tuple(sorted({e.document for e in statement.evidence})),
        **{name: getattr(statement, name) for name in known if getattr(statement, name)},
    }


def _context_edge(edge: ContextEdge) -> dict[str, object]:
    return {
        "relation": edge.relation,
        "status": "asserted",
        "confidence": 1.0,
        "weight": 1,
        "evidence": (),
        "documents": (),
    }
