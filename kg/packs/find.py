"""The name or path of a pack in, the folder it stands in out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import kg
from kg.errors import PackError, Place
from kg.packs.fault import did_you_mean, shorten
from kg.packs.files import shown

MANIFEST = "pack.yaml"


def rule_folders(*, start: Path | None = None) -> Iterator[Path]:
    """Folders that may hold packs: `rules` below `start`, beside the checkout, in the wheel."""
    package = Path(kg.__file__).resolve().parent
    for folder in ((start or Path.cwd()) / "rules", package.parent / "rules", package / "_rules"):
        if folder.is_dir():
            yield folder


def packs_in(folder: Path) -> list[Path]:
    """The packs that stand right below a folder, by name."""
    return sorted(p.parent for p in folder.glob(f"*/{MANIFEST}"))


def known_packs(*, start: Path | None = None) -> dict[str, Path]:
    """All packs that can be named, first found first."""
    found: dict[str, Path] = {}
    for folder in rule_folders(start=start):
        for pack in packs_in(folder):
            found.setdefault(pack.name, pack)
    return found


def find_pack(name_or_path: str, *, start: Path | None = None) -> Path:
    """The folder of a pack: a path that is one, else the first pack of that name.

    Raises `PackError` P101 when there is none, P103 when the path holds no pack.yaml.
    """
    given = (start or Path.cwd()) / name_or_path
    looks_like_path = os.sep in name_or_path or name_or_path in (".", "..")
    if (given / MANIFEST).is_file():
        return given
    known = known_packs(start=start)
    if not looks_like_path and name_or_path in known:
        return known[name_or_path]
    if given.exists():
        inside = [p.name for p in packs_in(given)] if given.is_dir() else []
        hint = f"Packs in it: {', '.join(inside)}." if inside else "A pack is a folder with it."
        raise PackError("P103", f"no {MANIFEST} here", place=Place(shown(given)), hint=hint)
    what = f'no pack "{shorten(name_or_path, most=80)}"'
    raise PackError("P101", what, hint=did_you_mean(name_or_path, known))


def find_needed(name: str, root: Path) -> Path:
    """A pack that the one at `root` needs: it stands beside it, or anywhere packs are found.

    Raises `PackError` as `find_pack` does.
    """
    near = root.parent / name
    return near if (near / MANIFEST).is_file() else find_pack(name)
