"""The name of a peer in, the Python that can run it out, made with pip if need be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def python_for(package: str, folder: Path | None) -> Path | None:
    """The Python of a peer's own environment; None without a folder for it, or if pip fails."""
    if folder is None:
        return None
    home = folder / package
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        make = [sys.executable, "-m", "venv", str(home)]
        install = [str(python), "-m", "pip", "install", "--quiet", package]
        for command in (make, install):
            if subprocess.run(command, check=False).returncode:
                return None
        (home / "ready").touch()
    return python
