"""Documents and a pack in, the rows of a sheet out: sampled statements, then likely misses.

What is drawn depends on ids and texts alone: each candidate is ranked by a digest of what it is.
"""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable, Iterator

from kg.coverage.missed import unread
from kg.coverage.report import Unread
from kg.curation import apply_curation
from kg.model import Curation, Document, Evidence, Graph, MentionRecord, Pack, Statement
from kg.pipeline import Progress, assemble, record
from kg.reader import Reader
from kg.review.sheet import Row
from kg.why.case import cases

_PRONOUN = "link/pronoun"


def review(
    documents: Iterable[Document],
    pack: Pack,
    *,
    sample: int = 50,
    misses: int = 25,
    seed: str = "",
    curation: Curation | None = None,
    on_document: Progress = lambda _: None,
) -> list[Row]:
    """A sheet of at most `sample` statements and `misses` sentences that may state something.

    Another `seed` draws others. With a curation, statements are those of the corrected graph.
    """
    reader = Reader(pack)
    readings, missed = [], []
    for document in documents:
        reading = reader.read(document)
        readings.append((record(document), reading))
        stated = {e.start for s in reading.statements for e in s.evidence}
        found = (unread(case) for case in cases(document, reader))
        missed += [u for u in found if u and u.chances and u.start not in stated]
        on_document(readings[-1][0])
    graph = assemble(readings)
    if curation is not None:
        graph, _ = apply_curation(graph, curation)
    return sheet_rows(graph, missed, sample=sample, misses=misses, seed=seed)


def sheet_rows(
    graph: Graph, missed: Iterable[Unread], *, sample: int, misses: int, seed: str = ""
) -> list[Row]:
    """The rows for a graph and the sentences nothing was found in, each part by document."""
    stated = heapq.nsmallest(
        sample, _stated(graph), key=lambda c: _rank(seed, c[0].id, c[1].document)
    )
    likely = heapq.nsmallest(misses, missed, key=lambda u: _rank(seed, u.document, u.sentence))
    mentions = _mentions(graph.mentions, {e.document for _, e in stated})
    names = {e.id: (e.name, e.type) for e in graph.entities}
    stated.sort(key=lambda c: (c[1].document, c[1].start, c[0].id))
    likely.sort(key=lambda u: (u.document, u.start))
    return [*(_row(s, e, names, mentions) for s, e in stated), *map(_miss, likely)]


def _rank(*parts: str) -> bytes:
    return hashlib.sha256("\t".join(parts).encode("utf-8", "surrogatepass")).digest()


def _stated(graph: Graph) -> Iterator[tuple[Statement, Evidence]]:
    """Each statement once for each document, with the first sentence there."""
    for statement in graph.statements:
        first: dict[str, Evidence] = {}
        for evidence in sorted(statement.evidence):
            first.setdefault(evidence.document, evidence)
        yield from ((statement, evidence) for evidence in first.values())


Mentions = dict[tuple[str, str], list[MentionRecord]]


def _mentions(mentions: Iterable[MentionRecord], documents: set[str]) -> Mentions:
    found: Mentions = {}
    for mention in mentions:
        if mention.document in documents:
            found.setdefault((mention.document, mention.entity), []).append(mention)
    return found


def _row(
    statement: Statement,
    evidence: Evidence,
    names: dict[str, tuple[str, str]],
    mentions: Mentions,
) -> Row:
    here = [e for e in statement.evidence if e.document == evidence.document]
    subject, obj = names[statement.subject], names[statement.object]
    ids = {
        "statement": statement.id,
        "subject": statement.subject,
        "object": statement.object,
        "start": evidence.start,
        "end": evidence.end,
    }
    return Row(
        document=evidence.document,
        subject=subject[0],
        subject_type=subject[1],
        predicate=statement.predicate,
        object=obj[0],
        object_type=obj[1],
        status=statement.status,
        rule=", ".join(sorted({e.rule for e in here})),
        confidence=f"{statement.confidence:.2f}",
        sentence=evidence.quote,
        words=" | ".join(
            _words(mentions, evidence, i) for i in (statement.subject, statement.object)
        ).strip(),
        ids=" ".join(f"{key}={value}" for key, value in ids.items()),
    )


def _words(mentions: Mentions, evidence: Evidence, entity: str) -> str:
    """How the sentence names the thing: its longest name there; empty for a pronoun."""
    inside = [
        m.text
        for m in mentions.get((evidence.document, entity), ())
        if evidence.start <= m.start and m.end <= evidence.end and m.rule != _PRONOUN
    ]
    return max(inside, key=lambda text: (len(text), text), default="")


def _miss(missed: Unread) -> Row:
    return Row(
        document=missed.document,
        sentence=missed.sentence,
        words=f"{', '.join(missed.triggers)} | {', '.join(missed.mentions)}",
        ids=f"start={missed.start}",
    )
