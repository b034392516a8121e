"""A pack's folder in, its files with their bytes out, in the order of their names."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import PackError, Place
from kg.model import Problem

MAX_YAML = 1_000_000
MAX_LIST = 100_000_000
"""Most bytes of a YAML file and of a word list."""
_LINE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack: `name` is its path below the rules folder, `shown` the one people see."""

    name: str
    shown: str
    content: bytes

    def text(self) -> str:
        """The text, without a byte order mark; bytes that are not UTF-8 become U+FFFD."""
        return self.content.decode("utf-8-sig", errors="replace")

    def line(self, number: int) -> str:
        """Line `number`, counted from 1 as YAML counts them; empty outside the file."""
        lines = _LINE.split(self.text()) if number > 0 else []
        return lines[number - 1] if number <= len(lines) and lines else ""

    @property
    def id(self) -> str:
        """The name without ".yaml": the id of the rule in the file.

        >>> PackFile("policy/relations/adopted.yaml", "", b"").id
        'policy/relations/adopted'
        """
        return self.name.removesuffix(".yaml")

    @property
    def below(self) -> str:
        """The path below the pack's own folder."""
        return self.name.partition("/")[2]


def read_files(folder: Path, pack: str) -> list[PackFile]:
    """All files of a pack that are not hidden; links to folders are not followed."""
    root, root_shown = os.path.abspath(folder), shown(folder)
    return [_read(root, below, root_shown, pack) for below in sorted(_walk(root), key=_parts)]


def _walk(root: str) -> Iterator[str]:
    """Paths below the root, with slashes."""
    for here, folders, files in os.walk(root):
        folders[:] = [f for f in folders if not f.startswith((".", "__"))]
        start = here[len(root) + 1 :].replace(os.sep, "/")
        yield from (f"{start}/{f}" if start else f for f in files if not f.startswith((".", "#")))


def _parts(below: str) -> list[str]:
    return below.split("/")


def _read(root: str, below: str, root_shown: str, pack: str) -> PackFile:
    path, told = os.path.join(root, below), f"{root_shown}/{below}"
    try:
        with open(path, "rb") as file:
            return PackFile(f"{pack}/{below}", told, file.read(MAX_LIST + 1))
    except OSError as error:
        reason = error.strerror or str(error)
        raise PackError("P104", f"cannot read: {reason}", place=Place(told)) from error


def shown(path: Path) -> str:
    """The path from the working folder when it is below it, else the whole path."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))
    return (whole.relative_to(here) if whole.is_relative_to(here) else whole).as_posix()


def encoding_problem(file: PackFile) -> Problem | None:
    """What is wrong with the bytes of a text file: too many, none, or not UTF-8."""
    most = MAX_YAML if file.name.endswith((".yaml", ".rq")) else MAX_LIST
    if len(file.content) > most:
        what = f"a file of {len(file.content):,} bytes, {most:,} at most"
        return Problem(file.shown, 0, 0, "R108", what, "Split it into several files.")
    try:
        text = file.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = file.content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        what = f"byte 0x{file.content[error.start]:02x} is not UTF-8"
        source = file.line(line)
        return Problem(
            file.shown, line, column, "R109", what, "Save the file as UTF-8.", source=source
        )
    if not text.strip():
        return Problem(file.shown, 0, 0, "R109", "the file is empty")
    return None
