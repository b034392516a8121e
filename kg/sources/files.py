"""Files and folders given → the concrete files to read, sorted, each once and with its id."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.errors import SourceError
from kg.sources import faults
from kg.sources.formats import FORMATS, KNOWN
from kg.sources.ids import split_suffix, unique_ids
from kg.sources.raw import OnError

STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read and the id its first article gets; `path` "-" is standard input."""

    id: str
    path: str


@dataclass(frozen=True, slots=True)
class _Found:
    path: str
    below: str
    """The path below the folder given, posix."""


def list_sources(sources: Sequence[str | os.PathLike[str]], *, on_error: OnError) -> list[Source]:
    """The files behind files, folders (recursive) and "-", sorted by id.

    The order in which they are given does not matter. What cannot be read is told to `on_error`.
    """
    found: list[_Found] = []
    for given in sorted({os.fspath(source) for source in sources} - {STDIN}):
        try:
            found += _expand(given, on_error)
        except SourceError as error:
            on_error(error)
    files = _each_once(found)
    ids = unique_ids([(file.path, file.below) for file in files])
    listed = [Source(id, file.path) for id, file in zip(ids, files, strict=True)]
    if STDIN in [os.fspath(source) for source in sources]:
        listed.append(Source("stdin", STDIN))
    return sorted(listed)


def _expand(given: str, on_error: OnError) -> list[_Found]:
    mode = _mode(given)
    if stat.S_ISDIR(mode):
        found = list(_walk(given, on_error))
        if not found:
            raise faults.nothing_to_read(given, KNOWN)
        return found
    name = os.path.basename(os.path.normpath(given))
    suffix = split_suffix(name)[1]
    if suffix not in FORMATS:
        raise faults.unknown_format(given, suffix, KNOWN)
    return [_Found(given, name)]


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise faults.missing(path) from error
    except OSError as error:
        raise faults.cannot_open(path, error) from error


def _walk(top: str, on_error: OnError) -> Iterator[_Found]:
    """Files with a known suffix below a folder; hidden ones are left out, links are followed.

    No folder is entered twice, so neither a loop of links nor a net of them runs away.
    """
    entered = {os.path.realpath(top)}
    waiting = [(top, "")]
    while waiting:
        folder, below = waiting.pop()
        for entry in _entries(folder, on_error):
            if entry.name.startswith("."):
                continue
            inner = below + entry.name
            if _is(entry, stat.S_ISDIR):
                real = os.path.realpath(entry.path)
                if real not in entered:
                    entered.add(real)
                    waiting.append((entry.path, inner + "/"))
                elif _leads_up(entry.path, real):
                    on_error(faults.folder_loop(entry.path))
            elif _is(entry, stat.S_ISREG) and split_suffix(entry.name)[1] in FORMATS:
                yield _Found(entry.path, inner)


def _entries(folder: str, on_error: OnError) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        on_error(faults.cannot_open(folder, error))
        return []


def _is(entry: os.DirEntry[str], kind: Callable[[int], bool]) -> bool:
    """Whether what the entry leads to is of this kind; a broken link is of none."""
    try:
        return kind(entry.stat().st_mode)
    except OSError:
        return False


def _leads_up(link: str, real: str) -> bool:
    parent = os.path.realpath(os.path.dirname(link))
    return parent == real or parent.startswith(real.rstrip(os.sep) + os.sep)


def _each_once(found: Sequence[_Found]) -> list[_Found]:
    """One entry for each file on disk: the longest path below a given folder wins."""
    best: dict[str, _Found] = {}
    for file in sorted(found, key=lambda f: (-f.below.count("/"), f.below, f.path)):
        best.setdefault(os.path.realpath(file.path), file)
    return list(best.values())
