"""A rule in, faults of what it says against the ontology, its pattern and its examples out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from kg.model import Argument, FrameRule, NamesRule, Pack, PatternRule, RegexRule, Rule
from kg.packs.check_examples import check_examples
from kg.packs.check_ontology import unknown_relation, unknown_types
from kg.packs.check_patterns import check_pattern_rule
from kg.packs.check_types import check_frame_types
from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten

_GROUP = re.compile(r"\{([A-Za-z_]\w*)\}")
_NESTED = re.compile(r"\((?:[^()\\]|\\.)*[+*](?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,)")


def check_rule(rule: Rule, pack: Pack) -> Iterator[Fault]:
    """All faults of one rule; `pack` gives ontology, macros and word sets."""
    if isinstance(rule, FrameRule):
        yield from _check_frame(rule, pack)
    elif isinstance(rule, PatternRule):
        yield from check_pattern_rule(rule, pack)
    elif isinstance(rule, RegexRule):
        yield from _check_regex(rule, pack)
    else:
        yield from _check_makes(rule, pack)
    yield from check_examples(rule, pack.ontology)


def _check_makes(rule: NamesRule | RegexRule, pack: Pack) -> Iterator[Fault]:
    for fault in unknown_types([rule.makes], (), pack.ontology):
        yield Fault(fault.code, fault.what, ("makes",), fault.hint)


def _check_frame(rule: FrameRule, pack: Pack) -> Iterator[Fault]:
    yield from unknown_relation(rule.says, ("says",), pack.ontology)
    roles: dict[FieldPath, Argument] = {("subject",): rule.subject, ("object",): rule.object}
    roles |= {("qualifiers", name): argument for name, argument in rule.qualifiers.items()}
    for path, argument in roles.items():
        yield from unknown_types(argument.type, (*path, "type"), pack.ontology)
        yield from _check_promotion(argument, path, pack)
    if not rule.trigger and not rule.nouns:
        yield Fault("R212", "a frame needs a trigger or nouns", (), "Add trigger: <verb | verb>.")
    yield from check_frame_types(rule, pack.ontology)


def _check_promotion(argument: Argument, at: FieldPath, pack: Pack) -> Iterator[Fault]:
    """Whether what an argument promotes to exists, and is among what the argument takes."""
    promote, ontology = argument.promote, pack.ontology
    for index, word in enumerate(argument.heads):
        if word.startswith("%") and word[1:] not in pack.words:
            hint = did_you_mean(word[1:], pack.words)
            yield Fault("R205", f'unknown word set "{shorten(word)}"', (*at, "heads", index), hint)
    if argument.heads and not promote:
        yield Fault("R212", "heads without promote", (*at, "heads"), "Name the type: promote: ….")
    if not promote:
        return
    for fault in unknown_types([promote], (), ontology):
        yield Fault(fault.code, fault.what, (*at, "promote"), fault.hint)
    if promote in ontology.types and not any(ontology.is_a(promote, t) for t in argument.type):
        what = f"the argument does not take {promote}, to which it promotes"
        yield Fault("R212", what, (*at, "promote"), "Add it to type, or promote to one of those.")


def _check_regex(rule: RegexRule, pack: Pack) -> Iterator[Fault]:
    yield from _check_makes(rule, pack)
    if not rule.regex:
        yield Fault("R212", "the list of expressions is empty", ("regex",))
    wanted = {m[1] for m in _GROUP.finditer(rule.name)}
    for index, text in enumerate(rule.regex):
        yield from _check_expression(text, index, wanted)


def _check_expression(text: str, index: int, wanted: set[str]) -> Iterator[Fault]:
    """One expression: can be read, matches something, holds the groups that the name wants."""
    at = ("regex", index)
    if not text:
        yield Fault("R212", "an empty expression", at)
        return
    try:
        compiled = regex.compile(text)
    except (regex.error, OverflowError, RecursionError, ValueError) as error:
        offset = int(getattr(error, "pos", None) or 0)
        what = f"the regular expression cannot be read: {getattr(error, 'msg', None) or error}"
        yield Fault("R211", what, at, offset=offset)
        return
    if compiled.search("", timeout=1):
        yield Fault("R211", "the regular expression matches empty text", at)
    for name in sorted(wanted - compiled.groupindex.keys()):
        hint = did_you_mean(name, compiled.groupindex) or f"Write (?P<{name}>...)."
        yield Fault("R204", f'no group "{shorten(name)}" in the expression', at, hint)
    yield from slow_expression(text, at, 0)


def slow_expression(text: str, field: FieldPath, offset: int) -> Iterator[Fault]:
    """A repeated group of an expression that holds a repeat; `offset` is where the text stands."""
    nested = _NESTED.search(text)
    if nested:
        what = "a repetition within a repetition may take very long"
        hint = "Write what is repeated so that it can match in one way only."
        yield Fault("R311", what, field, hint, "warning", offset + nested.start())
