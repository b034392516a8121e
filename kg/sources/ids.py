"""Paths → document ids: short, readable, unique, and the same for any order of the files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SUFFIX = re.compile(r"\.[a-z][a-z0-9_]{0,8}$")
_ARTICLE = re.compile(r"#\d+$")


def printable(name: str) -> str:
    r"""The name on one line and free of what breaks XML, JSON or a terminal, escaped as `\xNN`.

    >>> print(printable("a\nb\u202etxt.exe"))
    a\x0ab\u202etxt.exe
    """
    return _UNSAFE.sub(_escape, name)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # how Python holds a byte of a file name that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def split_suffix(name: str) -> tuple[str, str]:
    """A file name without its suffix, and the suffix in lower case with a trailing ".gz".

    Only letters and digits after a letter are a suffix, so that "No. 3" and "v1.2" have none.

    >>> split_suffix("news.JSONL.gz"), split_suffix("decree-2023.12")
    (('news', '.jsonl.gz'), ('decree-2023.12', ''))
    """
    lower = name.lower()
    packed = ".gz" if lower.endswith(".gz") else ""
    lower = lower.removesuffix(packed)
    found = _SUFFIX.search(lower)
    suffix = found[0] if found and found.start() else ""
    return name[: len(lower) - len(suffix)], suffix + packed


def unique_ids(paths: Sequence[tuple[str, str]]) -> list[str]:
    """One id for each (path given, path below the folder given, posix, with suffix).

    The id is the path below the folder without its suffix. Where two would be equal, all of
    them keep the suffix, then take in the folders above, as few as tell them apart.
    """
    ids = [_short(below) for _, below in paths]
    for depth in range(_deepest(paths) + 1):
        clashing = {id for id, n in Counter(ids).items() if n > 1}
        if not clashing:
            return ids
        ids = [
            _longer(path, below, depth) if id in clashing else id
            for id, (path, below) in zip(ids, paths, strict=True)
        ]
    return _numbered(ids, paths)


def _short(below: str) -> str:
    folder, slash, name = below.rpartition("/")
    stem, _ = split_suffix(name)
    # "a#2" must stay free for the second article of "a"
    stem = name if _ARTICLE.search(stem) else stem
    return printable(folder + slash + stem)


def _longer(path: str, below: str, depth: int) -> str:
    if depth == 0:
        return printable(below)
    parts = PurePath(path).parts
    return printable("/".join(parts[-(below.count("/") + 1 + depth) :]).replace("//", "/"))


def _deepest(paths: Sequence[tuple[str, str]]) -> int:
    return max((len(PurePath(path).parts) for path, _ in paths), default=0)


def _numbered(ids: Sequence[str], paths: Sequence[tuple[str, str]]) -> list[str]:
    """Last resort for names that differ in unprintable characters only: "x", "x~2", "x~3"."""
    given = list(ids)
    seen: Counter[str] = Counter()
    for at in sorted(range(len(ids)), key=lambda i: paths[i]):
        seen[ids[at]] += 1
        if seen[ids[at]] > 1:
            given[at] = f"{ids[at]}~{seen[ids[at]]}"
    return given
