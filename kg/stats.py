"""A graph → tables of figures: counts, the most central things, communities, who names what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

import networkx

from kg.graph import to_networkx
from kg.model import Entity, Graph, Ontology

Cell = str | int | float
SAMPLE = 200
"""Most nodes from which betweenness is measured; more are sampled, with a fixed seed."""

ROUNDS = 60
"""Iterations of PageRank: the error shrinks by 0.85 in each."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column names; `name` is also the stem of the file it is written to."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def stats(
    graph: Graph, *, ontology: Ontology | None = None, seed: int = 0, most: int = 20
) -> tuple[Table, ...]:
    """All tables; `most` rows of the long ones. The same graph and seed give the same tables.

    `ontology` tells which types are meetings and industries; without it only types of those
    names count.
    """
    web = _web(graph)
    return (
        _summary(graph),
        _counts("types", "Entities by type", "type", [e.type for e in graph.entities]),
        _relations(graph),
        central(graph, web, seed=seed, most=most),
        communities(graph, web, seed=seed, most=most),
        industries_by_meeting(graph, ontology or Ontology(), most=most),
        together(graph, ontology or Ontology(), most=most),
    )


def central(graph: Graph, web: networkx.Graph[str], *, seed: int = 0, most: int = 20) -> Table:
    """Degree, PageRank and betweenness (sampled beyond `SAMPLE` nodes), by PageRank."""
    sample = min(SAMPLE, len(web)) or None
    between = networkx.betweenness_centrality(web, k=sample, seed=seed) if len(web) else {}
    rank = page_rank(web)
    names = {e.id: e for e in graph.entities}
    order = sorted(web, key=lambda id: (-rank[id], id))[:most]
    rows = tuple(
        (names[id].name, names[id].type, web.degree(id), rank[id], round(between[id], 4))
        for id in order
    )
    columns = ("name", "type", "degree", "pagerank", "betweenness")
    return Table("central", "The most central things", columns, rows)


def communities(graph: Graph, web: networkx.Graph[str], *, seed: int = 0, most: int = 20) -> Table:
    """Groups that hold together (Louvain, seeded), the largest first, with their chief members."""
    found = networkx.community.louvain_communities(web, weight="weight", seed=seed)
    groups = sorted((sorted(group) for group in found), key=lambda g: (-len(g), g))
    rank = page_rank(web)
    names = {e.id: e.name for e in graph.entities}
    rows: list[tuple[Cell, ...]] = []
    for number, group in enumerate(groups[:most], start=1):
        chief = sorted(group, key=lambda id: (-rank[id], id))[:5]
        rows.append((number, len(group), "; ".join(names[id] for id in chief)))
    columns = ("community", "members", "chief members")
    return Table("communities", "Communities", columns, tuple(rows))


def industries_by_meeting(graph: Graph, ontology: Ontology, *, most: int = 20) -> Table:
    """How many pieces of evidence tie a meeting to an industry, directly or by its policies."""
    types = {e.id: e for e in graph.entities}
    meeting, industry = _is(types, ontology, "Meeting"), _is(types, ontology, "Industry")
    passed = [
        (s.subject, s.object)
        for s in graph.statements
        if s.predicate == "adopted" and s.status == "asserted" and meeting(s.subject)
    ]
    counts: Counter[tuple[str, str]] = Counter()
    for s in graph.statements:
        if s.status != "negated" and industry(s.object):
            sources = {s.subject, *(m for m, policy in passed if policy == s.subject)}
            counts.update({(m, s.object): len(s.evidence) for m in sources if meeting(m)})
    order = sorted(counts, key=lambda pair: (types[pair[0]].name, -counts[pair], pair))[:most]
    rows = tuple((types[m].name, types[i].name, counts[m, i]) for m, i in order)
    columns = ("meeting", "industry", "evidence")
    return Table("industries-by-meeting", "Industries by meeting", columns, rows)


def together(graph: Graph, ontology: Ontology, *, most: int = 20) -> Table:
    """Pairs of industries by the number of documents that name both."""
    types = {e.id: e for e in graph.entities}
    industry = _is(types, ontology, "Industry")
    by_document: dict[str, set[str]] = {}
    for entity in graph.entities:
        for document in entity.documents if industry(entity.id) else ():
            by_document.setdefault(document, set()).add(entity.name)
    pairs = Counter(p for names in by_document.values() for p in combinations(sorted(names), 2))
    rows = tuple((a, b, n) for (a, b), n in sorted(pairs.items(), key=lambda i: (-i[1], i[0])))
    return Table(
        "industries-together",
        "Industries named together",
        ("industry", "other", "documents"),
        rows[:most],
    )


def page_rank(web: networkx.Graph[str]) -> dict[str, float]:
    """PageRank by power iteration over weighted edges, rounded to 4 digits (Page et al. 1999)."""
    damping = 0.85
    total = len(web)
    strength = {id: web.degree(id, weight="weight") for id in web}
    rank = dict.fromkeys(web, 1 / total if total else 0.0)
    for _ in range(ROUNDS):
        idle = sum(rank[id] for id in web if not strength[id])
        flow = dict.fromkeys(web, (1 - damping + damping * idle) / total if total else 0.0)
        for a, b, data in web.edges(data=True):
            weight = data["weight"]
            flow[b] += damping * rank[a] * weight / strength[a]
            if a != b:
                flow[a] += damping * rank[b] * weight / strength[b]
        rank = flow
    return {id: round(value, 4) for id, value in rank.items()}


def _web(graph: Graph) -> networkx.Graph[str]:
    """Entities joined by what is asserted or demanded, each pair once, weighted by evidence."""
    things = {e.id for e in graph.entities}
    web: networkx.Graph[str] = networkx.Graph()
    web.add_nodes_from(sorted(things))
    for a, b, data in to_networkx(graph).edges(data=True):
        if a in things and b in things and data["status"] != "negated":
            known = web.get_edge_data(a, b, {"weight": 0})["weight"]
            web.add_edge(a, b, weight=known + data["weight"])
    return web


def _summary(graph: Graph) -> Table:
    evidence = sum(len(s.evidence) for s in graph.statements)
    sentences = {(e.document, e.start, e.end) for s in graph.statements for e in s.evidence}
    rows: tuple[tuple[Cell, ...], ...] = (
        ("documents", len(graph.documents)),
        ("characters", sum(d.characters for d in graph.documents)),
        ("entities", len(graph.entities)),
        ("mentions", sum(e.count for e in graph.entities)),
        ("statements", len(graph.statements)),
        ("pieces of evidence", evidence),
        ("sentences that state something", len(sentences)),
    )
    return Table("summary", "The graph", ("figure", "value"), rows)


def _counts(name: str, title: str, column: str, values: list[str]) -> Table:
    rows = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return Table(name, title, (column, "count"), tuple(rows))


def _relations(graph: Graph) -> Table:
    statuses = ("asserted", "directive", "negated")
    counts = Counter((s.predicate, s.status) for s in graph.statements)
    names = sorted({p for p, _ in counts}, key=lambda p: (-sum(counts[p, s] for s in statuses), p))
    rows: list[tuple[Cell, ...]] = [(name, *(counts[name, s] for s in statuses)) for name in names]
    return Table(
        "relations", "Statements by relation and status", ("relation", *statuses), tuple(rows)
    )


def _is(types: dict[str, Entity], ontology: Ontology, wanted: str) -> Callable[[str], bool]:
    def test(id: str) -> bool:
        type = types[id].type if id in types else ""
        return type == wanted or ontology.is_a(type, wanted)

    return test
