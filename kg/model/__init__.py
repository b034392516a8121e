"""The words that every step speaks, as frozen dataclasses."""

from kg.model.context import (
    CONTEXT_RELATIONS,
    CONTEXT_TYPES,
    Context,
    ContextEdge,
    ContextNode,
    context_of,
    document_node,
    slug,
)
from kg.model.curation import Curation, Different, Drop, Rename, Same
from kg.model.day import days
from kg.model.document import CleanText, Document
from kg.model.graph import (
    STATUSES,
    Anchor,
    DocumentRecord,
    Entity,
    Evidence,
    Graph,
    Merge,
    Statement,
)
from kg.model.mention import Mention, MentionRecord
from kg.model.ontology import EntityType, Ontology, RelationType
from kg.model.pack import ENGINE_WORDS, Cue, Name, Pack, Query
from kg.model.problem import Problem
from kg.model.reading import DocumentReading, LocalEntity, Reading, SourceReading
from kg.model.rule import (
    KINDS,
    Argument,
    Example,
    FrameRule,
    NamesRule,
    PatternRule,
    RegexRule,
    Rule,
)
from kg.model.span import Span

__all__ = [
    "CONTEXT_RELATIONS",
    "CONTEXT_TYPES",
    "ENGINE_WORDS",
    "KINDS",
    "STATUSES",
    "Anchor",
    "Argument",
    "CleanText",
    "Context",
    "ContextEdge",
    "ContextNode",
    "Cue",
    "Curation",
    "Different",
    "Document",
    "DocumentReading",
    "DocumentRecord",
    "Drop",
    "Entity",
    "EntityType",
    "Evidence",
    "Example",
    "FrameRule",
    "Graph",
    "LocalEntity",
    "Mention",
    "MentionRecord",
    "Merge",
    "Name",
    "NamesRule",
    "Ontology",
    "Pack",
    "PatternRule",
    "Problem",
    "Query",
    "Reading",
    "RegexRule",
    "RelationType",
    "Rename",
    "Rule",
    "Same",
    "SourceReading",
    "Span",
    "Statement",
    "context_of",
    "days",
    "document_node",
    "slug",
]
