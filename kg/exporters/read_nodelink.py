"""A `graph.json` that kg wrote in, the whole graph out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg.errors import ExportError, Place
from kg.exporters.record import Misfit, from_json
from kg.model import DocumentRecord, Entity, Graph, MentionRecord, Merge, Statement

_ENTITY = {"name": "label", "type": "entity_type", "count": "mentions"}
_STATEMENT = {"id": "key", "subject": "source", "predicate": "relation", "object": "target"}
"""Fields by the key they have in the file, where it is another."""


def read(path: Path) -> Graph:
    """The graph with all its evidence and mentions.

    Raises:
        ExportError: it is not such a file (E113).
    """
    try:
        data = json.loads(path.read_bytes())
        return Graph(
            tuple(from_json(DocumentRecord, d) for d in data["documents"]),
            tuple(from_json(Entity, _renamed(n, _ENTITY)) for n in _own(data["nodes"])),
            tuple(from_json(Statement, _renamed(e, _STATEMENT)) for e in _own(data["edges"])),
            tuple(from_json(MentionRecord, m) for m in data["mentions"]),
            tuple(from_json(Merge, m) for m in data.get("merges", ())),
        )
    except (Misfit, KeyError) as fault:
        what = f"not a graph of kg: {fault}"
        raise ExportError("E113", what, place=Place(str(path)), hint=_HINT) from fault
    except (ValueError, TypeError, RecursionError) as fault:
        raise ExportError("E113", "not JSON", place=Place(str(path)), hint=_HINT) from fault


_HINT = "Only a graph.json that kg wrote can be read; it also holds documents and mentions."


def _own(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entities and statements, without what kg adds of documents and series."""
    return [item for item in items if not item.get("context")]


def _renamed(item: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {**item, **{field: item[key] for field, key in names.items() if key in item}}
