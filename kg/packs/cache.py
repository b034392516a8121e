"""A loaded pack kept on disk under the hash of all it was made from, so that it loads in a blink.

The folder is $KG_CACHE, else $XDG_CACHE_HOME/kg, else ~/.cache/kg; KG_CACHE=off keeps nothing.
Whatever goes wrong with the cache is as if it were empty: the pack is read from its files.
"""

from __future__ import annotations

import functools
import hashlib
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
from kg.packs.folders import Folder
from kg.version import __version__

KEPT = 8
"""Most packs kept; the oldest go."""


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


def cache_key(folders: Sequence[Folder]) -> str:
    """The SHA-256 of every file of the packs, and of the code that reads them."""
    total = hashlib.sha256(_code_hash().encode())
    for folder in folders:
        for file in folder.files:
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


def read_cache(key: str) -> Pack | None:
    """The pack kept under this key, if there is one and it can be read."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with no_collecting():
            pack: Pack
            pack, names = pickle.loads((folder / f"pack-{key}.pickle").read_bytes())
            return replace(pack, names={rule: make_names(cols) for rule, cols in names.items()})
    except Exception:  # a file cut short or written by anything else raises whatever it likes
        return None


def write_cache(key: str, pack: Pack) -> None:
    """Keep the pack under this key, written beside and renamed; drop the oldest."""
    folder = cache_folder()
    if folder is None:
        return
    names = {rule: name_columns(rows) for rule, rows in pack.names.items()}
    content = pickle.dumps((replace(pack, names={}), names), protocol=5)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=folder, prefix=".pack-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(beside, folder / f"pack-{key}.pickle")
        kept = sorted(folder.glob("pack-*.pickle"), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in kept[KEPT:]:
            path.unlink(missing_ok=True)
    except OSError:
        return
