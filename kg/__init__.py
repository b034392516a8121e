"""kg: knowledge graphs from policy documents, by rules people can read.

    >>> import kg
    >>> graph = kg.extract("The council adopted the Clean Rivers Act on 3 May 2023.")
    >>> [entity.name for entity in graph.entities if entity.type == "Policy"]
    ['Clean Rivers Act']

The names below load when they are first used, so that `import kg` stays quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from kg.version import __version__

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.knowledge import KnowledgeGraph, extract, load, update
    from kg.model import Entity, Evidence, Graph, Statement
    from kg.packs import load_pack

_HOMES = {
    "Entity": "kg.model",
    "Evidence": "kg.model",
    "Graph": "kg.model",
    "KgError": "kg.errors",
    "KnowledgeGraph": "kg.knowledge",
    "Statement": "kg.model",
    "extract": "kg.knowledge",
    "load": "kg.knowledge",
    "load_pack": "kg.packs",
    "update": "kg.knowledge",
}

__all__ = [
    "Entity",
    "Evidence",
    "Graph",
    "KgError",
    "KnowledgeGraph",
    "Statement",
    "__version__",
    "extract",
    "load",
    "load_pack",
    "update",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
