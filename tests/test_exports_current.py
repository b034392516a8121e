"""The committed exports are what `make exports` writes today."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXPORTS = ROOT / "exports"
CODE = re.compile(rb'^  "code": "[0-9a-f]{16}",\n', re.MULTILINE)
"""Which code of kg wrote them: changes that change nothing else need no new exports."""


def test_the_committed_exports_are_those_of_the_samples(written_samples: Path) -> None:
    written = {p.name: told(p) for p in written_samples.iterdir()}
    committed = {p.name: told(p) for p in EXPORTS.iterdir()}
    assert len(committed) > 20
    assert sorted(written) == sorted(committed)
    stale = [name for name in sorted(written) if written[name] != committed[name]]
    assert stale == [], "run `make exports` and read the difference"


def told(path: Path) -> bytes:
    content = path.read_bytes()
    return CODE.sub(b"", content) if path.name == "manifest.json" else content
