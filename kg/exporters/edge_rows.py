"""Statements and the context of documents in, rows of edges out: one a triple."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.exporters.clean import Cleaner, encode_id
from kg.exporters.node_rows import Days, NodeRows, hull, joined
from kg.exporters.rows import QUOTE, EdgeRow
from kg.model import STATUSES, Context, Graph, Statement, days

_RANK = {status: rank for rank, status in enumerate(STATUSES)}


class EdgeRows:
    """The edges of a graph; the statements are sorted once and gathered while rows are made."""

    def __init__(self, graph: Graph, around: Context, nodes: NodeRows) -> None:
        self.graph, self.around, self.ends = graph, around, nodes

    @cached_property
    def ordered(self) -> list[Statement]:
        """All that becomes an edge, by source, relation and target, then by id."""
        places = self.ends.places
        plain = [
            Statement(e.id, e.subject, e.relation, e.object, "asserted", 1.0, ())
            for e in self.around.edges
        ]
        stated = (*self.graph.statements, *plain)
        kept = [s for s in stated if s.subject in places and s.object in places]
        relations = sorted({s.predicate for s in kept}, key=encode_id)
        rank, width, count = {r: i for i, r in enumerate(relations)}, len(relations), len(places)
        kept.sort(
            key=lambda s: (places[s.subject] * width + rank[s.predicate]) * count + places[s.object]
        )
        return kept

    def rows(self, clean: Cleaner) -> Iterator[EdgeRow]:
        """One row an edge."""
        for group in self._groups():
            yield self._row(group[0], clean) if len(group) == 1 else self._joined(group, clean)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The written ids of the ends of each row."""
        places, written = self.ends.places, self.ends.written
        for group in self._groups():
            yield written[places[group[0].subject]], written[places[group[0].object]]

    def _groups(self) -> Iterator[list[Statement]]:
        """Statements with the same subject, relation and object."""
        group: list[Statement] = []
        for statement in self.ordered:
            if group and not _alike(group[0], statement):
                yield group
                group = []
            group.append(statement)
        if group:
            yield group

    def _row(self, statement: Statement, clean: Cleaner) -> EdgeRow:
        """The row of a statement that has an edge to itself."""
        ends, evidence = self.ends, statement.evidence
        id, status = encode_id(statement.id), encode_id(statement.status)
        first, last = self._days(statement)
        count, place, speaker = len(evidence), ends.places, statement.attributed_to
        fields = (
            id,
            ends.written[place[statement.subject]],
            ends.written[place[statement.object]],
            encode_id(statement.predicate),
            count or 1,
            status,
            status,
            min(1.0, max(0.0, statement.confidence)),
            count,
            count if count < 2 else len({e.document for e in evidence}),
            first,
            last,
            clean(joined((statement.time,))) if statement.time else "",
            encode_id(speaker) if speaker else "",
            clean(joined((statement.condition,))) if statement.condition else "",
            clean(_short(evidence[0].quote)) if evidence else "",
            self._document(evidence[0].document) if evidence else "",
            id if evidence else "",
        )
        return EdgeRow._make(fields)

    def _joined(self, group: Sequence[Statement], clean: Cleaner) -> EdgeRow:
        """The row of several statements; the one with the strongest status speaks for them."""
        best = min(group, key=_rank)
        evidence = [e for s in group for e in s.evidence]
        first, last = hull(self._days(s) for s in group)
        found = {s.status: _rank(s) for s in group}
        return self._row(best, clean)._replace(
            weight=max(1, len(evidence)),
            statuses=";".join(encode_id(s) for s in sorted(found, key=lambda s: (found[s], s))),
            confidence=min(1.0, max(0.0, *(s.confidence for s in group))),
            evidence_count=len(evidence),
            doc_count=len({e.document for e in evidence}),
            first_date=first,
            last_date=last,
            stated_time=clean(joined(s.time for s in group)),
            attributed_to=joined(encode_id(s.attributed_to) for s in group if s.attributed_to),
            condition=clean(joined(s.condition for s in group)),
            statements=";".join(encode_id(s.id) for s in group if s.evidence),
        )

    def _document(self, id: str) -> str:
        return self.ends.documents_written.get(id) or encode_id(id)

    def _days(self, statement: Statement) -> Days:
        """The days it speaks of: stated, or its object's, or those of the documents around it."""
        if statement.time and (stated := days(statement.time)):
            return stated
        if statement.object in self.ends.dates:
            return self.ends.dates[statement.object]
        if len(statement.evidence) == 1:
            return self.ends.documents.get(statement.evidence[0].document, ("", ""))
        if statement.evidence:
            return self.ends.document_days(e.document for e in statement.evidence)
        return self.ends.document_days(
            self.ends.parts[self.ends.places[statement.subject]].documents
        )


def _alike(one: Statement, other: Statement) -> bool:
    return (
        one.subject == other.subject
        and one.object == other.object
        and one.predicate == other.predicate
    )


def _rank(statement: Statement) -> int:
    return _RANK.get(statement.status, len(_RANK))


def _short(quote: str) -> str:
    return quote if len(quote) <= QUOTE else f"{quote[: QUOTE - 1]}…"
