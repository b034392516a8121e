"""Sources and a pack in, a graph out: the whole job on one screen."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.errors import KgError
from kg.model import Document, DocumentRecord, Entity, Graph, MentionRecord, Pack
from kg.packs import load_pack
from kg.reader import LocalEntity, Reader, Reading
from kg.sources import read_documents
from kg.statements import merge

Progress = Callable[[Document], None]
_CHUNK = 8


def extract_graph(
    sources: Sequence[str],
    *,
    pack: Pack | None = None,
    jobs: int = 1,
    on_error: Callable[[KgError], None],
    on_document: Progress = lambda _: None,
) -> Graph:
    """Read the sources and put what their documents state into one graph.

    A source that cannot be read goes to `on_error`, and the others are read all the same.
    """
    rules = pack or load_pack("policy")
    documents = read_documents(sources, on_error=on_error)
    return assemble(read_all(documents, rules, jobs=jobs, on_document=on_document))


def read_all(
    documents: Iterable[Document], pack: Pack, *, jobs: int = 1, on_document: Progress
) -> Iterator[tuple[DocumentRecord, Reading]]:
    """Each document with what was found in it, in order; by `jobs` processes if more than one."""
    if jobs <= 1:
        reader = Reader(pack)
        for document in documents:
            yield record(document), reader.read(document)
            on_document(document)
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _prepare, (pack,)) as pool:
        for document, reading in pool.imap(_read, documents, chunksize=_CHUNK):
            yield record(document), reading
            on_document(document)


_READER: list[Reader] = []


def _prepare(pack: Pack) -> None:
    _READER[:] = [Reader(pack)]


def _read(document: Document) -> tuple[Document, Reading]:
    return document, _READER[0].read(document)


def record(document: Document) -> DocumentRecord:
    """What is kept of a document itself."""
    return DocumentRecord(
        document.id,
        document.path,
        document.sha256,
        document.title,
        document.date,
        document.publisher,
        document.series,
        document.number,
        document.language,
        len(document.text),
    )


def assemble(readings: Iterable[tuple[DocumentRecord, Reading]]) -> Graph:
    """The readings of all documents as one graph, every part sorted."""
    documents: list[DocumentRecord] = []
    entities: dict[str, list[tuple[str, LocalEntity]]] = {}
    statements = []
    mentions: list[MentionRecord] = []
    for document, reading in readings:
        documents.append(_about(document, reading))
        for entity in reading.entities:
            entities.setdefault(entity.id, []).append((document.id, entity))
        statements.extend(reading.statements)
        mentions.extend(reading.mentions)
    return Graph(
        tuple(sorted(documents, key=lambda d: d.id)),
        tuple(_entity(i, sorted(entities[i], key=lambda e: e[0])) for i in sorted(entities)),
        tuple(merge(statements)),
        tuple(sorted(mentions)),
    )


def _about(document: DocumentRecord, reading: Reading) -> DocumentRecord:
    return replace(document, about=reading.about)


def _entity(identity: str, found: Sequence[tuple[str, LocalEntity]]) -> Entity:
    local = [e for _, e in found]
    name = min((e.name for e in local), key=lambda n: (n.isupper(), n))
    forms = sorted({f for e in local for f in e.forms} - {name})
    return Entity(
        identity,
        local[0].type,
        name,
        tuple(forms),
        tuple(sorted({s for e in local for s in e.same_as})),
        sum(e.count for e in local),
        tuple(sorted({d for d, _ in found})),
    )
