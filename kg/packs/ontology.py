"""An ontology.yaml in, its entity types, relations and spellings with their places out."""

from __future__ import annotations

import re
from typing import TypeVar

from kg.model import EntityType, Problem, RelationType
from kg.packs.entry import Entry, open_yaml, place_fault
from kg.packs.fault import Fault, did_you_mean, shorten
from kg.packs.files import PackFile
from kg.packs.parts import Parts
from kg.packs.shape import shape
from kg.packs.yaml_text import YamlDoc

T = TypeVar("T", EntityType, RelationType)
_TYPE = re.compile(r"[A-Z][A-Za-z0-9]*")
_RELATION = re.compile(r"[a-z][A-Za-z0-9]*")
_CURIE = re.compile(r"[A-Za-z][\w.-]*:[^\s]+")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


def read_ontology(file: PackFile, parts: Parts) -> None:
    """Add the types and relations of the file to the parts."""
    doc, problems = open_yaml(file)
    parts.problems += problems
    if doc.data is None:
        return
    sections, problems = read_sections(file, doc, ("types", "relations", "spellings"))
    parts.problems += problems
    for name in sections["types"]:
        parts.types.append(_read(EntityType, file, doc, ("types", name), parts))
    for name in sections["relations"]:
        parts.relations.append(_read(RelationType, file, doc, ("relations", name), parts))
    faults = [_misspelled(phrase, way) for phrase, way in sections["spellings"].items()]
    parts.problems += [place_fault(f, file, doc) for f in faults if f]
    parts.spellings = {k: str(v) for k, v in sections["spellings"].items()}


def _misspelled(phrase: str, way: object) -> Fault | None:
    """What is wrong with a phrase of `spellings` and what it is compared as."""
    hint = 'Like "plenum: plenary session"; "..." stands for one to three words, once.'
    if not isinstance(way, str) or not way.strip():
        return Fault(
            "R104", f'"{shorten(phrase)}" is compared as no words', ("spellings", phrase), hint
        )
    gaps = (str(phrase).split().count("..."), way.split().count("..."))
    if gaps[0] > 1 or gaps[1] > gaps[0]:
        return Fault("R104", 'a "..." too many', ("spellings", phrase), hint)
    return None


def read_sections(
    file: PackFile, doc: YamlDoc, known: tuple[str, ...]
) -> tuple[dict[str, dict[str, object]], list[Problem]]:
    """The mappings that stand under the known keys of a file; other keys are problems."""
    faults, found = [], {key: dict[str, object]() for key in known}
    if not isinstance(doc.data, dict):
        faults.append(Fault("R104", f"the file must hold {' and '.join(known)}"))
        return found, [place_fault(f, file, doc) for f in faults]
    for key, value in doc.data.items():
        if key not in known:
            what = f'unknown key "{shorten(key)}"'
            faults.append(Fault("R102", what, (key,), did_you_mean(key, known), on_key=True))
        elif isinstance(value, dict):
            found[key] = value
        elif value is not None:
            faults.append(Fault("R104", f'"{key}" must be a mapping (name: ...)', (key,)))
    return found, [place_fault(f, file, doc) for f in faults]


def _read(
    kind: type[T], file: PackFile, doc: YamlDoc, base: tuple[str, str], parts: Parts
) -> Entry[T]:
    section, name = base
    data = doc.data[section][name]
    value, faults = shape(kind, {} if data is None else data, name=name)
    faults += _faults(value)
    entry = Entry(value, file, doc, base, sound=not faults)
    parts.problems += entry.problems(faults)
    return entry


def _faults(value: EntityType | RelationType) -> list[Fault]:
    faults = []
    wanted = _TYPE if isinstance(value, EntityType) else _RELATION
    if not wanted.fullmatch(value.name):
        hint = "Types look like MyType, relations like myRelation: ASCII letters and digits."
        faults.append(Fault("R104", f'"{value.name}" cannot be a name', (), hint, on_key=True))
    for index, curie in enumerate(value.mapping):
        if curie and not _CURIE.fullmatch(curie):
            what = f'"{shorten(curie)}" is not a CURIE or IRI'
            faults.append(Fault("R104", what, ("mapping", index), 'Like "schema:Place".'))
    if isinstance(value, EntityType) and value.color and not _COLOR.fullmatch(value.color):
        what = f'"{shorten(value.color)}" is not a colour'
        faults.append(Fault("R104", what, ("color",), 'Like "#0072B2", in quotes.'))
    return faults
