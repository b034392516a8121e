"""Nested descriptions → Turtle for people: prefixed names, lists and blank nodes in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

PLAIN_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?\Z")


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank node, written `[ ... ]`."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """An RDF list, written `( ... )`."""

    members: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A subject with its properties and values, in the order they shall be written."""

    subject: NamedNode
    pairs: tuple[Pair, ...]


Value: TypeAlias = NamedNode | Literal | Blank | Items
Pair: TypeAlias = tuple[str, tuple[Value, ...]]
"""A property as prefixed name, and its values; without values it is not written."""


def pair(name: str, *values: Value) -> Pair:
    """A property and its values."""
    return name, values


def turtle(blocks: Iterable[Block], *, prefixes: dict[str, str]) -> Iterator[str]:
    """The lines of a Turtle file, each with its line feed."""
    spaces = {iri: prefix for prefix, iri in prefixes.items()}
    for prefix, iri in sorted(prefixes.items()):
        yield f"@prefix {prefix}: <{iri}> .\n"
    for block in blocks:
        yield f"\n{_term(block.subject, spaces)}\n{_pairs(block.pairs, spaces, 1)} .\n"


def _pairs(pairs: Iterable[Pair], spaces: dict[str, str], depth: int) -> str:
    lines = (
        f"{'    ' * depth}{'a' if name == 'rdf:type' else name} "
        + ", ".join(_value(v, spaces, depth) for v in values)
        for name, values in pairs
        if values
    )
    return " ;\n".join(lines)


def _value(value: Value, spaces: dict[str, str], depth: int) -> str:
    if isinstance(value, Items):
        return f"( {' '.join(_value(v, spaces, depth) for v in value.members)} )"
    if isinstance(value, Blank):
        return f"[\n{_pairs(value.pairs, spaces, depth + 1)}\n{'    ' * depth}]"
    return _term(value, spaces)


def _term(term: NamedNode | Literal, spaces: dict[str, str]) -> str:
    if isinstance(term, Literal):
        kind = term.datatype.value.rpartition("#")[2]
        return term.value if kind in ("integer", "boolean") else str(term)
    cut = max(term.value.rfind("/"), term.value.rfind("#")) + 1
    prefix, local = spaces.get(term.value[:cut]), term.value[cut:]
    return f"{prefix}:{local}" if prefix and PLAIN_LOCAL.match(local) else str(term)
