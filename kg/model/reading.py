"""What reading yields: the things and statements of a document, the documents of a source."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.graph import DocumentRecord, Merge, Statement
from kg.model.mention import MentionRecord


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """A thing as one document names it."""

    id: str
    type: str
    name: str
    forms: tuple[str, ...]
    same_as: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document yields."""

    entities: tuple[LocalEntity, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[MentionRecord, ...]
    about: tuple[str, ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """A document and what it yields."""

    document: DocumentRecord
    reading: Reading


@dataclass(frozen=True, slots=True)
class SourceReading:
    """A file or record and its documents; with the same `key` and rules it reads the same again."""

    id: str
    key: str
    documents: tuple[DocumentReading, ...]
