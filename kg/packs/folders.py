"""A pack's folder in, that folder and those of all packs it needs out, needed ones first."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import KgError, PackError, Place
from kg.model import Problem
from kg.packs.entry import Entry
from kg.packs.fault import Fault
from kg.packs.files import PackFile, read_files, shown
from kg.packs.find import MANIFEST, find_needed
from kg.packs.manifest import Manifest, read_manifest


@dataclass(frozen=True, slots=True)
class Folder:
    """A pack on disk: what its pack.yaml says, and its files."""

    root: Path
    manifest: Entry[Manifest]
    files: tuple[PackFile, ...]

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.manifest.value.id

    @property
    def needs(self) -> tuple[tuple[str, str], ...]:
        """The packs it needs by name, and the folder found for each."""
        names = self.manifest.value.wanted
        return tuple((name, str(_whole(find_needed(name, self.root)))) for name in names)


@dataclass(slots=True)
class _Search:
    found: dict[Path, Folder] = field(default_factory=dict)
    """Finished folders, needed ones first."""
    open: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def open_folders(root: Path) -> tuple[list[Folder], list[Problem]]:
    """The pack at `root` and all it needs; the pack itself is last."""
    search = _Search()
    _open(search, _whole(root))
    return list(search.found.values()), search.problems


def _whole(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _open(search: _Search, root: Path) -> None:
    if root in search.found:
        return
    search.open.append(root)
    folder, problems = _read(root)
    search.problems += problems
    for name in folder.manifest.value.wanted:
        _open_needed(search, folder, name)
    search.open.pop()
    search.found[root] = folder


def _read(root: Path) -> tuple[Folder, list[Problem]]:
    content = (root / MANIFEST).read_bytes()
    top = PackFile(f"{root.name}/{MANIFEST}", shown(root / MANIFEST), content)
    manifest, problems = read_manifest(top)
    files = tuple(read_files(root, manifest.value.id))
    return Folder(root, manifest, files), problems


def _open_needed(search: _Search, folder: Folder, name: str) -> None:
    place = _needs_field(folder, name)
    try:
        root = _whole(find_needed(name, folder.root))
    except PackError as error:
        fault = Fault(error.code, error.what, place, error.hint)
        search.problems.append(folder.manifest.problem(fault))
        return
    if root in search.open:
        circle = " → ".join(p.name for p in (*search.open[search.open.index(root) :], root))
        what = f"packs need each other in a circle: {circle}"
        search.problems.append(folder.manifest.problem(Fault("P102", what, place)))
        return
    _open(search, root)


def _needs_field(folder: Folder, name: str) -> tuple[str | int, ...]:
    manifest = folder.manifest.value
    key = "needs" if name in manifest.needs else "extends"
    entries = manifest.needs if key == "needs" else manifest.extends
    return (key, entries.index(name))


def problem_of(error: KgError) -> Problem:
    """An exception about a pack as a problem."""
    place = error.place or Place("")
    return Problem(place.path, place.line, place.column, error.code, error.what, error.hint)
