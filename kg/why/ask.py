"""A text and a reader in, the answer of `kg rules why` out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import RuleError
from kg.match.miss import REASONS, Miss
from kg.match.relations import types_in
from kg.model import Pack
from kg.packs import did_you_mean
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
    other rule is. With `rule`, an id or a part of some, only these rules are asked, and every way
    of theirs is answered for. `date` is the document's date (ISO 8601).
    """
    reader = pack if isinstance(pack, Reader) else Reader(pack)
    asked = rules_named(reader.pack, rule)
    found = [c for d in text_document(text, date=date) for c in cases(d, reader)]
    told = [t for case in found for t in _told(case, asked, every=bool(rule)) if t.rule in asked]
    fired = tuple(dict.fromkeys(t for t in told if isinstance(t, Fired)))
    near = [t for t in told if isinstance(t, Near)]
    if rule:
        near += _unanchored(reader, asked - {t.rule for t in told}, text)
    else:
        near = _one_each(near, {t.rule for t in fired})
    ranked = sorted(dict.fromkeys(near), key=lambda n: (-n.miss.progress, n.rule, n.miss.start))
    return Answer(text, fired, tuple(ranked))


def rules_named(pack: Pack, text: str) -> frozenset[str]:
    """The id that a text is or ends, else the ids that hold it; all for an empty text.

    Raises RuleError R213 when there is none.
    """
    ids = [rule.id for rule in pack.rules]
    found = [i for i in ids if f"/{i}".endswith(f"/{text}")] or [i for i in ids if text in i]
    if not found:
        names = [*ids, *(id.rpartition("/")[2] for id in ids)]
        raise RuleError("R213", f'no rule "{text}"', hint=did_you_mean(text, names))
    return frozenset(found)


def _told(case: Case, asked: frozenset[str], *, every: bool) -> Iterator[Told]:
    """What the rules have to tell of a sentence; patterns only at an anchor, but for `every`."""
    compiled, scene = case.reader.compiled, case.scene
    yield from names(case)
    yield from expressions(case)
    types = scene.types()
    for gate in [stage.gate for stage in compiled.order]:
        for pattern, way in gate.tries if every else gate.open_for(scene.anchors, types):
            if pattern.rule.id in asked:
                yield from maker(case, pattern, way)
    gate, there = compiled.relations, types_in(case.stating)
    for pattern, way in gate.tries if every else gate.open_for(scene.anchors, there):
        if pattern.rule.id in asked:
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


def _unanchored(reader: Reader, silent: frozenset[str], text: str) -> Iterator[Near]:
    """The rules asked for that have nothing to tell, as none of their words stands in the text."""
    for rule in reader.pack.rules:
        if rule.id in silent:
            miss = Miss("W310", "", REASONS["W310"], 0, len(text), 0.0)
            yield Near(rule.id, rule.kind, "", miss)
