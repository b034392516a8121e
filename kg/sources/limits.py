"""How much one document may hold; beyond it a document is refused rather than read for hours."""

from __future__ import annotations

MAX_CHARACTERS = 50_000_000
"""Most characters of one document."""

BYTES_PER_CHARACTER = 2
"""Most bytes read for each allowed character (UTF-16 takes two, English UTF-8 one)."""


def max_bytes() -> int:
    """Most bytes that are read for one document."""
    return MAX_CHARACTERS * BYTES_PER_CHARACTER
