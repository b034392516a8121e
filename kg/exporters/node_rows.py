"""Entities, documents, series and publishers in, rows of nodes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from kg.exporters.clean import Cleaner, encode_id
from kg.exporters.rows import NodeRow
from kg.model import Context, ContextNode, Entity, Graph, Pack, days

Days = tuple[str, str]
"""First and last day, ISO 8601; two empty strings when no date is known."""
TOGETHER = 256
"""Rows that are made at a time."""
NEVER: Days = ("", "")


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

    def mentions(self) -> list[int]:
        """How often each node is mentioned; what no text mentions is so 0 times."""
        return [part.count if isinstance(part, Entity) else 0 for part in self.parts]

    def rows(self, clean: Cleaner) -> Iterator[NodeRow]:
        """One row a node, made some hundred at a time."""
        for at in range(0, len(self.parts), TOGETHER):
            part = slice(at, at + TOGETHER)
            yield from self._rows(self.parts[part], self.written[part], clean)

    def _rows(
        self, parts: Sequence[Entity | ContextNode], ids: Sequence[str], clean: Cleaner
    ) -> Iterator[NodeRow]:
        types = {name: encode_id(name) for name in {part.type for part in parts}}
        labels = clean.all([part.name.strip() for part in parts])
        days = [self.dates.get(part.id) or self.document_days(part.documents) for part in parts]
        columns = (
            ids,
            [label or id for label, id in zip(labels, ids, strict=True)],
            [types[part.type] for part in parts],
            [part.count if isinstance(part, Entity) else 0 for part in parts],
            [len(part.documents) for part in parts],
            clean.all([joined(p.aliases) if isinstance(p, Entity) else "" for p in parts]),
            clean.all([joined(p.same_as) if isinstance(p, Entity) else "" for p in parts]),
            clean.all([self.base + quote(p.id, safe="/", errors="replace") for p in parts]),
            *zip(*days, strict=True),
        )
        return map(NodeRow._make, zip(*columns, strict=True))

    def document_days(self, documents: Iterable[str]) -> Days:
        """From the first to the last day of these documents' dates."""
        known = [self.documents[d] for d in documents if d in self.documents]
        return known[0] if len(known) == 1 else hull(known)


def hull(days: Iterable[Days]) -> Days:
    """From the first to the last of them, those without a date left out.

    >>> hull([("2024-01-01", "2024-12-31"), ("", ""), ("2023-05-02", "2023-05-02")])
    ('2023-05-02', '2024-12-31')
    """
    known = [d for d in days if d[0]]
    return (min(d[0] for d in known), max(d[1] for d in known)) if known else NEVER


def joined(values: Iterable[str]) -> str:
    """Values that are not empty, sorted and joined by ";"; one inside a value becomes ",".

    >>> joined(["b", "", "a;c", "b"])
    'a,c;b'
    """
    return ";".join(sorted({v.replace(";", ",") for v in values if v}))
