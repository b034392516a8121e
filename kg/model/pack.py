"""A loaded pack: ontology, rules, word lists, cues, macros and queries, ready to be compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from kg.model.ontology import Ontology
from kg.model.rule import Rule

ENGINE_WORDS = (
    *("carriers", "control", "deeds", "instruments", "launching", "light", "onlooking"),
    *("reporting", "traded", "voices", "ways"),
)
"""Word sets that the engine reads by name, without any pattern naming them."""


@dataclass(frozen=True, slots=True)
class Name:
    """A row of a word list: a thing and the forms it takes in text."""

    name: str
    aliases: tuple[str, ...] = ()
    acronym: str = ""
    """One or, with bars, several; always matched as written."""
    id: str = ""
    """External identifier, a CURIE ("iso3166:CN", "isic:C21")."""
    feature: str = ""
    valid_from: str = ""
    valid_to: str = ""
    context: tuple[str, ...] = ()
    """Words of which the document must hold one before an ambiguous name counts."""
    broader: str = ""
    """Name of the thing it is part of, for industries and places."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that set the status of what stands near them."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    cue: tuple[str, ...]
    """Patterns of the rule language, mostly plain words ("did not", "<plan> to")."""
    status: Literal["negated", "directive", "conditional", "hedged", "pseudo"]
    """What is conditional or hedged ("reportedly") is no fact, so that it counts as directive."""
    direction: Literal["forward", "backward", "both"] = "forward"
    scope: int = 0
    """Most tokens it reaches; 0: to the end of the clause."""
    until: tuple[str, ...] = ()
    """Words that end its reach."""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A named SPARQL query."""

    name: str
    title: str
    text: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    """Parameter name to its default value (empty: must be given)."""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything that a pack and the packs it needs hold, in one piece."""

    id: str
    version: str
    language: str
    base: str
    """Base IRI of entities, documents and statements."""
    prefixes: Mapping[str, str]
    ontology: Ontology
    rules: tuple[Rule, ...]
    names: Mapping[str, tuple[Name, ...]]
    """Rows by the id of the `names` rule that lists them."""
    cues: tuple[Cue, ...]
    macros: Mapping[str, str]
    """Macro name to pattern text."""
    words: Mapping[str, tuple[str, ...]]
    """Word-set name to words; `%name` in patterns means any of them."""
    queries: tuple[Query, ...]
    hashes: Mapping[str, str]
    """SHA-256 of each file by its path below the rules folder."""
    model: str = ""
    """Name or folder of a trained spaCy pipeline that supplies tags and dependencies."""
