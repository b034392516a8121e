"""The parts of packs in, warnings out: what works but should be better."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from kg.model import ENGINE_WORDS, FrameRule, NamesRule, PatternRule, Problem, Rule
from kg.packs.check_examples import is_hit, lint_examples
from kg.packs.entry import Entry
from kg.packs.fault import Fault
from kg.packs.find import packs_in
from kg.packs.lint_names import lint_list
from kg.packs.parts import Parts
from kg.packs.templates import template_name

_NAMED = re.compile(rb"%([A-Za-z][\w-]*)|^template:\s*([\w-]+)", re.MULTILINE)


def lint(packs: Sequence[Parts]) -> Iterator[Problem]:
    """Warnings about the last pack; the packs it needs are linted on their own."""
    own = packs[-1]
    for entry in own.rules:
        if entry.sound:
            yield from entry.problems(lint_examples(entry.value))
    yield from _repeats(packs)
    yield from _shared_examples(packs)
    yield from _unused(own)
    used = {e.value.list for e in own.rules if isinstance(e.value, NamesRule)}
    for path, words in own.lists.items():
        yield from lint_list(words, used=path in used)
    if own.folder.id != own.folder.root.name:
        what = f'the folder is called "{own.folder.root.name}", the pack "{own.folder.id}"'
        hint = "Packs are found by the name of their folder."
        yield own.folder.manifest.problem(Fault("R314", what, ("id",), hint, "warning"))


def _repeats(packs: Sequence[Parts]) -> Iterator[Problem]:
    """Rules of the last pack that say what an earlier rule says, or say it twice."""
    seen: dict[tuple[str, str], str] = {}
    for parts in packs:
        for entry in parts.rules:
            faults = [*_repeated(entry.value, seen), *_twice(entry.value)]
            yield from entry.problems(faults if parts is packs[-1] else ())


def _repeated(rule: Rule, seen: dict[tuple[str, str], str]) -> Iterator[Fault]:
    """Words that an earlier rule has for the same; adds the rule's own to `seen`."""
    same = _same(rule)
    for field, word in _triggers(rule):
        first = seen.setdefault((same, word), rule.id)
        if first != rule.id:
            what = f'{first} has "{word}" for the same types already'
            yield Fault("R310", what, field, "", "warning")


def _shared_examples(packs: Sequence[Parts]) -> Iterator[Problem]:
    """Examples of the last pack that must hit and that another rule shows for the same."""
    seen: dict[tuple[str, object], str] = {}
    for parts in packs:
        for entry in parts.rules:
            faults = [*_shown_before(entry.value, seen)]
            yield from entry.problems(faults if parts is packs[-1] else ())


def _shown_before(rule: Rule, seen: dict[tuple[str, object], str]) -> Iterator[Fault]:
    """Examples that an earlier rule has with the same rows; adds the rule's own to `seen`."""
    for index, example in enumerate(rule.examples):
        if not is_hit(example):
            continue
        rows = (example.states or (), example.makes or ())
        first = seen.setdefault((" ".join(example.text.split()).casefold(), rows), rule.id)
        if first != rule.id:
            what = f"{first} shows the same sentence for the same"
            hint = "Show what only this rule finds, or drop one of the two rules."
            yield Fault("R316", what, ("examples", index), hint, "warning")


def _triggers(rule: Rule) -> list[tuple[tuple[str | int, ...], str]]:
    found: list[tuple[tuple[str | int, ...], str]] = []
    if isinstance(rule, FrameRule):
        found += [(("trigger", i), word) for i, word in enumerate(rule.trigger)]
        found += [(("nouns", i), word) for i, word in enumerate(rule.nouns)]
    elif isinstance(rule, PatternRule):
        found += [(("pattern", i), " ".join(text.split())) for i, text in enumerate(rule.pattern)]
    return found


def _same(rule: Rule) -> str:
    """What two rules share when one repeats the other; examples and reasons do not count."""
    bare = replace(rule, id="", path="", why="", examples=(), priority=0)
    if isinstance(bare, FrameRule):
        return repr(replace(bare, trigger=(), nouns=()))
    return repr(replace(bare, pattern=()) if isinstance(bare, PatternRule) else bare)


def _twice(rule: Rule) -> Iterator[Fault]:
    counts = Counter((field[0], word) for field, word in _triggers(rule))
    for (field, word), count in counts.items():
        if count > 1:
            yield Fault("R310", f'"{word}" stands {count} times', (field,), "", "warning")


def _unused(own: Parts) -> Iterator[Problem]:
    """Macros, word sets and templates that no file of this pack or its neighbours names."""
    named = {*ENGINE_WORDS, *_names_used(own)}
    entries: list[Entry[Any]] = [*own.macros, *own.words]
    for entry in entries:
        if entry.value.name not in named:
            what = f"nothing uses %{entry.value.name}"
            yield entry.problem(Fault("R305", what, (), "", "warning", on_key=True))
    for template in own.templates:
        if template_name(template) not in named:
            what = f'nothing uses the template "{template_name(template)}"'
            yield template.problem(Fault("R305", what, (), "", "warning", on_key=True))


def _names_used(own: Parts) -> Iterator[str]:
    """Names after % or `template:` in the YAML files of this pack and of the packs beside it."""
    contents = [f.content for f in own.folder.files if f.name.endswith(".yaml")]
    for pack in packs_in(own.folder.root.parent):
        if pack != own.folder.root:
            contents += [path.read_bytes() for path in sorted(pack.rglob("*.yaml"))]
    for content in contents:
        for macro, template in _NAMED.findall(content):
            yield (macro or template).decode()
