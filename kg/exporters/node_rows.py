"""Entities, documents, series and publishers in, rows of nodes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from kg.exporters.clean import Cleaner, encode_id
from kg.exporters.rows import NodeRow
from kg.model import Context, ContextNode, Entity, Graph, Pack, days

Days = tuple[str, str]
"""First and last day, ISO 8601; two empty strings when no date is known."""


class NodeRows:
    """The nodes of a graph in the order of their written ids, and what edges ask of them."""

    def __init__(self, graph: Graph, around: Context, pack: Pack) -> None:
        parts: list[Entity | ContextNode] = [*graph.entities, *around.nodes]
        self.parts = sorted(parts, key=lambda part: encode_id(part.id))
        self.places = {part.id: i for i, part in enumerate(self.parts)}
        self.written = [encode_id(part.id) for part in self.parts]
        self.base = pack.base
        self.documents = {d.id: found for d in graph.documents if (found := days(d.date))}
        dates = (e for e in graph.entities if pack.ontology.is_a(e.type, "Date"))
        self.dates = {e.id: found for e in dates if (found := days(e.name))}

    def rows(self, clean: Cleaner) -> Iterator[NodeRow]:
        """One row a node."""
        for part, id in zip(self.parts, self.written, strict=True):
            yield (
                self._entity(part, id, clean)
                if isinstance(part, Entity)
                else self._row(part, id, clean)
            )

    def document_days(self, documents: Iterable[str]) -> Days:
        """From the first to the last day of these documents' dates."""
        return hull(self.documents[d] for d in documents if d in self.documents)

    def _entity(self, entity: Entity, id: str, clean: Cleaner) -> NodeRow:
        first, last = self.dates.get(entity.id) or self.document_days(entity.documents)
        return self._row(entity, id, clean)._replace(
            mentions=entity.count,
            aliases=clean(joined(entity.aliases)),
            same_as=clean(joined(entity.same_as)),
            first_date=first,
            last_date=last,
        )

    def _row(self, part: Entity | ContextNode, id: str, clean: Cleaner) -> NodeRow:
        iri = clean(self.base + quote(part.id, safe="/", errors="replace"))
        days = self.document_days(part.documents)
        label = clean(part.name.strip()) or id
        return NodeRow(id, label, encode_id(part.type), 0, len(part.documents), "", "", iri, *days)


def hull(days: Iterable[Days]) -> Days:
    """From the first to the last of them, those without a date left out.

    >>> hull([("2024-01-01", "2024-12-31"), ("", ""), ("2023-05-02", "2023-05-02")])
    ('2023-05-02', '2024-12-31')
    """
    known = [d for d in days if d[0]]
    return (min(d[0] for d in known), max(d[1] for d in known)) if known else ("", "")


def joined(values: Iterable[str]) -> str:
    """Values that are not empty, sorted and joined by ";"; one inside a value becomes ",".

    >>> joined(["b", "", "a;c", "b"])
    'a,c;b'
    """
    return ";".join(sorted({v.replace(";", ",") for v in values if v}))
