"""The parts of packs in, all problems of one part against another out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.errors import KgError
from kg.model import Cue, NamesRule, Pack, PatternRule, Problem, Rule
from kg.packs.check_ontology import check_relation, check_type
from kg.packs.check_patterns import check_macro, check_pattern_text
from kg.packs.check_rules import check_rule
from kg.packs.entry import Entry
from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten
from kg.packs.merge import merge
from kg.packs.parts import Macro, Parts
from kg.packs.pattern_text import pieces

PatternCheck = Callable[[str, Mapping[str, str], Mapping[str, tuple[str, ...]]], KgError | None]
"""Pattern text, macros and word sets in; what is wrong out, its column counted from 1."""
RuleCheck = Callable[[Rule, Pack], Iterable[Fault]]
"""A faultless rule and its pack in; further faults of its fields out."""

PackCheck = Callable[[Pack], KgError | None]
"""A faultless pack in; why it cannot be used out."""


def check_parts(
    packs: Sequence[Parts],
    *,
    pattern_check: PatternCheck | None = None,
    rule_check: RuleCheck | None = None,
) -> Iterator[Problem]:
    """Everything that is wrong between the files of these packs."""
    pack = merge(packs)
    yield from _taken(packs)
    yield from _off(packs)
    for parts in packs:
        for entry in parts.types:
            yield from entry.problems(check_type(entry.value, pack.ontology))
        for relation in parts.relations:
            yield from relation.problems(check_relation(relation.value, pack.ontology))
        yield from _check_macros(parts, pack, pattern_check)
        for cue in parts.cues:
            yield from cue.problems(_patterns(_cue_texts(cue.value), pack, pattern_check))
        for rule in parts.rules:
            yield from _check_rule(rule, parts, pack, pattern_check, rule_check)


def _check_rule(
    entry: Entry[Rule],
    parts: Parts,
    pack: Pack,
    pattern_check: PatternCheck | None,
    rule_check: RuleCheck | None,
) -> Iterator[Problem]:
    rule = entry.value
    faults = list(check_rule(rule, pack))
    if isinstance(rule, NamesRule) and rule.list and rule.list not in parts.lists:
        what = f'no word list "{shorten(rule.list)}" in the pack'
        faults.append(Fault("R206", what, ("list",), did_you_mean(rule.list, parts.lists)))
    if isinstance(rule, PatternRule) and pattern_check:
        texts: dict[FieldPath, str] = {("pattern", i): t for i, t in enumerate(rule.pattern) if t}
        faults += _syntax(texts, pack, pattern_check, faults)
    errors = [f for f in faults if f.severity == "error"]
    if rule_check and entry.sound and not errors:
        faults += rule_check(rule, pack)
    yield from entry.problems(faults)


def _check_macros(parts: Parts, pack: Pack, check: PatternCheck | None) -> Iterator[Problem]:
    for entry in parts.macros:
        if entry.sound:
            yield from entry.problems(_macro_faults(entry.value, pack, check))


def _macro_faults(macro: Macro, pack: Pack, check: PatternCheck | None) -> list[Fault]:
    faults = list(check_macro(macro.name, macro.text, pack))
    return faults + (_syntax({(): macro.text}, pack, check, faults) if check else [])


def _cue_texts(cue: Cue) -> dict[FieldPath, str]:
    texts: dict[FieldPath, str] = {("cue", i): t for i, t in enumerate(cue.cue) if t}
    return texts | {("until", i): t for i, t in enumerate(cue.until) if t}


def _patterns(
    texts: Mapping[FieldPath, str], pack: Pack, check: PatternCheck | None
) -> list[Fault]:
    faults = [f for field, text in texts.items() for f in check_pattern_text(text, field, pack)]
    return faults + (_syntax(texts, pack, check, faults) if check else [])


def _syntax(
    texts: Mapping[FieldPath, str], pack: Pack, check: PatternCheck, known: Iterable[Fault]
) -> list[Fault]:
    """Faults of syntax in the texts, whatever else is wrong with them, but for macros in a circle.

    A macro that is not there is told of elsewhere; here any word stands for it.
    """
    circular = {fault.field for fault in known if fault.code == "R208"}
    found = []
    for field, text in texts.items():
        if field in circular:
            continue
        missing = (
            {p.macro for p in pieces(text) if p.macro} - pack.macros.keys() - pack.words.keys()
        )
        error = check(text, {**pack.macros, **dict.fromkeys(missing, "word")}, pack.words)
        if error:
            offset = max(error.place.column - 1, 0) if error.place else 0
            found.append(Fault(error.code, error.what, field, error.hint, offset=offset))
    return found


def _taken(packs: Sequence[Parts]) -> Iterator[Problem]:
    """Ids of rules and packs that stand twice: two packs with one id, or a.yaml and A.yaml."""
    seen: dict[str, str] = {}
    for parts in packs:
        entries: list[Entry[Any]] = [*parts.rules, *parts.cues]
        for entry in entries:
            key = entry.value.id.casefold()
            first = seen.setdefault(key, entry.file.shown)
            if first != entry.file.shown:
                what = f'id "{entry.value.id}" is taken by {first}'
                yield entry.problem(Fault("R207", what))


def _off(packs: Sequence[Parts]) -> Iterator[Problem]:
    """Rules that are switched off and do not exist in any pack."""
    ids = {e.value.id for p in packs for e in p.rules}
    ids |= {e.value.id for p in packs for e in p.cues}
    for parts in packs:
        for index, rule in enumerate(parts.folder.manifest.value.off):
            if rule not in ids:
                what = f'no rule "{shorten(rule)}" to switch off'
                hint = did_you_mean(rule, ids)
                yield parts.folder.manifest.problem(Fault("R209", what, ("off", index), hint))
