"""What a run has found: entities, statements with their evidence, documents, mentions."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.mention import MentionRecord

STATUSES = ("asserted", "directive", "negated")


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The words that set a rule off, in characters of the original."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence that states something: `original[start:end] == quote` in `document`."""

    document: str
    start: int
    end: int
    quote: str
    rule: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with all the forms it takes; `id` is made from type and canonical name."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    count: int = 0
    """How many mentions."""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An edge: `subject` and `object` are entity ids, `predicate` a relation of the ontology."""

    id: str
    subject: str
    predicate: str
    object: str
    status: str
    """One of `STATUSES`."""
    confidence: float
    evidence: tuple[Evidence, ...]
    time: str = ""
    """ISO 8601 date or range, when the sentence gives one."""
    attributed_to: str = ""
    """Id of the entity that says so."""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document as exported; `about` holds the ids of the entities its heading names."""

    id: str
    path: str
    sha256: str
    title: str
    date: str
    publisher: str
    series: str
    number: int
    language: str
    characters: int
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """A line of the merge log: `count` mentions written `form` were taken for `entity`, and why."""

    document: str
    entity: str
    form: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything one run found, each part sorted by its id."""

    documents: tuple[DocumentRecord, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[MentionRecord, ...]
    merges: tuple[Merge, ...] = ()
