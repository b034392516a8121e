"""Rows of nodes and edges, and what is drawn of them: the view that writers of graph files take."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    ontology: Ontology
    name: str = "kg"

    @cached_property
    def positions(self) -> Mapping[str, Point]:
        """Where each node is drawn, by its id; computed once."""
        clean = Cleaner()
        place: dict[str, int] = {}
        sizes = array("d")
        for row in self.nodes(clean):
            place[row.id] = len(place)
            sizes.append(node_size(row))
        ends = array("q")
        for edge in self.edges(clean):
            ends.append(place[edge.source])
            ends.append(place[edge.target])
        return dict(zip(place, layout(sizes, ends), strict=True))

    def color(self, entity_type: str) -> str:
        """`#rrggbb` of a type of node."""
        return type_color(entity_type, self.ontology)


def node_size(row: NodeRow) -> float:
    """How large a node is drawn: 6 for one that is never mentioned, 6 more with each doubling."""
    return round(6 + 6 * log2(1 + max(0, row.mentions)), 2)


def view_of_rows(nodes: Iterable[NodeRow], edges: Iterable[EdgeRow], ontology: Ontology) -> View:
    """A view of rows read from a file; they are sorted, and edges without their ends left out."""
    kept = sorted(nodes)
    ids = {row.id for row in kept}
    joined = [e for e in edges if e.source in ids and e.target in ids]
    joined.sort(key=lambda e: (e.source, e.relation, e.target))
    return View(lambda clean: iter(kept), lambda clean: iter(joined), ontology)
