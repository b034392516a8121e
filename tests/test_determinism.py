"""The same input gives the same bytes: twice, in another order, with other hash seeds and jobs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"


def digest(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


def run(sources: list[str], output: Path, *options: str, seed: str = "0") -> dict[str, str]:
    command = [sys.executable, "-m", "kg", "extract", *sources, "-o", str(output), "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([*command, *options], check=True, cwd=SAMPLES, env=environment)
    return digest(output)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return run(["."], tmp_path_factory.mktemp("first"))


def test_another_hash_seed_changes_nothing(expected: dict[str, str], tmp_path: Path) -> None:
    assert run(["."], tmp_path / "out", seed="4711") == expected


def test_two_jobs_change_nothing(expected: dict[str, str], tmp_path: Path) -> None:
    assert run(["."], tmp_path / "out", "--jobs", "2", seed="1") == expected


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    files = sorted(p.name for p in SAMPLES.iterdir() if p.is_file())
    forth = run(files, tmp_path / "forth")
    assert run(files[::-1], tmp_path / "back") == forth
