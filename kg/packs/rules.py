"""A rule file in, its rule with places out; the rule's id is the file's path."""

from __future__ import annotations

from typing import Any

from kg.model import KINDS, Rule
from kg.packs.entry import Entry, open_yaml, place_fault
from kg.packs.fault import Fault, did_you_mean, shorten
from kg.packs.files import PackFile
from kg.packs.parts import Parts
from kg.packs.shape import shape
from kg.packs.templates import Templates, fill

TELLTALE = {
    "trigger": "frame",
    "nouns": "frame",
    "pattern": "pattern",
    "regex": "regex",
    "list": "names",
}
"""Keys that only one kind has, to go on when `kind` is missing."""


def read_rule(file: PackFile, parts: Parts, templates: Templates) -> None:
    """Add the rule of the file to the parts."""
    doc, problems = open_yaml(file)
    parts.problems += problems
    if doc.data is None:
        return
    if not isinstance(doc.data, dict):
        fault = Fault("R104", "a rule file must be a mapping (kind: ...)")
        parts.problems.append(place_fault(fault, file, doc))
        return
    data, faults = dict(doc.data), list[Fault]()
    if "template" in data:
        parts.used_templates.add(str(data["template"]))
        filled, faults = fill(data, templates)
        if filled is None:
            parts.problems += [place_fault(f, file, doc) for f in faults]
            return
        data = filled
    kind, kind_faults = _kind(data)
    if not kind:
        parts.problems += [place_fault(f, file, doc) for f in kind_faults]
        return
    made, wrong = shape(KINDS[kind], {**data, "kind": kind}, id=file.id, path=file.name)
    faults += kind_faults + wrong
    written = "template" not in doc.data
    entry: Entry[Rule] = Entry(made, file, doc, sound=not faults, written=written)
    parts.problems += entry.problems(faults)
    parts.rules.append(entry)


def _kind(data: dict[str, Any]) -> tuple[str, list[Fault]]:
    """The kind of a rule, guessed when the file tells none or a wrong one."""
    kind = data.get("kind")
    guess = next((TELLTALE[key] for key in data if key in TELLTALE), "")
    if isinstance(kind, str) and kind in KINDS:
        return kind, []
    if kind is None:
        hint = f"Write kind: {guess}" if guess else f"One of {', '.join(KINDS)}."
        return guess, [Fault("R103", 'key "kind" is missing', (), hint)]
    what = f'unknown kind "{shorten(kind)}"'
    return guess, [Fault("R110", what, ("kind",), did_you_mean(str(kind), KINDS))]
