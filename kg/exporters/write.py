"""A graph in, its files out: written beside and put in place when all are complete."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kg.errors import ExportError, Place
from kg.exporters.formats import FORMATS, File, chosen, format_of
from kg.exporters.graph_view import view_of_graph
from kg.exporters.manifest import NAME, write_manifest
from kg.exporters.readings import NAME as READINGS
from kg.exporters.readings import write_readings
from kg.exporters.view import View
from kg.model import Graph, Pack, SourceReading

Draft = tuple[str, Callable[[Path], int | None]]
"""The name of a file and what writes it at the path given, telling how much was dropped."""


def write_graph(
    graph: Graph,
    folder: Path,
    *,
    formats: Sequence[str] | None = None,
    pack: Pack,
    readings: Sequence[SourceReading] = (),
    sources: Sequence[str] = (),
) -> list[Path]:
    """Write the files of these formats (None: all but the optional ones) and `manifest.json`.

    With `readings`, what each of the `sources` yielded, `readings.jsonl` goes along with the format
    jsonl, so that a later run need not read the same texts again.

    Old files of the same names are replaced when every new one is complete, and stay whole if
    anything goes wrong before. Returns the paths in the order of `FORMATS`, the manifest last.

    Raises:
        ExportError: a format is unknown (E101), its library is missing (E103), or the folder cannot
            be written to (E102).
    """
    wanted = chosen(formats)
    files = [file for name in wanted for file in FORMATS[name]]
    dropped: dict[str, int] = {}
    drafts = graph_drafts(files, graph, pack)
    if readings and "jsonl" in wanted:
        drafts.append((READINGS, lambda path: write_readings(readings, path)))

    def finish(path: Path) -> None:
        written = [path.parent / name for name, _ in drafts]
        write_manifest(graph, path, pack=pack, files=written, dropped=dropped, sources=sources)

    return write_drafts([*drafts, (NAME, finish)], folder, dropped=dropped)


def write_file(graph: Graph, path: Path, *, pack: Pack) -> Path:
    """Write one file; its name tells the format ("x.graphml", "x.timeline.gexf", "x.ttl").

    Raises:
        ExportError: no format has such a name (E104), or the file cannot be written (E102).
    """
    _, file = format_of(path.name)
    [(_, writer)] = graph_drafts([file], graph, pack)
    return write_drafts([(path.name, writer)], path.parent)[0]


def graph_drafts(files: Sequence[File], graph: Graph, pack: Pack) -> list[Draft]:
    """How each of the files is written from a graph."""
    view = view_of_graph(graph, pack)
    return [_graph_draft(file, graph, view, pack) for file in files]


def _graph_draft(file: File, graph: Graph, view: View, pack: Pack) -> Draft:
    writer = file.load()
    if file.takes == "view":
        return file.name, lambda path: writer(view, path)
    return file.name, lambda path: writer(graph, path, pack=pack)


def write_drafts(
    drafts: Sequence[Draft], folder: Path, *, dropped: dict[str, int] | None = None
) -> list[Path]:
    """Write each file beside its place, then put all in place; `dropped` gets what was left out.

    Raises:
        ExportError: the folder cannot be written to (E102).
    """
    counts = {} if dropped is None else dropped
    with _beside(folder) as rough:
        for name, writer in drafts:
            counts[name] = writer(rough / name) or 0
        for name, _ in drafts:
            os.replace(rough / name, folder / name)
    return [folder / name for name, _ in drafts]


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder for drafts inside `folder`, gone at the end; faults of the disk become E102."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        rough = Path(tempfile.mkdtemp(prefix=".kg-", dir=folder))
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault
    try:
        yield rough
    except OSError as fault:
        raise _cannot_write(folder, fault) from fault
    finally:
        shutil.rmtree(rough, ignore_errors=True)


def _cannot_write(folder: Path, fault: OSError) -> ExportError:
    reason = (fault.strerror or type(fault).__name__).lower()
    hint = "Is it a folder you may write to, on a disk with room?"
    return ExportError("E102", f"cannot write here: {reason}", place=Place(str(folder)), hint=hint)
