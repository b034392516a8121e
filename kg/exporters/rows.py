"""The rows that every graph file holds: what nodes and edges carry, by which name and type."""

from __future__ import annotations

from typing import NamedTuple


class NodeRow(NamedTuple):
    """A node of a graph file. A tuple, for a run makes a million of them."""

    id: str
    label: str
    entity_type: str
    mentions: int
    doc_count: int
    aliases: str
    """Other forms, joined by ";"."""
    same_as: str
    """External identifiers, joined by ";"."""
    iri: str
    first_date: str
    last_date: str
    """The days it stands for, ISO 8601: a document's or a Date's own, else those of the documents
    that mention it; both empty when no date is known."""


class EdgeRow(NamedTuple):
    """All statements with the same subject, relation and object, in one edge."""

    id: str
    """Id of the first statement."""
    source: str
    target: str
    relation: str
    weight: int
    """Number of evidences, at least 1."""
    status: str
    """The first of asserted, directive, negated that one of the statements has."""
    statuses: str
    """All that they have, joined by ";"."""
    confidence: float
    """The highest."""
    evidence_count: int
    doc_count: int
    first_date: str
    last_date: str
    """The days it speaks of, ISO 8601: as stated, else its object's when that is a Date, else those
    of the documents that state it."""
    stated_time: str
    """Times that the sentences themselves give, joined by ";"."""
    attributed_to: str
    """Ids of those who say so, joined by ";"."""
    condition: str
    quote: str
    """A sentence that states it, at most `QUOTE` characters."""
    document: str
    """Id of the document where the quote stands."""
    statements: str
    """Ids of the statements, joined by ";"."""


QUOTE = 300
NODE_COLUMNS = NodeRow._fields[2:]
EDGE_COLUMNS = ("relation", *EdgeRow._fields[5:])
"""Fields that are data columns; id, label, ends and weight have a place of their own."""

INTEGERS = frozenset({"mentions", "doc_count", "evidence_count", "weight"})
DOUBLES = frozenset({"confidence"})

ALWAYS = frozenset({"label", "entity_type", "relation", "status", "statuses"})
"""Text columns that are never empty."""

RESERVED = frozenset(
    (
        *("id", "label", "type", "kind", "source", "target", "key", "weight"),
        *("x", "y", "z", "r", "g", "b", "size", "color", "interval", "timeset"),
    )
)
"""Names that Gephi, Gephi Lite or sigma take for something of their own; no column has one."""


def column_type(name: str) -> str:
    """The type of a column, by its name in GraphML and GEXF."""
    return "integer" if name in INTEGERS else "double" if name in DOUBLES else "string"
