"""Statements and the context of documents in, rows of edges out: one a triple.

Rows are made some hundred at a time, a column after the other: that is twice as fast as one by one,
and a graph may hold millions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import cast

import numpy as np
from numpy.typing import NDArray

from kg.exporters.clean import Cleaner, encode_id
from kg.exporters.node_rows import NEVER, TOGETHER, Days, NodeRows, hull, joined
from kg.exporters.rows import QUOTE, EdgeRow
from kg.model import STATUSES, Context, Evidence, Graph, Statement, days

Ints = NDArray[np.int64]
_RANK = {status: rank for rank, status in enumerate(STATUSES)}
_NOTHING = Evidence("", 0, 0, "", "")


class _Encoded(dict[str, str]):
    """Relations, statuses and documents as they are written: few words, asked for often."""

    def __missing__(self, word: str) -> str:
        self[word] = encoded = encode_id(word)
        return encoded


@dataclass(frozen=True, slots=True)
class Ordered:
    """Statements in the order of the edges they make."""

    statements: list[Statement]
    first: list[int]
    """Where the statements of each edge begin; at the end their number."""
    ends: Ints
    """The places, among the nodes, of source and target of one edge after another."""


class EdgeRows:
    """The edges of a graph; the statements are sorted once and gathered while rows are made."""

    def __init__(self, graph: Graph, around: Context, nodes: NodeRows) -> None:
        self.graph, self.around, self.nodes = graph, around, nodes
        self.ids = {part.id: nodes.written[i] for i, part in enumerate(nodes.parts)}
        self.words = _Encoded()

    @cached_property
    def ordered(self) -> Ordered:
        """All that becomes an edge, by source, relation and target, then by id."""
        plain = [
            Statement(e.id, e.subject, e.relation, e.object, "asserted", 1.0, ())
            for e in self.around.edges
        ]
        stated = [*self.graph.statements, *plain]
        relations = sorted({s.predicate for s in stated}, key=encode_id)
        rank, places = {r: i for i, r in enumerate(relations)}, self.nodes.places
        sources = np.array([places.get(s.subject, -1) for s in stated], np.int64)
        targets = np.array([places.get(s.object, -1) for s in stated], np.int64)
        middles = np.array([rank[s.predicate] for s in stated], np.int64)
        order = np.lexsort((targets, middles, sources))
        order = order[(sources[order] >= 0) & (targets[order] >= 0)]
        edges = np.stack((sources, middles, targets), axis=1)[order]
        new = np.ones(len(edges), np.bool_)
        new[1:] = (edges[1:] != edges[:-1]).any(axis=1)
        first = [*np.flatnonzero(new).tolist(), len(order)]
        return Ordered([stated[i] for i in order.tolist()], first, edges[new][:, ::2].ravel())

    def ends(self) -> Sequence[int]:
        """The places, among the nodes, of source and target of one row after another."""
        return cast(Sequence[int], self.ordered.ends)

    def rows(self, clean: Cleaner) -> Iterator[EdgeRow]:
        """One row an edge."""
        stated, first = self.ordered.statements, self.ordered.first
        for at in range(0, len(first) - 1, TOGETHER):
            cuts = first[at : at + TOGETHER + 1]
            if cuts[-1] - cuts[0] == len(cuts) - 1:
                yield from self._rows(stated[cuts[0] : cuts[-1]], clean)
                continue
            groups = [stated[begin:end] for begin, end in pairwise(cuts)]
            best = [min(group, key=_rank) for group in groups]
            for row, group in zip(self._rows(best, clean), groups, strict=True):
                yield row if len(group) == 1 else self._joined(row, group, clean)

    def _rows(self, stated: Sequence[Statement], clean: Cleaner) -> Iterator[EdgeRow]:
        """The rows of statements that each have an edge to themselves."""
        ids_of, words = self.ids, self.words
        shown = [s.evidence[0] if s.evidence else _NOTHING for s in stated]
        counts = [len(s.evidence) for s in stated]
        told = 0 not in counts
        ids = _encoded([s.id for s in stated])
        statuses = [words[s.status] for s in stated]
        dates, documents = self.nodes.dates, self.nodes.documents
        spans = [
            dates.get(s.object) or documents.get(e.document, NEVER)
            if n == 1 and not s.time
            else self._days(s)
            for s, e, n in zip(stated, shown, counts, strict=True)
        ]
        columns = (
            ids,
            [ids_of[s.subject] for s in stated],
            [ids_of[s.object] for s in stated],
            [words[s.predicate] for s in stated],
            counts if told else [count or 1 for count in counts],
            statuses,
            statuses,
            [s.confidence if 0 <= s.confidence <= 1 else _sure(s) for s in stated],
            counts,
            counts if max(counts) < 2 else [_documents(s) for s in stated],
            *zip(*spans, strict=True),
            [clean(joined((s.time,))) if s.time else "" for s in stated],
            [encode_id(s.attributed_to) if s.attributed_to else "" for s in stated],
            [clean(joined((s.condition,))) if s.condition else "" for s in stated],
            clean.all([e.quote if len(e.quote) <= QUOTE else _short(e) for e in shown]),
            [words[e.document] if e.document else "" for e in shown],
            ids if told else [id if count else "" for id, count in zip(ids, counts, strict=True)],
        )
        return map(EdgeRow._make, zip(*columns, strict=True))

    def _joined(self, row: EdgeRow, group: Sequence[Statement], clean: Cleaner) -> EdgeRow:
        """The row of several statements; that of the strongest status speaks for them."""
        evidence = [e for s in group for e in s.evidence]
        first, last = hull(self._days(s) for s in group)
        ranks = {s.status: _rank(s) for s in group}
        return row._replace(
            weight=max(1, len(evidence)),
            statuses=";".join(encode_id(s) for s in sorted(ranks, key=lambda s: (ranks[s], s))),
            confidence=max(map(_sure, group)),
            evidence_count=len(evidence),
            doc_count=len({e.document for e in evidence}),
            first_date=first,
            last_date=last,
            stated_time=clean(joined(s.time for s in group)),
            attributed_to=joined(encode_id(s.attributed_to) for s in group if s.attributed_to),
            condition=clean(joined(s.condition for s in group)),
            statements=";".join(encode_id(s.id) for s in group if s.evidence),
        )

    def _days(self, statement: Statement) -> Days:
        """The days it speaks of: stated, or its object's, or those of the documents around it."""
        nodes, evidence = self.nodes, statement.evidence
        if statement.time and (stated := days(statement.time)):
            return stated
        if statement.object in nodes.dates:
            return nodes.dates[statement.object]
        if len(evidence) == 1:
            return nodes.documents.get(evidence[0].document, NEVER)
        if evidence:
            return nodes.document_days(e.document for e in evidence)
        return nodes.document_days(nodes.parts[nodes.places[statement.subject]].documents)


def _rank(statement: Statement) -> int:
    return _RANK.get(statement.status, len(_RANK))


def _encoded(ids: list[str]) -> list[str]:
    return ids if "".join(ids).isalnum() and "" not in ids else [encode_id(id) for id in ids]


def _documents(statement: Statement) -> int:
    return len({e.document for e in statement.evidence})


def _sure(statement: Statement) -> float:
    """The confidence, brought between 0 and 1; one that is no number is 0."""
    return min(1.0, max(0.0, statement.confidence))


def _short(evidence: Evidence) -> str:
    return f"{evidence.quote[: QUOTE - 1]}…"
