"""A graph in, the closing tables of a run out: documents, entities, statements, seconds."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from kg.model import STATUSES, Graph


def print_summary(graph: Graph, seconds: float) -> None:
    """Print the tables to standard error, where talk belongs."""
    console = Console(stderr=True)
    console.print(entity_table(graph))
    console.print(statement_table(graph))
    size = sum(d.characters for d in graph.documents) / 1e6
    console.print(
        f"{len(graph.documents)} documents, {len(graph.entities)} entities, "
        f"{len(graph.statements)} statements in {seconds:.1f} s "
        f"({size / max(seconds, 1e-9):.2f} MB/s)"
    )


def entity_table(graph: Graph) -> Table:
    table = Table("type", "entities", "mentions", title="Entities")
    types = Counter(e.type for e in graph.entities)
    mentions: Counter[str] = Counter()
    for entity in graph.entities:
        mentions[entity.type] += entity.count
    for name, count in sorted(types.items(), key=lambda row: (-row[1], row[0])):
        table.add_row(name, str(count), str(mentions[name]))
    return table


def statement_table(graph: Graph) -> Table:
    table = Table("relation", *STATUSES, title="Statements")
    counts = Counter((s.predicate, s.status) for s in graph.statements)
    totals = Counter(s.predicate for s in graph.statements)
    for name, _ in sorted(totals.items(), key=lambda row: (-row[1], row[0])):
        table.add_row(name, *(str(counts[name, status] or "") for status in STATUSES))
    return table
