"""The id of a new rule or pack in, the files to start from out, with an example that fails."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kg.errors import PackError, Place
from kg.model import KINDS, Ontology
from kg.packs.fault import did_you_mean, shorten
from kg.packs.files import shown
from kg.packs.find import MANIFEST, find_pack, known_packs
from kg.packs.folders import open_folders
from kg.packs.merge import merge_ontology
from kg.packs.read import RULE_FOLDERS, read_folders
from kg.packs.skeleton_text import pack_texts, rule_texts

_PACK = re.compile(r"[a-z][a-z0-9_-]*")
_RULE = re.compile(rf"([a-z][a-z0-9_-]*)/({'|'.join(RULE_FOLDERS)})((?:/[A-Za-z0-9_-]+)+)")


def new_rule(id: str, *, kind: str = "", start: Path | None = None) -> list[Path]:
    """Write the skeleton of rule `pack/relations/name`, or of a pack for a bare name.

    The kind is `frame` below relations and `pattern` below entities unless told otherwise. Gives
    the paths written. Raises `PackError`: P101 for an unknown pack, P105 when something is there
    already or stands in the installed package, P106 when the id cannot be one.
    """
    if _PACK.fullmatch(id):
        return _write_all(_pack_folder(id, start), pack_texts(id))
    parts = _RULE.fullmatch(id)
    if not parts:
        hint = "Write pack/relations/name or pack/entities/name, or a bare name for a new pack."
        raise PackError("P106", f'"{shorten(id)}" cannot be the id of a rule', hint=hint)
    kind = kind or ("frame" if parts[2] == "relations" else "pattern")
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS)
        raise PackError("P106", f'unknown kind "{shorten(kind)}"', hint=hint)
    root = find_pack(parts[1], start=start)
    if "_rules" in root.parts:
        hint = "Make a pack of your own that needs it: kg rules new NAME"
        raise PackError("P105", f"pack {parts[1]} belongs to the installed package", hint=hint)
    below = f"{parts[2]}{parts[3]}"
    return _write_all(root, rule_texts(below, kind, _ontology(root)))


def _pack_folder(id: str, start: Path | None) -> Path:
    """`rules/ID` below the working folder; a pack of that name must not be known already."""
    known = known_packs(start=start)
    if id in known:
        hint = "Choose another name, and needs: to build on that pack."
        raise PackError("P105", "a pack of that name", place=Place(shown(known[id])), hint=hint)
    return (start or Path.cwd()) / "rules" / id


def _ontology(root: Path) -> Ontology:
    folders, _ = open_folders(root)
    return merge_ontology(read_folders(folders))


def _write_all(root: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write every text, or none when one of the files is there."""
    paths = {root / below: text for below, text in texts.items()}
    for path in paths:
        if path.exists() or (path.name == MANIFEST and root.exists()):
            hint = "Choose another name, or change the file that is there."
            raise PackError("P105", "there already", place=Place(shown(path)), hint=hint)
    for path, text in paths.items():
        _write(path, text)
    return list(paths)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except OSError as error:
        what = f"cannot write: {error.strerror or error}"
        raise PackError("P104", what, place=Place(shown(path))) from error
