"""The words that every step speaks, as frozen dataclasses."""

from kg.model.document import CleanText, Document
from kg.model.graph import (
    STATUSES,
    Anchor,
    DocumentRecord,
    Entity,
    Evidence,
    Graph,
    Statement,
)
from kg.model.mention import Mention, MentionRecord
from kg.model.ontology import EntityType, Ontology, RelationType
from kg.model.pack import Cue, Name, Pack, Query
from kg.model.problem import Problem
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
    "KINDS",
    "STATUSES",
    "Anchor",
    "Argument",
    "CleanText",
    "Cue",
    "Document",
    "DocumentRecord",
    "Entity",
    "EntityType",
    "Evidence",
    "Example",
    "FrameRule",
    "Graph",
    "Mention",
    "MentionRecord",
    "Name",
    "NamesRule",
    "Ontology",
    "Pack",
    "PatternRule",
    "Problem",
    "Query",
    "RegexRule",
    "RelationType",
    "Rule",
    "Span",
    "Statement",
]
