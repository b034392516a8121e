"""The tutorial is run as it stands: its files are written, its commands called, its output read."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "tutorial.md"
STEP = re.compile(r"(?:^`([\w/.-]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps() -> Iterator[tuple[str, str, str]]:
    """File name (or none), kind and text of every fenced block, in their order."""
    for match in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        yield match[1] or "", match[2], match[3]


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the lines it is said to print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines()
        yield first, [" ".join(line.split()) for line in rest if line.strip()]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    path = Path(sys.executable).with_name(program)
    return subprocess.run(
        [str(path), *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_every_step_of_the_tutorial_does_what_the_page_says(tmp_path: Path) -> None:
    called = written = 0
    for name, kind, block in steps():
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(block, encoding="utf-8")
            written += 1
        for command, promised in commands(block) if kind == "console" else ():
            done = run(command, tmp_path)
            printed = " ".join((done.stdout + done.stderr).split())
            assert done.returncode == 0, f"{command}\n{printed}"
            assert [line for line in promised if line not in printed] == [], printed
            called += 1
    assert (written, called) == (7, 9)
