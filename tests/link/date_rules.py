"""The date rules of the core pack, run over a text as the engine does: longest match first."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import regex
from ruamel.yaml import YAML

from kg.link.date_deferred import defer_date
from kg.link.date_mentions import name_dates
from kg.model import Mention

FOLDER = Path(__file__).parents[2] / "rules" / "core" / "entities"


@cache
def rules() -> dict[str, dict[str, Any]]:
    """The raw rule of each date file, by its name."""
    paths = sorted(FOLDER.glob("date-*.yaml"))
    return {path.stem: YAML(typ="safe").load(path.read_text("utf-8")) for path in paths}


@cache
def _compiled() -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, regex.compile(text)) for name, rule in rules().items() for text in rule["regex"]
    )


def mentions(text: str, document_date: str = "") -> list[Mention]:
    """Every expression, none overlapping, in the order of the text."""
    found = []
    for rule, expression in _compiled():
        for match in expression.finditer(text):
            name = defer_date(match.group(), match.groupdict(), document_date)
            if name is not None:
                found.append(Mention(*match.span(), "Date", match.group(), rule, name))
    return _longest(found)


def find(text: str, document_date: str = "") -> list[tuple[str, str]]:
    """Words and name of every expression that has one, in the order of the text."""
    named = name_dates(text, mentions(text, document_date), document_date=document_date)
    return [(mention.text, name) for mention, name in named.items() if name]


def _longest(found: list[Mention]) -> list[Mention]:
    taken: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in taken):
            taken.append(mention)
    return sorted(taken)
