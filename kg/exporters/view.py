"""Rows of nodes and edges, and what is drawn of them: the view that writers of graph files take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log2

from kg.exporters.clean import Cleaner
from kg.exporters.colors import type_color
from kg.exporters.layout import Point, layout
from kg.exporters.rows import EdgeRow, NodeRow
from kg.model import Ontology


@dataclass(frozen=True)
class View:
    """Nodes sorted by id, edges by source, relation and target; not slotted, to keep positions.

    `nodes` and `edges` make the rows anew for each writer, which counts in its own `Cleaner` what
    is dropped. Ids are unique, every end of an edge is a node, and no two edges share source,
    relation and target.
    """

    nodes: Callable[[Cleaner], Iterator[NodeRow]]
    edges: Callable[[Cleaner], Iterator[EdgeRow]]
    sizes: Callable[[], Sequence[float]]
    """How large each node is drawn."""
    ends: Callable[[], Sequence[int]]
    """Source and target of one edge after another, as places among the nodes."""
    ontology: Ontology
    name: str = "kg"

    @cached_property
    def positions(self) -> Sequence[Point]:
        """Where each node is drawn, in the order of the nodes; computed once."""
        return layout(self.sizes(), self.ends())

    def color(self, entity_type: str) -> str:
        """`#rrggbb` of a type of node."""
        return type_color(entity_type, self.ontology)


def node_size(mentions: int) -> float:
    """How large a node is drawn: 6 for one that is never mentioned, 6 more with each doubling."""
    return round(6 + 6 * log2(1 + max(0, mentions)), 2)


def view_of_rows(
    nodes: Iterable[NodeRow], edges: Iterable[EdgeRow], ontology: Ontology, name: str = "kg"
) -> View:
    """A view of rows read from a file; they are sorted, and edges without their ends left out."""
    kept = sorted(nodes)
    place = {row.id: i for i, row in enumerate(kept)}
    joined = [e for e in edges if e.source in place and e.target in place]
    joined.sort(key=lambda e: (e.source, e.relation, e.target))
    return View(
        lambda clean: (_cleaned_node(row, clean) for row in kept),
        lambda clean: (_cleaned_edge(row, clean) for row in joined),
        lambda: [node_size(row.mentions) for row in kept],
        lambda: [place[end] for e in joined for end in (e.source, e.target)],
        ontology,
        name,
    )


def _cleaned_node(row: NodeRow, clean: Cleaner) -> NodeRow:
    return row._replace(
        label=clean(row.label),
        aliases=clean(row.aliases),
        same_as=clean(row.same_as),
        iri=clean(row.iri),
    )


def _cleaned_edge(row: EdgeRow, clean: Cleaner) -> EdgeRow:
    return row._replace(
        stated_time=clean(row.stated_time), condition=clean(row.condition), quote=clean(row.quote)
    )
