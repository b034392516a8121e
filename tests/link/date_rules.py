"""The date rules of the core pack, run over a text as the engine does: longest match first."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import regex
from ruamel.yaml import YAML

from kg.link.date_years import Found
from kg.link.dates import normalise_date

FOLDER = Path(__file__).parents[2] / "rules" / "core" / "entities"
ANY_DAY = "2000-06-15"


@cache
def rules() -> dict[str, dict[str, Any]]:
    """The raw rule of each date file, by its name."""
    paths = sorted(FOLDER.glob("date-*.yaml"))
    return {path.stem: YAML(typ="safe").load(path.read_text("utf-8")) for path in paths}


@cache
def compiled() -> tuple[Any, ...]:
    return tuple(regex.compile(text) for rule in rules().values() for text in rule["regex"])


def find(
    text: str, document_date: str = "", *, open_too: bool = False
) -> list[tuple[Found, str | None]]:
    """Every expression that has a name, none overlapping, in the order of the text.

    `open_too` keeps those that only an unknown document date could tell.
    """
    named: list[tuple[Found, str | None]] = []
    for expression in compiled():
        for match in expression.finditer(text):
            groups = match.groupdict()
            name = normalise_date(match.group(), groups, document_date)
            if name is not None or (open_too and normalise_date(match.group(), groups, ANY_DAY)):
                named.append((Found(match.start(), match.end(), match.group(), groups), name))
    return _longest(named)


def _longest(named: list[tuple[Found, str | None]]) -> list[tuple[Found, str | None]]:
    taken: list[tuple[Found, str | None]] = []
    for found, name in sorted(named, key=lambda x: (x[0].start - x[0].end, x[0].start)):
        if all(found.end <= other.start or other.end <= found.start for other, _ in taken):
            taken.append((found, name))
    return sorted(taken, key=lambda x: x[0].start)
