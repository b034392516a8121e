"""A graph and what is to leave it in, the graph without it and the entries that fit nothing out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.curation.find import Lookup
from kg.model import Drop, Graph, Statement


def drop(graph: Graph, entries: Iterable[Drop]) -> tuple[Graph, list[Drop]]:
    """Without these statements (by id) and entities (by id or name), their statements and mentions.

    A name that means several things drops none of them.
    """
    lookup, known = Lookup(graph), {s.id for s in graph.statements}
    gone: set[str] = set()
    left: list[Drop] = []
    for entry in entries:
        things = lookup.find(entry.what)
        if entry.what in known:
            gone.add(entry.what)
        elif len(things) == 1:
            gone.add(things[0].id)
        else:
            left.append(entry)
    return (_without(graph, gone) if gone else graph), left


def _without(graph: Graph, gone: set[str]) -> Graph:
    return replace(
        graph,
        documents=tuple(
            replace(d, about=tuple(a for a in d.about if a not in gone)) for d in graph.documents
        ),
        entities=tuple(e for e in graph.entities if e.id not in gone),
        statements=tuple(
            _silent(s, gone)
            for s in graph.statements
            if gone.isdisjoint((s.id, s.subject, s.object))
        ),
        mentions=tuple(m for m in graph.mentions if m.entity not in gone),
        merges=tuple(m for m in graph.merges if m.entity not in gone),
    )


def _silent(statement: Statement, gone: set[str]) -> Statement:
    """The statement without its speaker when that one is gone."""
    return replace(statement, attributed_to="") if statement.attributed_to in gone else statement
