"""A view in, when each of its nodes is there out."""

from __future__ import annotations

from dataclasses import dataclass

from kg.exporters.clean import Cleaner
from kg.exporters.node_rows import Days
from kg.exporters.view import View


@dataclass(frozen=True, slots=True)
class Times:
    """First and last day of each node, by its id; nodes without a known date are always there."""

    nodes: dict[str, Days]


def times(view: View) -> Times:
    """From a node's own dates and those of its edges, so that no edge outlives its ends."""
    found: dict[str, Days] = {}
    clean = Cleaner()
    for node in view.nodes(clean):
        _widen(found, node.id, node.first_date, node.last_date)
    for edge in view.edges(clean):
        _widen(found, edge.source, edge.first_date, edge.last_date)
        _widen(found, edge.target, edge.first_date, edge.last_date)
    return Times(found)


def _widen(found: dict[str, Days], id: str, first: str, last: str) -> None:
    if first:
        known = found.get(id, (first, last))
        found[id] = (min(first, known[0]), max(last, known[1]))
