"""A graph, its pack and the files written in, the manifest of the run out; it holds no clock."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.exporters.code import code_digest
from kg.model import Graph, Pack
from kg.version import __version__

NAME = "manifest.json"


def write_manifest(
    graph: Graph,
    path: Path,
    *,
    pack: Pack,
    files: Iterable[Path],
    dropped: Mapping[str, int],
    sources: Sequence[str] = (),
) -> None:
    """Tell what was read, with which rules, what was found and what was written.

    `files` are the finished files; `dropped` counts, by file name, the characters that could not
    be written (control characters in XML, lone surrogates); `sources` is what the run was given.
    """
    facts = manifest(graph, pack, files, dropped, sources)
    text = json.dumps(facts, ensure_ascii=False, indent=2)
    data = text.encode("utf-8", "replace")
    path.write_bytes(data + b"\n")


def manifest(
    graph: Graph,
    pack: Pack,
    files: Iterable[Path],
    dropped: Mapping[str, int],
    sources: Sequence[str] = (),
) -> dict[str, object]:
    """The manifest as it is written."""
    return {
        **made_by(pack),
        **({"sources": list(sources)} if sources else {}),
        "inputs": {d.id: {"path": d.path, "sha256": d.sha256} for d in graph.documents},
        "counts": _counts(graph),
        "files": {f.name: _file(f, dropped.get(f.name, 0)) for f in sorted(files)},
    }


def made_by(pack: Pack) -> dict[str, object]:
    """The version, the code and the rules that everything else depends on."""
    rules = {
        "id": pack.id,
        "version": pack.version,
        "base": pack.base,
        "files": dict(sorted(pack.hashes.items())),
        **({"model": pack.model} if pack.model else {}),
    }
    return {"kg": __version__, "code": code_digest(), "pack": rules}


def _counts(graph: Graph) -> dict[str, object]:
    return {
        "documents": len(graph.documents),
        "entities": len(graph.entities),
        "statements": len(graph.statements),
        "mentions": len(graph.mentions),
        "evidence": sum(len(s.evidence) for s in graph.statements),
        "entities_by_type": _tally(e.type for e in graph.entities),
        "statements_by_relation": _tally(s.predicate for s in graph.statements),
        "statements_by_status": _tally(s.status for s in graph.statements),
    }


def _tally(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items()))


def _file(path: Path, dropped: int) -> dict[str, object]:
    with path.open("rb") as data:
        digest = hashlib.file_digest(data, "sha256").hexdigest()
    facts: dict[str, object] = {"bytes": path.stat().st_size, "sha256": digest}
    return {**facts, "dropped_characters": dropped} if dropped else facts
