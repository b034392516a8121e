"""A folder of JSON lines in, the graph that was written there out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from kg.errors import ExportError, Place
from kg.exporters.record import Misfit, from_json
from kg.model import DocumentRecord, Entity, Graph, MentionRecord, Merge, Statement

Item = TypeVar("Item")


def read_graph(folder: Path) -> Graph:
    """The graph of `entities.jsonl`, `statements.jsonl`, `documents.jsonl`, `mentions.jsonl`.

    `merges.jsonl`, the merge log, is read when it is there.

    Raises:
        ExportError: the folder or a file is missing (E110), or a line is broken (E111, with its
            path and number).
    """
    log = folder / "merges.jsonl"
    return Graph(
        tuple(read_lines(folder / "documents.jsonl", DocumentRecord)),
        tuple(read_lines(folder / "entities.jsonl", Entity)),
        tuple(read_lines(folder / "statements.jsonl", Statement)),
        tuple(read_lines(folder / "mentions.jsonl", MentionRecord)),
        tuple(read_lines(log, Merge)) if log.is_file() else (),
    )


def read_lines(path: Path, kind: type[Item]) -> Iterator[Item]:
    """The items of a file, one a line; empty lines are passed over."""
    if not path.is_file():
        hint = "A graph is read from a folder that `kg extract` wrote with the format jsonl."
        raise ExportError("E110", "no such file", place=Place(str(path)), hint=hint)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _item(line, kind, Place(str(path), number))


def _item(line: bytes, kind: type[Item], place: Place) -> Item:
    try:
        return from_json(kind, json.loads(line))
    except Misfit as misfit:
        raise ExportError("E111", str(misfit), place=place, hint=_MEND) from misfit
    except (ValueError, RecursionError) as broken:
        raise ExportError("E111", "this line is not JSON", place=place, hint=_MEND) from broken


_MEND = "Write the graph anew with `kg extract`."
