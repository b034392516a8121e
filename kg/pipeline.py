"""Sources and a pack in, a graph out: the whole job on one screen."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.errors import KgError
from kg.model import (
    Document,
    DocumentReading,
    DocumentRecord,
    Entity,
    Graph,
    LocalEntity,
    MentionRecord,
    Merge,
    Pack,
    Reading,
    SourceReading,
    Statement,
)
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import Raw, documents, read_raw
from kg.statements import merge

Progress = Callable[[DocumentRecord], None]
_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Run:
    """What was to be read, and what each file or record of it yielded, sorted by id."""

    sources: tuple[str, ...]
    readings: tuple[SourceReading, ...]

    def graph(self) -> Graph:
        """All of it in one graph."""
        found = (d for source in self.readings for d in source.documents)
        return assemble((d.document, d.reading) for d in found)


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
    run = extract_run(sources, pack=pack, jobs=jobs, on_error=on_error, on_document=on_document)
    return run.graph()


def extract_run(
    sources: Sequence[str],
    *,
    pack: Pack | None = None,
    jobs: int = 1,
    known: Iterable[SourceReading] = (),
    on_error: Callable[[KgError], None],
    on_document: Progress = lambda _: None,
) -> Run:
    """Read the sources, each text on its own; those that are `known` as they are, not again.

    `known` must have been read by the same rules.
    """
    rules = pack or load_pack("policy")
    before = {reading.id: reading for reading in known}
    kept: list[SourceReading] = []
    raws = read_raw(sources, on_error=on_error)
    new = (raw for raw in raws if not _kept(raw, before, kept))
    found = [*read_all(new, rules, jobs=jobs, on_document=on_document)]
    listed = tuple(sorted({os.path.normpath(s) for s in sources}))
    return Run(listed, tuple(sorted((*found, *kept), key=lambda r: r.id)))


def _kept(raw: Raw, before: dict[str, SourceReading], kept: list[SourceReading]) -> bool:
    """Whether this text has been read before; if so it is kept, under the path it has now."""
    reading = before.get(raw.id)
    if reading is None or reading.key != raw.key:
        return False
    placed = (replace(d, document=replace(d.document, path=raw.path)) for d in reading.documents)
    kept.append(replace(reading, documents=tuple(placed)))
    return True


def read_all(
    raws: Iterable[Raw], pack: Pack, *, jobs: int = 1, on_document: Progress = lambda _: None
) -> Iterator[SourceReading]:
    """What was found in each text, in order; by `jobs` processes if more than one."""
    if jobs <= 1:
        reader = Reader(pack)
        yield from _told((_read_raw(raw, reader) for raw in raws), on_document)
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _prepare, (pack,)) as pool:
        yield from _told(pool.imap(_work, raws, chunksize=_CHUNK), on_document)


def _told(results: Iterable[SourceReading], on_document: Progress) -> Iterator[SourceReading]:
    for result in results:
        for found in result.documents:
            on_document(found.document)
        yield result


def _read_raw(raw: Raw, reader: Reader) -> SourceReading:
    found = (DocumentReading(record(d), reader.read(d)) for d in documents(raw))
    return SourceReading(raw.id, raw.key, tuple(found))


_READER: list[Reader] = []
"""The reader of a worker process."""


def collect_seldom() -> None:
    """Let the garbage collector of this process look for garbage less often.

    Reading makes many small things and keeps few; to look through them took up to a tenth of its
    time.
    """
    gc.set_threshold(50_000, 10, 10)


def _prepare(pack: Pack) -> None:
    collect_seldom()
    _READER[:] = [Reader(pack)]


def _work(raw: Raw) -> SourceReading:
    return _read_raw(raw, _READER[0])


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
