"""What was worked out of a pack in, kept on disk beside the packs; the same texts in, it out again.

It is kept under the hash of all it was worked out of and of the code that did so. As with the
packs, whatever goes wrong is as if nothing had been kept.
"""

from __future__ import annotations

import functools
import hashlib
import os
import pickle
import platform
import tempfile
from pathlib import Path
from typing import Any

import kg
from kg.packs.cache import KEPT, cache_folder
from kg.packs.columns import no_collecting
from kg.version import __version__


def recall(told: str, code: tuple[str, ...]) -> Any:
    """What was kept for a text by the code of these packages, or None."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with no_collecting():
            return pickle.loads((folder / _name(told, code)).read_bytes())
    except Exception:  # a file cut short or written by anything else raises whatever it likes
        return None


def keep(told: str, code: tuple[str, ...], value: object) -> None:
    """Keep a value for the next run, written beside and renamed; drop the oldest."""
    folder = cache_folder()
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=folder, prefix=".kept-")
        with os.fdopen(handle, "wb") as file:
            file.write(pickle.dumps(value, protocol=5))
        os.replace(beside, folder / _name(told, code))
        kept = sorted(folder.glob("kept-*.pickle"), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in kept[KEPT:]:
            path.unlink(missing_ok=True)
    except OSError:
        return


def _name(told: str, code: tuple[str, ...]) -> str:
    total = hashlib.sha256(f"{_code_hash(code)}\0{told}".encode())
    return f"kept-{total.hexdigest()}.pickle"


@functools.cache
def _code_hash(packages: tuple[str, ...]) -> str:
    """Version of kg and Python, and the sources of the packages."""
    total = hashlib.sha256(f"{__version__} {platform.python_version()}".encode())
    for package in packages:
        for path in sorted((Path(kg.__file__).parent / package).glob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()
