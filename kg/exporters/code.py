"""The modules of kg that decide what a text yields → one digest of their sources."""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

import kg

PARTS = (
    *("assertion", "confidence", "link", "match", "model", "packs", "parse", "pipeline"),
    *("reader", "sources", "statements"),
)
"""Steps from a source to its statements; formats and commands change nothing that is read."""


@functools.cache
def code_digest() -> str:
    """The first 16 hexadecimal digits of a SHA-256 over names and contents of the modules.

    A version number is not enough to go by: rules may be tried with a checkout of kg that someone
    is working on.
    """
    package, total = Path(kg.__file__).parent, hashlib.sha256()
    for part in PARTS:
        for path in (package / f"{part}.py", *sorted((package / part).rglob("*.py"))):
            if path.is_file():
                total.update(f"{path.relative_to(package).as_posix()}\0".encode())
                total.update(path.read_bytes())
    return total.hexdigest()[:16]
