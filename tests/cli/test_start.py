"""The command line starts without what it does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("spacy", "pydantic", "ruamel", "networkx", "rdflib", "pyoxigraph", "pandas", "rich")
"""Packages that take long to import."""
LIMIT = 0.3
"""Seconds of processor time that `kg --help` may take, the interpreter's own start included."""
CODE = "import sys; sys.argv = ['kg', '--help']\nfrom kg.cli import main\ntry: main()\nfinally: "


@pytest.mark.parametrize("package", SLOW)
def test_help_does_not_import(package: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", f"{CODE}print('loaded', {package!r} in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "extract" in told.stdout
    assert told.stdout.endswith("loaded False\n")


def test_help_is_there_at_once() -> None:
    code = f"{CODE}import time; print('seconds', time.process_time())"
    runs = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    assert min(float(run.stdout.split()[-1]) for run in runs) < LIMIT
