"""The views of `kg show`: overview, one entity, merged forms, and the page."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.cli.summary import entity_table, statement_table
from kg.cli.tables import print_table
from kg.exporters.page import write_page
from kg.look import find_entity, hubs, merged_forms, statements_of
from kg.model import Graph, Statement
from kg.packs import load_pack

_STYLES = {"asserted": "green", "directive": "yellow", "negated": "red"}


def overview(graph: Graph, most: int) -> None:
    """Counts and the most connected entities."""
    console = Console()
    console.print(entity_table(graph))
    console.print(statement_table(graph))
    table = Table("entity", "type", "edges", "mentions", "documents", title="Most connected")
    for hub in hubs(graph, most=most):
        e = hub.entity
        table.add_row(e.name, e.type, str(hub.edges), str(e.count), str(len(e.documents)))
    console.print(table)
    console.print('One of them in full: kg show --entity "NAME"', style="dim")


def entity(graph: Graph, name: str) -> None:
    """One entity with its statements and their sentences."""
    console = Console()
    found = find_entity(graph, name)
    names = {e.id: e.name for e in graph.entities}
    console.print(Text.assemble((found.name, "bold"), f"  {found.type}  {found.id}"))
    if found.aliases:
        console.print("also: " + "; ".join(found.aliases), style="dim", markup=False)
    for statement in statements_of(graph, found):
        _statement(console, statement, names)


def _statement(console: Console, statement: Statement, names: dict[str, str]) -> None:
    console.print(
        Text.assemble(
            "\n",
            (names.get(statement.subject, statement.subject), "bold"),
            (f"  {statement.predicate}  ", "cyan"),
            (names.get(statement.object, statement.object), "bold"),
            (f"  {statement.status} ", _STYLES[statement.status]),
            (f"{statement.confidence:.2f}", "dim"),
        )
    )
    for evidence in statement.evidence:
        quote = " ".join(evidence.quote.split())
        console.print(
            Text.assemble("  ", quote, (f"  [{evidence.document}, {evidence.rule}]", "dim"))
        )


def merges(graph: Graph, name: str | None) -> None:
    """Which form was taken for which entity and why; of one entity when it is named."""
    found = find_entity(graph, name) if name else None
    names = {e.id: f"{e.name} ({e.type})" for e in graph.entities}
    rows = merged_forms(graph, entity=found.id if found else "")
    print_table(
        ("form", "entity", "reason", "mentions", "documents"),
        [(r.form, names.get(r.entity, r.entity), r.reason, r.count, r.documents) for r in rows],
        title="Forms taken for one thing, and why",
    )


def page(graph: Graph, path: Path, *, pack: str, open_page: bool) -> None:
    """Write the page of marked-up texts and say where it is."""
    written = write_page(graph, path, ontology=load_pack(pack).ontology)
    Console(stderr=True).print(f"wrote {written}")
    if open_page:
        webbrowser.open(written.resolve().as_uri())
