"""A graph in, its documents, series and publishers as nodes and edges out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model.graph import DocumentRecord, Graph

DOCUMENT, SERIES, PUBLISHER = "Document", "Series", "Publisher"
CONTEXT_TYPES = (DOCUMENT, SERIES, PUBLISHER)
PART_OF, ABOUT, PUBLISHED_BY = "partOf", "about", "publishedBy"
CONTEXT_RELATIONS = (PART_OF, ABOUT, PUBLISHED_BY)


@dataclass(frozen=True, slots=True, order=True)
class ContextNode:
    """A document, a series, or a publisher that no text names as an organization."""

    id: str
    type: str
    name: str
    date: str = ""
    documents: tuple[str, ...] = ()
    """Ids of the documents it is or stands for."""


@dataclass(frozen=True, slots=True, order=True)
class ContextEdge:
    """partOf: document → series; about: either → entity; publishedBy: document → publisher."""

    subject: str
    relation: str
    object: str

    @property
    def id(self) -> str:
        """Its three parts; no two edges of a context share them."""
        return f"{self.subject} {self.relation} {self.object}"


@dataclass(frozen=True, slots=True)
class Context:
    """What a graph holds besides entities and statements, sorted."""

    nodes: tuple[ContextNode, ...]
    edges: tuple[ContextEdge, ...]


@dataclass(slots=True)
class _Draft:
    entities: frozenset[str]
    organizations: dict[str, str]
    """Entity ids by name and alias in lower case."""
    nodes: dict[str, ContextNode] = field(default_factory=dict)
    edges: set[ContextEdge] = field(default_factory=set)


def document_node(document: str) -> str:
    """The node id of a document."""
    return f"document/{document}"


def slug(text: str) -> str:
    """A readable path part; a digest for text without letters and digits.

    >>> slug("On the Spirit of the Session")
    'on-the-spirit-of-the-session'
    """
    words = "-".join(re.findall(r"[^\W_]+", text.lower()))
    return words or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def context_of(graph: Graph) -> Context:
    """Documents, their series and publishers, and the edges between them and the entities.

    A publisher that is among the organizations of the graph is that entity. A series is about what
    all its documents are about. Ids of `about` that no entity has are left out.
    """
    draft = _Draft(frozenset(e.id for e in graph.entities), _organizations(graph))
    for document in graph.documents:
        _add_document(document, draft)
    for id, members in sorted(_by_series(graph).items()):
        _add_series(id, members, draft)
    nodes = (node for id, node in draft.nodes.items() if id not in draft.entities)
    return Context(tuple(sorted(nodes)), tuple(sorted(draft.edges)))


def _organizations(graph: Graph) -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in graph.entities:
        if entity.type == "Organization":
            for form in (entity.name, *entity.aliases):
                found.setdefault(form.lower(), entity.id)
    return found


def _add_document(document: DocumentRecord, draft: _Draft) -> None:
    id, name = document_node(document.id), document.title or document.id
    draft.nodes[id] = ContextNode(id, DOCUMENT, name, document.date, (document.id,))
    draft.edges.update(ContextEdge(id, ABOUT, e) for e in document.about if e in draft.entities)
    if document.series:
        draft.edges.add(ContextEdge(id, PART_OF, _series_id(document)))
    if document.publisher:
        draft.edges.add(ContextEdge(id, PUBLISHED_BY, _publisher(document, draft)))


def _publisher(document: DocumentRecord, draft: _Draft) -> str:
    known = draft.organizations.get(document.publisher.lower())
    if known is not None:
        return known
    id = f"publisher/{slug(document.publisher)}"
    before = draft.nodes.get(id)
    name, documents = (before.name, before.documents) if before else (document.publisher, ())
    draft.nodes[id] = ContextNode(id, PUBLISHER, name, "", (*documents, document.id))
    return id


def _by_series(graph: Graph) -> dict[str, list[DocumentRecord]]:
    found: dict[str, list[DocumentRecord]] = {}
    for document in graph.documents:
        if document.series:
            found.setdefault(_series_id(document), []).append(document)
    return found


def _series_id(document: DocumentRecord) -> str:
    return f"series/{slug(document.series)}"


def _add_series(id: str, members: list[DocumentRecord], draft: _Draft) -> None:
    documents: Iterator[str] = (member.id for member in members)
    draft.nodes[id] = ContextNode(id, SERIES, members[0].series, "", tuple(documents))
    shared = set(members[0].about).intersection(*(member.about for member in members))
    draft.edges.update(ContextEdge(id, ABOUT, e) for e in shared if e in draft.entities)
