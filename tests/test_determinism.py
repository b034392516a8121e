"""The same input gives the same bytes: twice, in another order, with other hash seeds and jobs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "data" / "samples"


def digest(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def run(sources: list[str], output: Path, *options: str, seed: str = "0") -> dict[str, str]:
    command = [sys.executable, "-m", "kg", "extract", *sources, "-o", str(output), "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([*command, *options], check=True, cwd=ROOT, env=environment)
    return digest(output)


def test_another_hash_seed_and_two_jobs_change_nothing(
    written_samples: Path, tmp_path: Path
) -> None:
    found = run(["data/samples"], tmp_path / "out", "--jobs", "2", seed="4711")
    assert len(found) > 20
    assert found == digest(written_samples)


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    files = sorted(str(p.relative_to(ROOT)) for p in SAMPLES.iterdir() if p.is_file())[::2]
    forth = run(files, tmp_path / "forth")
    assert run(files[::-1], tmp_path / "back") == forth
