"""Sentences with mentions, made by hand: no pack, no word list."""

from __future__ import annotations

from collections.abc import Mapping

from kg.match.view import View
from kg.model import EntityType, Mention, Name, Ontology, Pack, RelationType, Rule
from kg.parse.tokens import tokenize
from kg.parse.walk import Grammar

_TYPES = (
    EntityType("Meeting"),
    EntityType("Session", parent="Meeting"),
    EntityType("Policy"),
    EntityType("Organization"),
    EntityType("Place"),
    EntityType("Person"),
    EntityType("Industry"),
)
ONTOLOGY = Ontology(
    {t.name: t for t in _TYPES},
    {
        "adopted": RelationType("adopted", ("Meeting", "Organization"), ("Policy",)),
        "supports": RelationType("supports", (), ("Industry",)),
    },
)
Words = Mapping[str, str]
"""Words of the text and the type, or `Type.feature`, of the mention that they are."""


def mentions_in(text: str, words: Words) -> list[Mention]:
    """A mention at the first place of each of the words."""
    found = []
    for part, kind in words.items():
        start, (name, _, feature) = text.index(part), kind.partition(".")
        end = start + len(part)
        found.append(Mention(start, end, name, part, "made", "", "", feature))
    return found


def view_of(text: str, words: Words = {}, grammar: Grammar | None = None) -> View:  # noqa: B006
    """The text as one sentence; words inside longer ones are nested mentions."""
    mentions = mentions_in(text, words)
    inner = [
        m
        for m in mentions
        if any(o is not m and o.start <= m.start and m.end <= o.end for o in mentions)
    ]
    outer = [m for m in mentions if m not in inner]
    return View(tokenize(text, 0, len(text)), outer, inner, grammar)


def pack_of(*rules: Rule, names: Mapping[str, tuple[Name, ...]] | None = None) -> Pack:
    """A pack of nothing but rules and the rows of their word lists."""
    return Pack(
        id="made",
        version="1",
        language="en",
        base="https://kg.example.org/",
        prefixes={},
        ontology=ONTOLOGY,
        rules=rules,
        names=names or {},
        cues=(),
        macros={},
        words={},
        queries=(),
        hashes={},
    )
