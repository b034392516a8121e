"""A pattern in, faults of the macros, captures and types it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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
    for fault in unknown_types([rule.implied], (), pack.ontology):
        yield Fault(fault.code, fault.what, ("implied",), fault.hint)
    ways = [_with_implied(rule.implied, captures(text, pack.macros)) for text in rule.pattern]
    for index, text in enumerate(rule.pattern):
        at = ("pattern", index)
        if not text:
            yield Fault("R212", "an empty pattern", at)
            continue
        yield from check_pattern_text(text, at, pack)
        yield from _check_name(rule.name, ways[index])
        if rule.says:
            pairs = "each" in ways[index]
            said = ("each", rule.says, "each") if pairs else ("subject", rule.says, "object")
            yield from _check_said(said, (at, at), ("says",), [ways[index]], rule, pack)
    for row, said in enumerate(rule.also):
        field: FieldPath = ("also", row)
        yield from _check_said(said, ((*field, 0), (*field, 2)), field, ways, rule, pack)


def _with_implied(implied: str, found: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The captures of a pattern with the role that goes unsaid: the subject, or else the object."""
    role = "object" if "subject" in found else "subject"
    return {role: frozenset({implied}), **found} if implied else dict(found)


def _check_name(name: str, found: Mapping[str, frozenset[str]]) -> Iterator[Fault]:
    """Whether the captures that the canonical name holds are there."""
    for role in sorted({m[1] for m in _BRACES.finditer(name)} - found.keys() - {"self"}):
        hint = did_you_mean(role, found)
        yield Fault("R204", f'no capture "{shorten(role)}" in the pattern', ("name",), hint)


def _check_said(
    said: tuple[str, str, str],
    roles_at: tuple[FieldPath, FieldPath],
    field: FieldPath,
    ways: Sequence[Mapping[str, frozenset[str]]],
    rule: PatternRule,
    pack: Pack,
) -> Iterator[Fault]:
    """Whether one of the ways holds both captures, and the relation may join their types."""
    subject, relation, obj = said
    if not all(said):
        return  # told of as missing or wrong
    made = frozenset({rule.makes} - {""})
    known = [{**way, "self": way.get("self") or made} for way in ways]
    fitting = [way for way in known if subject in way and obj in way]
    if not fitting:
        yield from _missing((subject, obj), roles_at, known)
    for way in fitting:
        if not can_hold(pack.ontology, way[subject], relation, way[obj]):
            yield never(pack.ontology, relation, field, way[subject], way[obj])
            return


def _missing(
    roles: tuple[str, str],
    places: tuple[FieldPath, FieldPath],
    ways: Sequence[Mapping[str, frozenset[str]]],
) -> Iterator[Fault]:
    """The captures that no pattern holds, or that both are there but never together."""
    gone = [r for r in zip(roles, places, strict=True) if not any(r[0] in way for way in ways)]
    for role, at in gone:
        hint = f"Write {{{role}:Type}} around what fills it."
        yield Fault("R204", f'no capture "{shorten(role)}" in the pattern', at, hint)
    if not gone:
        what = f'no pattern holds both "{roles[0]}" and "{roles[1]}"'
        yield Fault("R204", what, places[0])
