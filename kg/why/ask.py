"""A text and a reader in, the answer of `kg rules why` out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.match.miss import REASONS, Miss
from kg.model import Pack
from kg.reader import Reader
from kg.sources import text_document
from kg.why.answer import Answer, Fired, Near
from kg.why.case import Case, cases
from kg.why.mentions import expressions, maker, names
from kg.why.statements import along, frames, sayer

Told = Fired | Near


def why(text: str, pack: Pack | Reader, *, rule: str = "", date: str = "") -> Answer:
    """Which rules fired in a text, and why others did not, the nearest misses first.

    Without `rule`, a rule that fired is not told of as near, and only the nearest way of each
    other rule is. With `rule` (an id or a part of one), only such rules are asked, and every way
    of theirs is answered for. `date` is the document's date (ISO 8601).
    """
    reader = pack if isinstance(pack, Reader) else Reader(pack)
    found = [c for d in text_document(text, date=date) for c in cases(d, reader)]
    told = [t for case in found for t in _told(case, rule) if rule in t.rule]
    fired = tuple(dict.fromkeys(t for t in told if isinstance(t, Fired)))
    near = [t for t in told if isinstance(t, Near)]
    if rule:
        near += _unanchored(reader, rule, {t.rule for t in told}, text)
    else:
        near = _one_each(near, {t.rule for t in fired})
    ranked = sorted(dict.fromkeys(near), key=lambda n: (-n.miss.progress, n.rule, n.miss.start))
    return Answer(text, fired, tuple(ranked))


def _told(case: Case, rule: str) -> Iterator[Told]:
    """What all rules have to tell of a sentence; patterns only where an anchor of theirs stands."""
    compiled, scene = case.reader.compiled, case.scene
    yield from names(case)
    yield from expressions(case)
    types = scene.types()
    for stage in compiled.order:
        gate = stage.gate
        for pattern, way in gate.tries if rule else gate.open_for(scene.anchors, types):
            if rule in pattern.rule.id:
                yield from maker(case, pattern, way)
    gate = compiled.relations
    for pattern, way in gate.tries if rule else gate.open_for(scene.anchors, types):
        if rule in pattern.rule.id:
            yield from sayer(case, pattern, way)
    yield from frames(case)
    yield from along(case)


def _one_each(near: Iterable[Near], fired: set[str]) -> list[Near]:
    """The nearest way of each rule that did not fire."""
    best: dict[str, Near] = {}
    for miss in near:
        known = best.get(miss.rule)
        if miss.rule not in fired and (known is None or miss.miss.progress > known.miss.progress):
            best[miss.rule] = miss
    return list(best.values())


def _unanchored(reader: Reader, rule: str, told: set[str], text: str) -> Iterator[Near]:
    """The rules asked for that have nothing to tell, as none of their words stands in the text."""
    for known in reader.pack.rules:
        if rule in known.id and known.id not in told:
            miss = Miss("W310", "", REASONS["W310"], 0, len(text), 0.0)
            yield Near(known.id, known.kind, "", miss)
