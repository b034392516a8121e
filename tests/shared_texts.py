"""Where the development texts are, for tests that run on them when they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS = SHARED / "seeds"
DEV = SHARED / "dev" / "texts"

needs_shared = pytest.mark.skipif(
    not DEV.is_dir(), reason="the development texts are not beside this checkout"
)
