"""What each source yielded ↔ `readings.jsonl`, from which a later run goes on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExportError
from kg.exporters.formats import FORMATS
from kg.exporters.jsonl import write_lines
from kg.exporters.manifest import NAME as MANIFEST
from kg.exporters.manifest import made_by
from kg.exporters.read_jsonl import read_lines
from kg.model import Pack, SourceReading

NAME = "readings.jsonl"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier run has left: what it was given, what it wrote and what it has read."""

    sources: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    readings: tuple[SourceReading, ...] = ()
    base: str = ""
    """The base IRI that it was given in place of the pack's."""
    why_anew: str = ""
    """Why its readings cannot be used; empty if they can."""


def write_readings(readings: Iterable[SourceReading], path: Path) -> int:
    """One file or record a line."""
    return write_lines(readings, path)


def read_earlier(folder: Path, *, pack: Pack) -> Earlier:
    """What the last run into this folder has left, as far as it holds under these rules."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        files, sources = set(told["files"]), tuple(map(str, told.get("sources", ())))
    except (OSError, ValueError, TypeError, KeyError):
        return Earlier(why_anew=f"no {MANIFEST} to go by")
    formats = tuple(name for name, (first, *_) in FORMATS.items() if first.name in files)
    base = _base(told.get("pack"), pack)
    if reason := _stale(folder, told, made_by(pack)):
        return Earlier(sources, formats, (), base, reason)
    try:
        readings = tuple(read_lines(folder / NAME, SourceReading))
    except ExportError as broken:
        return Earlier(sources, formats, (), base, str(broken))
    return Earlier(sources, formats, readings, base)


def _base(then: object, pack: Pack) -> str:
    """The base IRI of the run, unless it came from the pack, then or in its present form."""
    if not isinstance(then, dict) or not isinstance(then.get("files"), dict):
        return ""
    file, base = f"{pack.id}/pack.yaml", then.get("base")
    same = then["files"].get(file) == pack.hashes.get(file)
    return base if same and isinstance(base, str) and base != pack.base else ""


def _stale(folder: Path, told: dict[str, object], now: dict[str, object]) -> str:
    then = {key: told.get(key) for key in now}
    if then["kg"] != now["kg"]:
        return "they were written by another version of kg"
    if then["code"] != now["code"]:
        return "the code of kg that reads texts has changed"
    if _rules(then) != _rules(now):
        return "the rules have changed"
    if not (folder / NAME).is_file():
        return f"no {NAME} to go by"
    with (folder / NAME).open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    files = told["files"]
    known = files.get(NAME) if isinstance(files, dict) else None
    if not isinstance(known, dict) or known.get("sha256") != digest:
        return f"{NAME} is not the one that the last run wrote"
    return ""


def _rules(facts: dict[str, object]) -> object:
    pack = facts["pack"]
    return {k: v for k, v in pack.items() if k != "base"} if isinstance(pack, dict) else None
