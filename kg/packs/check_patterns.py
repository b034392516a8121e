"""A pattern in, faults of the macros, captures and types it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.model import Pack, PatternRule
from kg.packs.check_ontology import unknown_relation, unknown_types
from kg.packs.check_types import can_hold, never
from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten
from kg.packs.pattern_text import captures, circle, pieces

_BRACES = re.compile(r"\{([A-Za-z_]\w*)\}")


def check_pattern_text(text: str, field: FieldPath, pack: Pack) -> Iterator[Fault]:
    """Whether the macros and types of a pattern exist."""
    for piece in pieces(text):
        if piece.macro and piece.macro not in pack.macros and piece.macro not in pack.words:
            hint = did_you_mean(piece.macro, [*pack.macros, *pack.words])
            what = f"unknown macro %{shorten(piece.macro)}"
            yield Fault("R205", what, field, hint, offset=piece.offset)
        for fault in unknown_types(piece.types, (), pack.ontology):
            yield Fault(fault.code, fault.what, field, fault.hint, offset=piece.offset)


def check_macro(name: str, text: str, pack: Pack) -> Iterator[Fault]:
    """Whether what a macro names exists, and it does not name itself."""
    yield from check_pattern_text(text, (), pack)
    way = circle(name, pack.macros)
    if way:
        yield Fault("R208", f"macros use each other: {' → '.join('%' + m for m in way)}")


def check_pattern_rule(rule: PatternRule, pack: Pack) -> Iterator[Fault]:
    """Whether a pattern rule does something, and holds the captures that this takes."""
    if not (rule.makes or rule.says or rule.also):
        yield Fault("R212", "the rule makes nothing and says nothing", (), "Add makes: or says:.")
    if not rule.pattern:
        yield Fault("R212", "the list of patterns is empty", ("pattern",))
    for fault in unknown_types([rule.makes], (), pack.ontology):
        yield Fault(fault.code, fault.what, ("makes",), fault.hint)
    yield from unknown_relation(rule.says, ("says",), pack.ontology)
    for index, (_, relation, _) in enumerate(rule.also):
        yield from unknown_relation(relation, ("also", index, 1), pack.ontology)
    for index, text in enumerate(rule.pattern):
        if text:
            yield from check_pattern_text(text, ("pattern", index), pack)
            yield from _check_captures(rule, index, captures(text, pack.macros), pack)
        else:
            yield Fault("R212", "an empty pattern", ("pattern", index))


def _check_captures(
    rule: PatternRule, index: int, found: Mapping[str, frozenset[str]], pack: Pack
) -> Iterator[Fault]:
    at: FieldPath = ("pattern", index)
    for name in sorted({m[1] for m in _BRACES.finditer(rule.name)} - found.keys() - {"self"}):
        hint = did_you_mean(name, found)
        yield Fault("R204", f'no capture "{shorten(name)}" in the pattern', ("name",), hint)
    if rule.says:
        yield from _check_said(("subject", rule.says, "object"), at, ("says",), found, pack)
    for row, said in enumerate(rule.also):
        if {said[0], said[2]} <= {*found, "self"} or index == 0 and not _said_elsewhere(rule, said, pack):
            yield from _check_said(said, at, ("also", row), found, pack)


def _said_elsewhere(rule: PatternRule, said: tuple[str, str, str], pack: Pack) -> bool:
    """Whether another pattern of the rule holds the captures of a statement."""
    roles = {said[0], said[2]} - {"self"}
    return any(roles <= captures(text, pack.macros).keys() for text in rule.pattern[1:])


def _check_said(
    said: tuple[str, str, str],
    pattern: FieldPath,
    field: FieldPath,
    found: Mapping[str, frozenset[str]],
    pack: Pack,
) -> Iterator[Fault]:
    """Whether the captures of a statement exist and its relation may join their types."""
    subject, relation, obj = said
    missing = [role for role in (subject, obj) if role and role not in found and role != "self"]
    for role in missing:
        hint = f"Write {{{role}:Type}} around what fills it."
        what = f'no capture "{shorten(role)}" in the pattern'
        yield Fault("R204", what, pattern if field == ("says",) else field, hint)
    lefts, rights = found.get(subject, frozenset()), found.get(obj, frozenset())
    if not missing and not can_hold(pack.ontology, lefts, relation, rights):
        yield never(pack.ontology, relation, field, lefts, rights)
