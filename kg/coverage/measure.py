"""Documents and a pack in, the whole coverage report out."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.coverage.gold import Judged, judge
from kg.coverage.missed import unread, untyped
from kg.coverage.report import Coverage, Unread, Untyped, Use
from kg.coverage.timing import timed
from kg.match.names import lowered
from kg.model import Document, DocumentRecord, NamesRule, Pack, Reading
from kg.pipeline import Progress, assemble, record
from kg.reader import Reader
from kg.score import Annotations
from kg.why.case import Case, cases


@dataclass(slots=True)
class _Tally:
    """What has been counted so far."""

    sentences: int = 0
    stated: int = 0
    unread: list[Unread] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    places: dict[str, set[str]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    hits: Counter[str] = field(default_factory=Counter)
    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    scan: float = 0.0


def coverage(
    documents: Iterable[Document],
    pack: Pack,
    *,
    gold: Annotations | None = None,
    on_document: Progress = lambda _: None,
) -> Coverage:
    """What the rules of a pack miss in the documents, how often each fires, and what it costs.

    With `gold`, rules are also judged by the entities and statements they made.
    """
    reader, tally = Reader(pack), _Tally()
    readings: list[tuple[DocumentRecord, Reading]] = []
    for document in documents:
        reading = reader.read(document)
        readings.append((record(document), reading))
        _count(document, reading, reader, tally)
        on_document(readings[-1][0])
    judged = judge(assemble(readings), gold) if gold else {}
    return Coverage(
        len(readings),
        tally.sentences,
        tally.stated,
        round(tally.scan, 6),
        tuple(sorted(tally.unread, key=lambda u: (-u.chances, len(u.sentence), u.document))),
        _untyped(tally),
        _uses(pack, tally, judged),
    )


def _count(document: Document, reading: Reading, reader: Reader, tally: _Tally) -> None:
    start = time.perf_counter()
    for _ in reader.compiled.scanner.scan(lowered(document.text)):
        pass
    tally.scan += time.perf_counter() - start
    evidence = [e for s in reading.statements for e in s.evidence]
    tally.hits.update(e.rule for e in evidence)
    stated = {e.start for e in evidence}
    for case in cases(document, reader):
        tally.sentences += 1
        tally.hits.update(m.rule for m in case.mentions)
        for rule, seconds in timed(case):
            tally.seconds[rule] += seconds
        if case.document.quote(case.scene.start, case.scene.end)[0].start in stated:
            tally.stated += 1
        elif (missed := unread(case)) is not None:
            tally.unread.append(missed)
        _names(case, tally)


def _names(case: Case, tally: _Tally) -> None:
    for name in untyped(case):
        tally.names[name] += 1
        tally.places.setdefault(name, set()).add(case.document.id)
        tally.shown.setdefault(name, case.text(case.scene.start, case.scene.end))


def _untyped(tally: _Tally) -> tuple[Untyped, ...]:
    ordered: Sequence[tuple[str, int]] = sorted(tally.names.items(), key=lambda n: (-n[1], n[0]))
    return tuple(Untyped(n, c, len(tally.places[n]), tally.shown[n]) for n, c in ordered)


def _uses(pack: Pack, tally: _Tally, judged: dict[str, Judged]) -> tuple[Use, ...]:
    uses = []
    for rule in pack.rules:
        listed = isinstance(rule, NamesRule)
        seconds = None if listed else round(tally.seconds[rule.id], 6)
        right, of = judged.get(rule.id, Judged())
        uses.append(Use(rule.id, rule.kind, tally.hits[rule.id], seconds, right, of))
    return tuple(sorted(uses, key=lambda u: (-u.hits, u.rule)))
