"""Gold rows for the tests of the scorer: a council that adopted a plan."""

from __future__ import annotations

import json
from typing import Any

from kg.score import Annotation, read_annotations


def entity(id: str, type: str, name: str, *mentions: str) -> dict[str, Any]:
    return {"id": id, "type": type, "name": name, "mentions": list(mentions)}


def edge(subject: str, predicate: str, obj: str, status: str = "asserted") -> dict[str, Any]:
    return {"subject": subject, "predicate": predicate, "object": obj, "status": status}


def document(
    entities: list[dict[str, Any]], statements: list[dict[str, Any]], id: str = "a"
) -> dict[str, Annotation]:
    line = json.dumps({"id": id, "entities": entities, "statements": statements})
    return read_annotations([line], path="test.jsonl")


COUNCIL = entity("c", "Organization", "City Council of Porto", "the council")
PLAN = entity("p", "Policy", "Harbour Plan", "the Plan")
ADOPTED = edge("c", "adopted", "p")
GOLD = document([COUNCIL, PLAN], [ADOPTED])
