"""A difference between two graphs → lines with + - ~, or rows of CSV."""

from __future__ import annotations

from collections.abc import Iterator

import click

from kg.cli.tables import print_csv, print_table
from kg.diff import Change, Difference, Part, Tally
from kg.model import DocumentRecord, Entity, Graph, Statement

Row = tuple[str, str, str, str]
COLUMNS = ("change", "kind", "id", "what")
MARKS = {"gained": "+", "lost": "-", "changed": "~"}


def print_difference(difference: Difference, old: Graph, new: Graph) -> None:
    """Lines by kind, then how much evidence each document and rule has gained and lost."""
    for change, kind, id, what in rows(difference, old, new):
        click.echo(f"{MARKS[change]} {kind} {what}  ({id})")
    for name, tallies in (("document", difference.by_document), ("rule", difference.by_rule)):
        if tallies:
            title = f"Evidence by {name}"
            print_table((name, "gained", "lost"), map(_tally, tallies), title=title)
    if difference:
        click.echo(summary(difference), err=True)


def summary(difference: Difference) -> str:
    """How many things of each kind were gained, lost and changed."""
    told = (
        _counted("documents", difference.documents),
        _counted("entities", difference.entities),
        _counted("statements", difference.statements),
    )
    return f"{'; '.join(filter(None, told))}."


def _counted(kind: str, part: Part[DocumentRecord] | Part[Entity] | Part[Statement]) -> str:
    gained, lost, changed = len(part.gained), len(part.lost), len(part.changed)
    if not (gained or lost or changed):
        return ""
    return f"{kind}: {gained} gained, {lost} lost, {changed} changed"


def print_rows(difference: Difference, old: Graph, new: Graph) -> None:
    """One row a change, as CSV."""
    print_csv(COLUMNS, rows(difference, old, new))


def rows(difference: Difference, old: Graph, new: Graph) -> Iterator[Row]:
    """Change, kind, id and text of everything that differs."""
    names = {e.id: e.name for graph in (old, new) for e in graph.entities}
    yield from _part("document", difference.documents, names)
    yield from _part("entity", difference.entities, names)
    yield from _part("statement", difference.statements, names)


def _part(
    kind: str,
    part: Part[DocumentRecord] | Part[Entity] | Part[Statement],
    names: dict[str, str],
) -> Iterator[Row]:
    for item in part.gained:
        yield "gained", kind, item.id, _told(item, names)
    for item in part.lost:
        yield "lost", kind, item.id, _told(item, names)
    for change in part.changed:
        yield "changed", kind, change.new.id, f"{_told(change.new, names)}: {_fields(change)}"


def _told(item: DocumentRecord | Entity | Statement, names: dict[str, str]) -> str:
    if isinstance(item, Statement):
        ends = names.get(item.subject, item.subject), names.get(item.object, item.object)
        return f"{ends[0]} —{item.predicate}→ {ends[1]} [{item.status}]"
    return item.name if isinstance(item, Entity) else item.title or item.id


def _fields(change: Change[DocumentRecord] | Change[Entity] | Change[Statement]) -> str:
    told = (
        _field(name, getattr(change.old, name), getattr(change.new, name)) for name in change.fields
    )
    return "; ".join(told)


def _field(name: str, old: object, new: object) -> str:
    if isinstance(old, tuple) and isinstance(new, tuple):
        return f"{name} +{len(set(new) - set(old))} -{len(set(old) - set(new))}"
    return f"{name} {old} → {new}"


def _tally(tally: Tally) -> tuple[str, int, int]:
    return tally.name, tally.gained, tally.lost
