"""A folder of exports → a store that answers SPARQL, and the prefixes its files declare."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse

from kg.errors import Place, QueryError
from kg.model.prefixes import PUBLIC_PREFIXES

WITH_GRAPHS = ("graph.nq", "graph.trig")
FLAT = ("graph.nt", "graph.ttl", "graph.jsonld")
"""Where a graph is looked for: files with one named graph a document, and files of the union."""
HEADS = ("graph.trig", "graph.ttl", "ontology.ttl", "shapes.ttl")
"""Files whose first lines declare prefixes."""
FORMATS = {
    ".jsonld": RdfFormat.JSON_LD,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
}
ONTOLOGY = "ontology.ttl"
STAMP = "kg-source.json"


def open_store(
    folder: str | Path,
    *,
    store_dir: str | Path | None = None,
    named_graphs: bool = True,
    writable: bool = False,
) -> Store:
    """The graph of an export folder (or of one RDF file), and the ontology beside it.

    The default graph holds the union, each triple once; each document is a named graph as well,
    unless a query has no use for `named_graphs`, and so is the ontology (`urn:kg:ontology.ttl`).
    In memory, or with `store_dir` on disk: built there the first time and whenever the file has
    changed, else opened, read-only unless `writable`. Such a folder may also be given as `folder`.

    Raises `QueryError` Q107 when there is no graph, Q108 when the file cannot be read.
    """
    place = Path(folder)
    if (place / STAMP).is_file():
        return _opened(place, writable)
    if store_dir is None:
        return _fill(Store(), graph_file(place, named_graphs=named_graphs))
    return _on_disk(place, Path(store_dir), writable)


def store_of(quads: Iterable[Quad | Triple]) -> Store:
    """A store in memory with these quads, or triples; its default graph holds their union."""
    store = Store()
    store.bulk_extend(
        q if isinstance(q, Quad) else Quad(q.subject, q.predicate, q.object) for q in quads
    )
    _unite(store)
    return store


def graph_file(folder: Path, *, named_graphs: bool = True) -> Path:
    """The RDF file to read: the path itself, or the best one in it."""
    if folder.is_file() and folder.suffix in FORMATS:
        return folder
    files = (*WITH_GRAPHS, *FLAT) if named_graphs else (*FLAT, *WITH_GRAPHS)
    for name in files:
        if (folder / name).is_file():
            return folder / name
    hint = f"Looked for {', '.join(files)}. Write one with: kg extract ... --format nq"
    raise QueryError("Q107", "no graph here", place=Place(str(folder)), hint=hint)


def prefixes_of(folder: str | Path) -> dict[str, str]:
    """The prefixes a query may use undeclared: public ones and those of the folder's files."""
    place = Path(folder)
    found = dict(PUBLIC_PREFIXES)
    if (place / STAMP).is_file():
        return {**found, **_stamp(place)["prefixes"]}
    beside = place.parent if place.is_file() else place
    heads = [beside / name for name in HEADS]
    for head in reversed([place, *heads] if place.is_file() else heads):
        if head.is_file() and head.suffix in (".ttl", ".trig"):
            found |= _declared(head)
    return found


def _declared(path: Path) -> dict[str, str]:
    reader = parse(path=str(path), format=FORMATS[path.suffix])
    next(iter(reader), None)
    return dict(reader.prefixes)


def _fill(store: Store, path: Path) -> Store:
    _load(store, path, None)
    _unite(store)
    ontology = path.with_name(ONTOLOGY)
    if ontology.is_file() and ontology != path:
        _load(store, ontology, NamedNode(f"urn:kg:{ONTOLOGY}"))
    return store


def _unite(store: Store) -> None:
    """Copy all named graphs into the default one.

    The engine's own union tells a triple once for each graph it stands in, which spoils counts.
    """
    if any(True for _ in store.named_graphs()):
        everything = store.quads_for_pattern(None, None, None, None)
        store.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in everything)


def _load(store: Store, path: Path, graph: NamedNode | None) -> None:
    try:
        if graph is None:
            store.bulk_load(path=str(path), format=FORMATS[path.suffix])
        else:
            store.bulk_load(path=str(path), format=FORMATS[path.suffix], to_graph=graph)
    except (SyntaxError, ValueError, OSError) as error:
        hint = "Write it anew with kg extract."
        where = Place(str(path), getattr(error, "lineno", 0) or 0)
        raise QueryError(
            "Q108", f"cannot be read: {_first(error)}", place=where, hint=hint
        ) from error


def _on_disk(place: Path, target: Path, writable: bool) -> Store:
    source = graph_file(place)
    wanted = _fingerprint(source)
    if (target / STAMP).is_file() and _stamp(target)["source"] == wanted:
        return _opened(target, writable)
    if target.exists() and any(target.iterdir()) and not (target / STAMP).is_file():
        hint = "Name an empty folder, or one that kg made."
        raise QueryError("Q109", "not a store of kg", place=Place(str(target)), hint=hint)
    beside = target.with_name(f".{target.name}.partial")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    store = _fill(Store(str(beside / "data")), source)
    store.optimize()
    store.flush()
    del store
    stamp = {"source": wanted, "prefixes": prefixes_of(place)}
    (beside / STAMP).write_text(json.dumps(stamp, indent=1, sort_keys=True), encoding="utf-8")
    shutil.rmtree(target, ignore_errors=True)
    os.replace(beside, target)
    return _opened(target, writable)


def _opened(target: Path, writable: bool) -> Store:
    try:
        path = str(target / "data")
        return Store(path) if writable else Store.read_only(path)
    except OSError as error:
        hint = "Delete the folder; it is built anew."
        where = Place(str(target))
        raise QueryError(
            "Q108", f"cannot be opened: {_first(error)}", place=where, hint=hint
        ) from error


def _fingerprint(source: Path) -> list[object]:
    """What tells one version of a file from the next without reading it."""
    beside = [source, source.with_name(ONTOLOGY)]
    return [[p.name, p.stat().st_size, p.stat().st_mtime_ns] for p in beside if p.is_file()]


def _stamp(target: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((target / STAMP).read_text(encoding="utf-8"))
    return found


def _first(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
