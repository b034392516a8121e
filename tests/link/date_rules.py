"""The date rules of the core pack, run over a text as the engine does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex
from ruamel.yaml import YAML

from kg.link.date_hits import name_date_hits

FOLDER = Path(__file__).parents[2] / "rules" / "core" / "entities"


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    text: str
    groups: Mapping[str, str]


@cache
def rules() -> dict[str, dict[str, Any]]:
    """The raw rule of each date file, by its name."""
    paths = sorted(FOLDER.glob("date-*.yaml"))
    return {path.stem: YAML(typ="safe").load(path.read_text("utf-8")) for path in paths}


@cache
def _compiled() -> tuple[Any, ...]:
    return tuple(regex.compile(text) for rule in rules().values() for text in rule["regex"])


def hits(text: str) -> list[Hit]:
    """Everything that an expression matches, in text order, overlapping or not."""
    found = []
    for expression in _compiled():
        for match in expression.finditer(text):
            groups = {k: v for k, v in match.groupdict().items() if v is not None}
            found.append(Hit(match.start(), match.end(), match.group(), groups))
    return sorted(found, key=lambda hit: (hit.start, hit.end))


def find(text: str, document_date: str = "") -> list[tuple[str, str]]:
    """Words and name of every expression that has one, in the order of the text."""
    found = hits(text)
    names = name_date_hits(text, found, document_date)
    return [(hit.text, name) for hit, name in zip(found, names, strict=True) if name]
