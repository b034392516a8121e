"""A graph in, its files out: written beside and put in place when all are complete."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kg.errors import ExportError, Place
from kg.exporters.formats import FORMATS, File, chosen, format_of
from kg.exporters.graph_view import view_of_graph
from kg.exporters.manifest import NAME, write_manifest
from kg.exporters.view import View
from kg.model import Graph, Pack


def write_graph(
    graph: Graph, folder: Path, *, formats: Sequence[str] | None = None, pack: Pack
) -> list[Path]:
    """Write the files of these formats (None: all but the optional ones) and `manifest.json`.

    Old files of the same names are replaced when every new one is complete, and stay whole if
    anything goes wrong before. Returns the paths in the order of `FORMATS`, the manifest last.

    Raises:
        ExportError: a format is unknown (E101), its library is missing (E103), or the folder cannot
            be written to (E102).
    """
    files = [file for name in chosen(formats) for file in FORMATS[name]]
    view = view_of_graph(graph, pack)
    with beside(folder) as drafts:
        dropped = {f.name: write_draft(f, drafts / f.name, graph, view, pack) for f in files}
        written = [drafts / file.name for file in files]
        write_manifest(graph, drafts / NAME, pack=pack, files=written, dropped=dropped)
        return [_in_place(draft, folder) for draft in (*written, drafts / NAME)]


def write_file(graph: Graph, path: Path, *, pack: Pack) -> Path:
    """Write one file; its name tells the format ("x.graphml", "x.timeline.gexf", "x.ttl").

    Raises:
        ExportError: no format has such a name (E104), or the file cannot be written (E102).
    """
    _, file = format_of(path.name)
    with beside(path.parent) as drafts:
        draft = drafts / path.name
        write_draft(file, draft, graph, view_of_graph(graph, pack), pack)
        return _in_place(draft, path.parent)


def write_draft(file: File, path: Path, graph: Graph, view: View, pack: Pack) -> int:
    """Write one file where it is told; returns how many characters were dropped."""
    writer = file.load()
    dropped = writer(view, path) if file.takes == "view" else writer(graph, path, pack=pack)
    return dropped or 0


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """A folder for drafts inside `folder`, gone at the end; faults of the disk become E102."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drafts = Path(tempfile.mkdtemp(prefix=".kg-", dir=folder))
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault
    try:
        yield drafts
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _cannot_write(folder: Path, fault: OSError) -> ExportError:
    reason = fault.strerror or type(fault).__name__
    hint = "Is it a folder you may write to, on a disk with room?"
    return ExportError(
        "E102", f"cannot write here: {reason.lower()}", place=Place(str(folder)), hint=hint
    )


def _in_place(draft: Path, folder: Path) -> Path:
    final = folder / draft.name
    os.replace(draft, final)
    return final
