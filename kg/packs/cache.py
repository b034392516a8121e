"""A loaded pack kept on disk with the hash of all it was made from, so that it loads in a blink.

The folder is $KG_CACHE, else $XDG_CACHE_HOME/kg, else ~/.cache/kg; KG_CACHE=off keeps nothing.
Whatever goes wrong with the cache is as if it were empty: the pack is read from its files.
"""

from __future__ import annotations

import functools
import hashlib
import io
import os
import pickle
import platform
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import kg
from kg.model import Pack
from kg.packs.columns import make_names, name_columns, no_collecting
from kg.packs.files import read_files
from kg.packs.find import find_needed
from kg.version import __version__

KEPT = 8
"""Most packs kept; the oldest go."""
Source = tuple[str, tuple[tuple[str, str], ...]]
"""A pack's folder, and for every pack it needs the name and the folder found for it."""


def cache_folder() -> Path | None:
    """Where packs are kept, or None when nothing may be."""
    chosen = os.environ.get("KG_CACHE", "")
    if chosen.lower() == "off":
        return None
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(base) if base else Path.home() / ".cache") / "kg"
    except RuntimeError:
        return None


def read_cache(root: Path) -> Pack | None:
    """The pack kept for this folder, if none of its files and needs has changed since."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with no_collecting():
            file = io.BytesIO((folder / _name(root)).read_bytes())
            sources, digest = pickle.load(file)
            if not _same_needs(sources) or digest != _digest(sources):
                return None
            pack: Pack
            pack, names = pickle.load(file)
            return replace(pack, names={rule: make_names(cols) for rule, cols in names.items()})
    except Exception:  # a file cut short or written by anything else raises whatever it likes
        return None


def write_cache(root: Path, sources: Sequence[Source], pack: Pack) -> None:
    """Keep the pack for its folder, written beside and renamed; drop the oldest."""
    folder = cache_folder()
    if folder is None:
        return
    names = {rule: name_columns(rows) for rule, rows in pack.names.items()}
    try:
        head = pickle.dumps((tuple(sources), _digest(sources)), protocol=5)
        body = pickle.dumps((replace(pack, names={}), names), protocol=5)
        folder.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=folder, prefix=".pack-")
        with os.fdopen(handle, "wb") as file:
            file.write(head + body)
        os.replace(beside, folder / _name(root))
        kept = sorted(folder.glob("pack-*.pickle"), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in kept[KEPT:]:
            path.unlink(missing_ok=True)
    except OSError:
        return


def _name(root: Path) -> str:
    """The file for a pack's folder, another one for another version of the code."""
    told = f"{_code_hash()} {os.path.abspath(root)}"
    return f"pack-{hashlib.sha256(told.encode()).hexdigest()}.pickle"


def _same_needs(sources: Sequence[Source]) -> bool:
    """Whether every needed pack is still found in the folder it was read from."""
    return all(
        os.path.abspath(find_needed(name, Path(root))) == found
        for root, needs in sources
        for name, found in needs
    )


def _digest(sources: Sequence[Source]) -> str:
    """The SHA-256 of every file of the packs."""
    total = hashlib.sha256()
    for root, _ in sources:
        for file in read_files(Path(root), ""):
            total.update(f"{file.name}\0{len(file.content)}\0".encode())
            total.update(file.content)
    return total.hexdigest()


@functools.cache
def _code_hash() -> str:
    """Version of kg and Python, and the sources of the classes that are kept."""
    total = hashlib.sha256(f"{__version__} {platform.python_version()}".encode())
    package = Path(kg.__file__).parent
    for part in ("model", "packs"):
        for path in sorted((package / part).glob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()
