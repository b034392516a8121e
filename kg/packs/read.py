"""Folders of packs in, the parts of each out: every file goes to the reader of its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Problem
from kg.packs.cues import read_cues
from kg.packs.entry import Entry, at_line
from kg.packs.fault import Fault, did_you_mean
from kg.packs.files import PackFile
from kg.packs.find import MANIFEST
from kg.packs.folders import Folder
from kg.packs.macros import read_macros
from kg.packs.names import read_names
from kg.packs.ontology import read_ontology
from kg.packs.parts import Parts
from kg.packs.queries import read_query
from kg.packs.rules import read_rule
from kg.packs.templates import Templates, read_templates, template_name

FOLDERS = ("cues", "entities", "names", "queries", "relations")
RULE_FOLDERS = ("entities", "relations")
TOP_FILES = (MANIFEST, "macros.yaml", "ontology.yaml", "templates.yaml")
_SILENT = re.compile(r".*\.(md|txt|json|py)|LICEN[CS]E|NOTICE|Makefile", re.IGNORECASE)
"""Files that people keep beside rules; nobody expects them to be read."""


def read_folders(folders: Iterable[Folder]) -> list[Parts]:
    """The parts of each pack, needed packs first; a pack may use the templates of those before."""
    found: list[Parts] = []
    templates: dict[str, Entry[dict[str, object]]] = {}
    for folder in folders:
        parts = Parts(folder)
        for file in folder.files:
            if file.below == "templates.yaml":
                read_templates(file, parts)
        templates |= {template_name(entry): entry for entry in parts.templates}
        for file in folder.files:
            _read(file, parts, templates)
        found.append(parts)
    return found


def _read(file: PackFile, parts: Parts, templates: Templates) -> None:
    top, _, rest = file.below.partition("/")
    if top in RULE_FOLDERS and rest.endswith(".yaml"):
        read_rule(file, parts, templates)
    elif top == "cues" and rest.endswith(".yaml"):
        read_cues(file, parts)
    elif top == "names" and rest.endswith(".tsv"):
        parts.lists[file.below], problems = read_names(file)
        parts.problems += problems
    elif top == "queries" and rest.endswith(".rq"):
        query, problems = read_query(file)
        parts.queries.append(query)
        parts.problems += problems
    elif file.below == "ontology.yaml":
        read_ontology(file, parts)
    elif file.below == "macros.yaml":
        read_macros(file, parts)
    elif file.below not in TOP_FILES and not _SILENT.fullmatch(file.below.rpartition("/")[2]):
        parts.problems.append(_unread(file, top, rest))


def _unread(file: PackFile, top: str, rest: str) -> Problem:
    """A file that no reader wants, most often for a slip in its name."""
    hint = did_you_mean(top, FOLDERS if rest else TOP_FILES)
    if top in FOLDERS:
        suffix = {"names": ".tsv", "queries": ".rq"}.get(top, ".yaml")
        hint = f"Files in {top}/ end with {suffix}."
    fault = Fault("R308", "the file is not read", hint=hint, severity="warning")
    return at_line(file, 0, 0, fault)
