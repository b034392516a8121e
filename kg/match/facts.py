"""A pattern in, what the gate must know of it out, and kept on disk from one run to the next.

Of the patterns of a pack few are run on a text, but the gate asks every one of them for its words
and types. Parsing them all takes longer than reading a page, so these facts are kept.
"""

from __future__ import annotations

import dataclasses
import io
import pickle
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from kg.match.anchors import Anchors, anchors_of, types_of, wanted_types
from kg.match.first import First, first_of
from kg.match.looks import Looks, looks_of
from kg.match.needs import Needs, needs_of
from kg.match.nodes import Node
from kg.model import Ontology, Pack, PatternRule
from kg.packs.kept import keep, recall

_CODE = ("match", "model", "parse")
"""The packages whose code decides what the facts are."""


class Facts(NamedTuple):
    """What every match of a pattern holds, and how it begins."""

    first: First
    anchors: Anchors | None
    """Words that set the pattern off, in lower case."""
    types: frozenset[str]
    needs: Needs
    """Sets of words of each of which every match holds one; the rarest first."""
    wanted: tuple[frozenset[str], ...]
    """Sets of types of each of which every match holds a mention."""
    looks: Looks
    """The types of the mentions that it looks at; None for any."""
    packed: bytes
    """The parsed pattern, pickled: to unpack it takes a fifth of the time of parsing its text."""

    def unpack(self) -> Node:
        """The parsed pattern."""
        node: Node = pickle.loads(self.packed)
        return node


def facts_of(node: Node, ontology: Ontology) -> Facts:
    """The facts of a parsed pattern."""
    return Facts(
        first_of(node, ontology),
        anchors_of(node),
        types_of(node),
        needs_of(node),
        wanted_types(node, ontology),
        looks_of(node, ontology),
        _pack(node),
    )


class _Packer(pickle.Pickler):
    """Packs nodes as calls of their classes, which unpacks five times as fast as slot by slot."""

    def reducer_override(self, part: Any) -> Any:
        if not dataclasses.is_dataclass(part) or isinstance(part, type):
            return NotImplemented
        return type(part), tuple(getattr(part, f.name) for f in dataclasses.fields(part))


def _pack(node: Node) -> bytes:
    file = io.BytesIO()
    _Packer(file, protocol=5).dump(node)
    return file.getvalue()


def pack_facts(
    pack: Pack,
    rules: Iterable[PatternRule],
    parse: Callable[[Pack, PatternRule, str], Node],
) -> dict[str, Facts]:
    """The facts of each pattern text of a pack's rules, kept if the pack was read from files.

    Only patterns without a fault are ever kept.
    """
    every: dict[str, PatternRule] = {}
    for rule in rules:
        for text in rule.pattern:
            every.setdefault(text, rule)
    told = repr((list(every), pack.ontology, dict(pack.macros), dict(pack.words)))
    found: dict[str, Facts] | None = recall(told, _CODE) if pack.hashes else None
    if found is None:
        found = {t: facts_of(parse(pack, r, t), pack.ontology) for t, r in every.items()}
        if pack.hashes:
            keep(told, _CODE, found)
    return found
