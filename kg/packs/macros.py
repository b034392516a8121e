"""A macros.yaml in, its macros and word sets with their places out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from kg.packs.entry import Entry, open_yaml, place_fault
from kg.packs.fault import Fault, FieldPath
from kg.packs.files import PackFile
from kg.packs.ontology import read_sections
from kg.packs.parts import Macro, Parts, WordSet
from kg.packs.shape import shape
from kg.packs.yaml_text import YamlDoc

_NAME = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True, slots=True)
class _Values:
    """What stands right of a name: one text for a macro, several for a word set."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    values: tuple[str, ...]


def read_macros(file: PackFile, parts: Parts) -> None:
    """Add the macros and word sets of the file to the parts."""
    doc, problems = open_yaml(file)
    parts.problems += problems
    if doc.data is None:
        return
    sections, problems = read_sections(file, doc, ("macros", "words"))
    parts.problems += problems
    for name, data in sections["macros"].items():
        texts, sound = _values(file, doc, ("macros", name), data, parts)
        if len(texts) > 1:
            what = f'macro "{name}" must be one text'
            fault = Fault("R104", what, ("macros", name), "Write (a | b) in the pattern.")
            parts.problems.append(place_fault(fault, file, doc))
        macro = Macro(name, texts[0] if texts else "")
        parts.macros.append(Entry(macro, file, doc, ("macros", name), sound))
    for name, data in sections["words"].items():
        words, sound = _values(file, doc, ("words", name), data, parts)
        if name in sections["macros"]:
            fault = Fault(
                "R207", f'"{name}" is a macro and a word set', ("words", name), on_key=True
            )
            parts.problems.append(place_fault(fault, file, doc))
        entry = Entry(WordSet(name, words), file, doc, ("words", name), sound)
        parts.words.append(entry)


def _values(
    file: PackFile, doc: YamlDoc, base: FieldPath, data: object, parts: Parts
) -> tuple[tuple[str, ...], bool]:
    made, faults = shape(_Values, {"values": data})
    named = [
        Fault(f.code, f.what.replace('"values"', f'"{base[1]}"'), (*base, *f.field[1:]))
        for f in faults
    ]
    if not _NAME.fullmatch(str(base[1])):
        named.append(Fault("R104", f'"{base[1]}" cannot be the name of a macro', base, on_key=True))
    if not faults and not all(made.values):
        named.append(Fault("R104", f'"{base[1]}" is empty', base))
    parts.problems += [place_fault(f, file, doc) for f in named]
    return made.values, not named
