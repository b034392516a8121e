"""A pack.yaml in, what the pack says of itself out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import ClassVar

from kg.model import Problem
from kg.packs.entry import Entry, open_yaml
from kg.packs.fault import Fault
from kg.packs.files import PackFile
from kg.packs.iri import is_base
from kg.packs.shape import shape

_ID = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The fields of pack.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    version: str
    title: str = ""
    language: str = "en"
    base: str = ""
    """Base IRI of what is extracted; ends with "/" or "#". Empty: made from the id."""
    prefixes: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    """Packs that are read before this one."""
    extends: tuple[str, ...] = ()
    """The same as `needs`."""
    off: tuple[str, ...] = ()
    """Ids of rules and cues of needed packs that are switched off."""

    @property
    def wanted(self) -> tuple[str, ...]:
        """All packs to read before this one, each once."""
        return tuple(dict.fromkeys((*self.needs, *self.extends)))


def read_manifest(file: PackFile) -> tuple[Entry[Manifest], list[Problem]]:
    """What pack.yaml says, and what is wrong with it."""
    doc, problems = open_yaml(file)
    if doc.data is None:
        empty = Manifest(file.name.partition("/")[0], "")
        return Entry(empty, file, doc, sound=False), problems
    manifest, faults = shape(Manifest, doc.data)
    faults += _faults(manifest)
    base = manifest.base or f"https://kg.example.org/{manifest.id}/"
    whole = replace(manifest, id=manifest.id or file.name.partition("/")[0], base=base)
    entry = Entry(whole, file, doc, sound=not faults)
    return entry, problems + list(entry.problems(faults))


def _faults(manifest: Manifest) -> list[Fault]:
    faults = []
    if manifest.id and not _ID.fullmatch(manifest.id):
        hint = "Small letters, digits, - and _, a letter first."
        faults.append(Fault("R104", f'"{manifest.id}" cannot be an id', ("id",), hint))
    iris = {("prefixes", name): iri for name, iri in manifest.prefixes.items()}
    if manifest.base:
        iris[("base", "")] = manifest.base
    for path, iri in iris.items():
        if not is_base(iri):
            hint = 'An IRI that ends with "/" or "#".'
            faults.append(Fault("R104", f'"{iri}" cannot be a base IRI', path, hint))
    return faults
