"""Sources and a pack in, a graph out: the whole job on one screen."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.errors import KgError
from kg.model import Document, DocumentRecord, Entity, Graph, MentionRecord, Merge, Pack, Statement
from kg.packs import load_pack
from kg.reader import LocalEntity, Reader, Reading
from kg.sources import Raw, documents, read_raw
from kg.statements import merge

Progress = Callable[[DocumentRecord], None]
Result = tuple[DocumentRecord, Reading]
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
    raws = read_raw(sources, on_error=on_error)
    return assemble(read_all(raws, rules, jobs=jobs, on_document=on_document))


def read_all(
    raws: Iterable[Raw], pack: Pack, *, jobs: int = 1, on_document: Progress = lambda _: None
) -> Iterator[Result]:
    """Each document with what was found in it, in order; by `jobs` processes if more than one."""
    if jobs <= 1:
        reader = Reader(pack)
        results = (result for raw in raws for result in _read_raw(raw, reader))
        yield from _told(results, on_document)
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _prepare, (pack,)) as pool:
        batches = pool.imap(_work, raws, chunksize=_CHUNK)
        yield from _told((result for batch in batches for result in batch), on_document)


def _told(results: Iterable[Result], on_document: Progress) -> Iterator[Result]:
    for result in results:
        on_document(result[0])
        yield result


def _read_raw(raw: Raw, reader: Reader) -> Iterator[Result]:
    for document in documents(raw):
        yield record(document), reader.read(document)


_READER: list[Reader] = []
"""The reader of a worker process."""


def _prepare(pack: Pack) -> None:
    _READER[:] = [Reader(pack)]


def _work(raw: Raw) -> list[Result]:
    return list(_read_raw(raw, _READER[0]))


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
    statements: list[Statement] = []
    mentions: list[MentionRecord] = []
    merges: list[Merge] = []
    for document, reading in readings:
        documents.append(_about(document, reading))
        for entity in reading.entities:
            entities.setdefault(entity.id, []).append((document.id, entity))
        statements.extend(reading.statements)
        mentions.extend(reading.mentions)
        merges.extend(reading.merges)
    return Graph(
        tuple(sorted(documents, key=lambda d: d.id)),
        tuple(_entity(i, sorted(entities[i], key=lambda e: e[0])) for i in sorted(entities)),
        tuple(merge(statements)),
        tuple(sorted(mentions)),
        tuple(sorted(merges)),
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
