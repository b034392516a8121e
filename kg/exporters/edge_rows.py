"""Statements and the context of documents in, rows of edges out: one a triple."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from kg.exporters.clean import Cleaner, encode_id
from kg.exporters.node_rows import Days, NodeRows, hull, joined
from kg.exporters.rows import QUOTE, EdgeRow
from kg.model import STATUSES, Context, ContextEdge, Graph, Statement, days

_Part = Statement | ContextEdge
_RANK = {status: rank for rank, status in enumerate(STATUSES)}


class EdgeRows:
    """The edges of a graph; the statements are sorted once and grouped while rows are made."""

    def __init__(self, graph: Graph, around: Context, nodes: NodeRows) -> None:
        self.graph, self.around, self.ends = graph, around, nodes

    @cached_property
    def ordered(self) -> list[_Part]:
        """All that becomes an edge, by source, relation and target, then by id."""
        places = self.ends.places
        parts: list[_Part] = [*self.graph.statements, *self.around.edges]
        kept = [p for p in parts if p.subject in places and p.object in places]
        relations = sorted({_relation(p) for p in kept}, key=encode_id)
        rank, width = {r: i for i, r in enumerate(relations)}, len(relations)

        def place(part: _Part) -> int:
            pair = places[part.subject] * width + rank[_relation(part)]
            return pair * len(places) + places[part.object]

        return sorted(kept, key=place)

    def rows(self, clean: Cleaner) -> Iterator[EdgeRow]:
        """One row an edge."""
        places, written = self.ends.places, self.ends.written
        for (subject, relation, object), parts in groupby(self.ordered, key=_triple):
            source, target = written[places[subject]], written[places[object]]
            yield self._row(list(parts), source, encode_id(relation), target, clean)

    def _row(
        self, parts: Sequence[_Part], source: str, relation: str, target: str, clean: Cleaner
    ) -> EdgeRow:
        stated = [p for p in parts if isinstance(p, Statement)]
        if not stated:
            id = encode_id(parts[0].id)
            first, last = self._context_days(parts[0])
            return EdgeRow(
                id, source, target, relation, 1, "asserted", "asserted", 1.0, 0, 0, first, last,
                "", "", "", "", "", "",
            )  # fmt: skip
        return self._stated(stated, source, relation, target, clean)

    def _stated(
        self, stated: list[Statement], source: str, relation: str, target: str, clean: Cleaner
    ) -> EdgeRow:
        best = min(stated, key=_rank) if len(stated) > 1 else stated[0]
        evidence = [e for s in stated for e in s.evidence]
        shown = (best.evidence or evidence or (None,))[0]
        documents = {e.document for e in evidence}
        first, last = hull(self._days(s) for s in stated)
        return EdgeRow(
            encode_id(best.id),
            source,
            target,
            relation,
            max(1, len(evidence)),
            encode_id(best.status),
            _statuses(stated),
            _confidence(stated),
            len(evidence),
            len(documents),
            first,
            last,
            clean(joined(s.time for s in stated)),
            joined(encode_id(s.attributed_to) for s in stated if s.attributed_to),
            clean(joined(s.condition for s in stated)),
            _short(clean(shown.quote)) if shown else "",
            encode_id(shown.document) if shown else "",
            ";".join(encode_id(s.id) for s in stated),
        )

    def _days(self, statement: Statement) -> Days:
        own = days(statement.time) if statement.time else self.ends.dates.get(statement.object)
        return own or self.ends.document_days(e.document for e in statement.evidence)

    def _context_days(self, edge: _Part) -> Days:
        part = self.ends.parts[self.ends.places[edge.subject]]
        return self.ends.document_days(part.documents)


def _relation(part: _Part) -> str:
    return part.predicate if isinstance(part, Statement) else part.relation


def _triple(part: _Part) -> tuple[str, str, str]:
    return part.subject, _relation(part), part.object


def _rank(statement: Statement) -> int:
    return _RANK.get(statement.status, len(_RANK))


def _statuses(stated: list[Statement]) -> str:
    if len(stated) == 1:
        return encode_id(stated[0].status)
    found = {s.status: _rank(s) for s in stated}
    return ";".join(encode_id(s) for s in sorted(found, key=lambda s: (found[s], s)))


def _confidence(stated: list[Statement]) -> float:
    highest = max(s.confidence for s in stated)
    return float(min(1.0, max(0.0, highest)))


def _short(quote: str) -> str:
    return quote if len(quote) <= QUOTE else f"{quote[: QUOTE - 1]}…"
