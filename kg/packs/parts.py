"""All that one pack's files say, each thing with its place: readers make it, checks read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Cue, EntityType, Name, Problem, Query, RelationType, Rule
from kg.packs.entry import Entry
from kg.packs.files import PackFile
from kg.packs.folders import Folder


@dataclass(frozen=True, slots=True)
class WordList:
    """The rows of a word list and the line of the file that each stands in."""

    file: PackFile
    rows: tuple[Name, ...]
    lines: Sequence[int]


@dataclass(frozen=True, slots=True)
class Macro:
    """A named piece of pattern text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words of which `%name` means any one."""

    name: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Parts:
    """What the readers have found in one pack so far."""

    folder: Folder
    types: list[Entry[EntityType]] = field(default_factory=list)
    relations: list[Entry[RelationType]] = field(default_factory=list)
    spellings: dict[str, str] = field(default_factory=dict)
    rules: list[Entry[Rule]] = field(default_factory=list)
    lists: dict[str, WordList] = field(default_factory=dict)
    """By path below the pack ("names/countries.tsv")."""
    cues: list[Entry[Cue]] = field(default_factory=list)
    macros: list[Entry[Macro]] = field(default_factory=list)
    words: list[Entry[WordSet]] = field(default_factory=list)
    templates: list[Entry[dict[str, object]]] = field(default_factory=list)
    used_templates: set[str] = field(default_factory=set)
    queries: list[Query] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
