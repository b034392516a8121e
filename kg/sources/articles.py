"""A `Raw` text → its `Document`s: split into articles, cleaned, their heads read."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document, Span
from kg.sources.cleaning import clean_text
from kg.sources.heads import read_head
from kg.sources.metadata import read_fields
from kg.sources.raw import Raw
from kg.sources.splitting import split_articles


def documents(raw: Raw) -> Iterator[Document]:
    """One document for each article; later ones of the same text are called "#2", "#3".

    What metadata says of a text wins over what its head says, unless the text holds several.
    """
    spans = [Span(raw.start, len(raw.text))]
    if not raw.whole:
        spans = split_articles(raw.text, raw.start)
    for number, span in enumerate(spans, start=1):
        yield _document(raw, span, f"{raw.id}#{number}" if number > 1 else raw.id, len(spans) == 1)


def _document(raw: Raw, span: Span, id: str, only: bool) -> Document:
    clean = clean_text(raw.text, span.start, span.end)
    head = read_head(clean.text)
    told = read_fields(dict(raw.metadata))
    own = told if only else read_fields({})
    rest = told.rest + ((("dateline", head.dateline),) if head.dateline else ())
    return Document(
        id=id,
        path=raw.path,
        original=raw.text,
        clean=clean,
        sha256=raw.sha256,
        title=own.title or head.title or told.title,
        date=own.date or head.date or told.date,
        publisher=own.publisher or head.publisher or told.publisher,
        series=own.series or head.series or told.series,
        number=own.number or head.number,
        language=told.language or "en",
        metadata=tuple(sorted(rest)),
    )
