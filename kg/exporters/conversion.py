"""A written graph in, the same graph in other formats out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kg.errors import ExportError, Place
from kg.exporters.convert_rdf import KINDS, rdf_draft
from kg.exporters.formats import FORMATS, File, chosen, format_of
from kg.exporters.read import format_at, read
from kg.exporters.view import View, view_of_rows
from kg.exporters.write import Draft, graph_drafts, write_drafts, write_graph
from kg.model import Graph, Pack

Named = tuple[str, str, File]
"""A format, the name that its file gets, and the file."""


def convert(
    source: Path, target: Path, *, pack: Pack, formats: Sequence[str] | None = None
) -> list[Path]:
    """Write the graph at `source` to `target`: a file, its format told by its name, or a folder.

    From a folder that `kg extract` wrote, or a graph.json, every format can be made. Pictures
    (graphml, gexf, timeline, gephi, neo4j, cyjs, parquet) hold nodes and edges but not every
    sentence: they turn into each other. Turtle, N-Triples and JSON-LD turn into each other, and so
    do N-Quads and TriG. A folder gets `formats`, or all that can be made. Returns the paths.

    Raises:
        ExportError: the source cannot be read (E104, E110 to E113, E121) or holds less than the
            target needs (E120), or the target cannot be written (E101 to E104).
    """
    origin = format_at(source)
    into_folder = formats is not None or target.is_dir() or not target.suffix
    folder = target if into_folder else target.parent
    wanted = _files(formats) if into_folder else [_file(target)]
    if origin in KINDS:
        path = source / FORMATS[origin][0].name if source.is_dir() else source
        made = _possible(wanted, source, formats, lambda n: KINDS.get(n) == KINDS[origin])
        return write_drafts(
            [(name, rdf_draft(path, origin, f, pack)) for f, name, _ in made], folder
        )
    found = read(source, origin)
    if isinstance(found, Graph):
        if into_folder:
            return write_graph(found, folder, formats=formats, pack=pack)
        drafts = graph_drafts([file for *_, file in wanted], found, pack)
        return write_drafts([(target.name, writer) for _, writer in drafts], folder)
    made = _possible(wanted, source, formats, _is_picture)
    view = view_of_rows(*found, pack.ontology, pack.id)
    return write_drafts([_draft(name, file, view) for _, name, file in made], folder)


def _files(formats: Sequence[str] | None) -> list[Named]:
    return [(name, file.name, file) for name in chosen(formats) for file in FORMATS[name]]


def _file(target: Path) -> Named:
    format, file = format_of(target.name)
    return format, target.name, file


def _is_picture(format: str) -> bool:
    return all(file.takes == "view" for file in FORMATS[format])


def _draft(name: str, file: File, view: View) -> Draft:
    writer = file.load()
    return name, lambda path: writer(view, path)


def _possible(
    wanted: list[Named], source: Path, formats: Sequence[str] | None, can: Callable[[str], bool]
) -> list[Named]:
    """The files that can be made; if one was asked for that cannot, an error that says why."""
    left_out = [format for format, *_ in wanted if not can(format)]
    asked = formats is not None and "all" not in formats
    if left_out and (asked or len(wanted) == 1):
        known = ", ".join(name for name in FORMATS if can(name))
        raise ExportError(
            "E120",
            f"it does not hold what {left_out[0]} needs",
            place=Place(str(source)),
            hint=f"It can become {known}; the folder that `kg extract` wrote can become any.",
        )
    return [named for named in wanted if can(named[0])]
