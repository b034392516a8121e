"""A rule in, what it has become when compiled, as lines of name and text, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.match.compiled import DIGIT, compile_pattern
from kg.match.shown import shown
from kg.model import Argument, FrameRule, NamesRule, Pack, PatternRule, RegexRule, Rule
from kg.parse.lexicon import noun_forms, verb_forms

Line = tuple[str, str]
"""What a line is about ("way", "anchors", "forms of adopt") and its text."""
_ROLES = {"agent": "who does it", "patient": "what it is done to", "any": "either side"}


def described(rule: Rule, pack: Pack) -> Iterator[Line]:
    """The ways of a rule with macros put in, its triggers' forms, its roles, its anchors."""
    match rule:
        case PatternRule():
            yield from _pattern(rule, pack)
        case FrameRule():
            yield from _frame(rule)
        case RegexRule():
            yield from (("expression", text) for text in rule.regex)
            yield "anchors", _anchors(rule.anchors)
        case NamesRule():
            yield from _names(rule, pack)


def _pattern(rule: PatternRule, pack: Pack) -> Iterator[Line]:
    for way in compile_pattern(rule, pack).ways:
        yield "way", shown(way.node)
        begins = sorted(way.facts.first.types) if not way.facts.first.anyhow else []
        if way.facts.anchors is not None:
            yield "  anchors", _anchors(way.facts.anchors)
        elif begins and not way.facts.first.empty:
            yield "  begins with", ", ".join(begins)
        else:
            yield "  anchors", "none: it is tried on every sentence"
        if way.facts.types:
            yield "  needs", ", ".join(sorted(way.facts.types))


def _frame(rule: FrameRule) -> Iterator[Line]:
    for text in rule.trigger:
        word, *particle = text.split()
        yield f"verb {word}", " ".join([_forms(verb_forms(word)), *particle])
    for text in rule.nouns:
        word, *particle = text.split()
        yield f"noun {word}", " ".join([_forms(noun_forms(word)), *(particle or ["of"])])
    yield "anchors", "the forms above"
    yield "voices", ", ".join(rule.voice)
    if rule.unless:
        yield "unless", f"below {', '.join(rule.unless)}"
    if rule.bars:
        yield "bars", f"what is {', '.join(rule.bars)}"
    if rule.only or rule.status:
        yield "status", rule.status or f"{rule.only} only"
    yield "subject", _role(rule.subject, "agent")
    yield "object", _role(rule.object, "patient")
    for name, argument in sorted(rule.qualifiers.items()):
        yield name, _role(argument, "patient")


def _forms(forms: Iterable[str]) -> str:
    return f"({' | '.join(sorted(forms, key=lambda f: (len(f), f)))})"


def _role(argument: Argument, usual: str) -> str:
    place = f"after {' | '.join(argument.prep)}" if argument.prep else ""
    place = place or _ROLES[argument.role or usual]
    notes = [" | ".join(argument.type), place]
    notes += [f"or within the {argument.scope}"] if argument.scope != "phrase" else []
    notes += [f"to the {argument.side} of the trigger"] if argument.side != "any" else []
    notes += [f"at most {argument.distance} tokens away"] if argument.distance else []
    notes += [f"named {' | '.join(argument.named)}"] if argument.named else []
    notes += [f"not named {' | '.join(argument.unnamed)}"] if argument.unnamed else []
    notes += ["one only"] if not argument.many else []
    notes += ["may be missing"] if not argument.required else []
    return ", ".join(notes)


def _names(rule: NamesRule, pack: Pack) -> Iterator[Line]:
    rows = pack.names.get(rule.id, ())
    forms = {form for row in rows for form in (row.name, *row.aliases)}
    forms |= {acronym for row in rows for acronym in row.acronym.split("|") if acronym}
    yield "list", f"{rule.list}: {len(rows):,} names, {len(forms):,} forms"
    yield "case", f"{rule.case}{', plurals too' if rule.plural else ''}"
    guarded = sum(bool(row.context) for row in rows)
    if guarded:
        yield "context", f"{guarded:,} of them only beside a word of its own"


def _anchors(anchors: tuple[str, ...] | frozenset[str]) -> str:
    named = ["any digit" if a == DIGIT else a for a in sorted(anchors)]
    return ", ".join(named) or "none: it is tried on every sentence"
