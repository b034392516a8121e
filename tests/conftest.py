"""What several test files look at: the files of one run over the samples, made once a session."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def written_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `kg extract data/samples` has written in a process of its own."""
    folder = tmp_path_factory.mktemp("samples") / "exports"
    command = [sys.executable, "-m", "kg", "extract", "data/samples", "-o", str(folder), "--quiet"]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    return folder
