"""A pattern that does not match a sentence in, the element at which it came farthest out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.match.gate import CompiledPattern, Way
from kg.match.miss import REASONS, Miss
from kg.match.naive import Naive
from kg.match.trace import Trace
from kg.match.view import View
from kg.why.answer import Near
from kg.why.case import Case


def nearest(case: Case, view: View, pattern: CompiledPattern, way: Way) -> Iterator[Near]:
    """Where one way of a pattern stopped; nothing when it matches."""
    rule, trace = pattern.rule, Trace()
    view.allow(rule.path)
    naive = Naive(view, case.reader.pack.ontology, inner=bool(rule.makes), trace=trace)
    for start in range(len(view.sentence.words)):
        if naive.first(way.node, start):
            return
    miss = trace.miss(view, way.node)
    if miss is None:
        return
    if miss.progress == 0.0 and not _anchored(case, way):
        scene = case.scene
        anchors = ", ".join(sorted(way.facts.anchors or ())[:8])
        what = f"{REASONS['W310']}: {anchors}"
        miss = Miss("W310", miss.element, what, scene.start, scene.end, 0.0, miss.column)
    yield Near(rule.id, "pattern", way.text, miss)


def _anchored(case: Case, way: Way) -> bool:
    return way.facts.anchors is None or not case.scene.anchors.isdisjoint(way.facts.anchors)
