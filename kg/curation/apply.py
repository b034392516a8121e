"""A graph and a curation in, the corrected graph and a warning for each entry that did not fit out.

Order: `different` takes forms away, `same` joins, `rename` names. `drop` comes first and, for what
was not there yet, once more at the end, so that ids of either graph may be written.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.curation.drop import drop
from kg.curation.find import Lookup
from kg.curation.join import Join, join
from kg.curation.split import split
from kg.model import Curation, Different, Drop, Entity, Graph, Problem, Rename, Same

UNMATCHED, AMBIGUOUS, PARTLY, OWN_NAME = "C110", "C111", "C112", "C113"


def apply_curation(graph: Graph, curation: Curation) -> tuple[Graph, list[Problem]]:
    """The graph as the curation wants it. An entry has at most one problem, a warning.

    C110: it matches nothing; C111: a name means several things; C112: only some of its names match
    (what matches is done); C113: a form that is the thing's own name cannot be taken from it.
    """
    found: list[Problem] = []
    graph, left = drop(graph, curation.drop)
    for entry in curation.different:
        graph = _split(graph, entry, curation.path, found)
    graph = join(graph, _joins(graph, curation.same, curation.path, found))
    graph = join(graph, _renames(graph, curation.rename, curation.path, found))
    graph, unmatched = drop(graph, left)
    found += [_nothing(curation.path, e, e.what) for e in unmatched]
    return graph, sorted(found)


def _split(graph: Graph, entry: Different, path: str, found: list[Problem]) -> Graph:
    entity = _only(Lookup(graph), entry.entity, entry, path, found)
    if entity is None:
        return graph
    parted = split(graph, entity, entry.form)
    if parted is graph:
        found.append(_nothing(path, entry, f"{entry.form}, {entity.name}"))
    if parted is None:
        what = f'"{entry.form}" is the name of {entity.id} itself'
        found.append(_problem(path, entry, OWN_NAME, what, "Rename it first, or drop it."))
        return graph
    return parted


def _joins(graph: Graph, entries: Iterable[Same], path: str, found: list[Problem]) -> list[Join]:
    lookup = Lookup(graph)
    joins: list[Join] = []
    for entry in entries:
        named = [lookup.find(name, entry.type) for name in entry.names]
        if several := next((n for n, f in zip(entry.names, named, strict=True) if len(f) > 1), ""):
            found.append(_several(path, entry, several, lookup.find(several, entry.type)))
            continue
        things = [f[0] for f in named if f]
        new = not named[0]
        missing = [n for n, f in zip(entry.names[1:], named[1:], strict=True) if not f]
        if len({t.id for t in things}) + new < 2 or not things:
            found.append(_nothing(path, entry, ", ".join(entry.names)))
            continue
        if missing:
            what = f"nothing is named {', '.join(missing)}"
            found.append(_problem(path, entry, PARTLY, what))
        name = entry.names[0] if new or named[0][0].id != entry.names[0] else named[0][0].name
        reason = _reason("same", entry, path)
        joins.append(Join(tuple(t.id for t in things), entry.type or things[0].type, name, reason))
    return joins


def _renames(
    graph: Graph, entries: Iterable[Rename], path: str, found: list[Problem]
) -> list[Join]:
    lookup = Lookup(graph)
    joins = []
    for entry in entries:
        entity = _only(lookup, entry.old, entry, path, found)
        if entity is not None:
            reason = _reason("renamed", entry, path)
            joins.append(Join((entity.id,), entity.type, entry.new, reason))
    return joins


Entry = Same | Different | Rename | Drop


def _only(
    lookup: Lookup, name: str, entry: Entry, path: str, found: list[Problem]
) -> Entity | None:
    """The one thing of this name; else None, and a problem."""
    things = lookup.find(name)
    if not things:
        found.append(_nothing(path, entry, name))
    if len(things) > 1:
        found.append(_several(path, entry, name, things))
    return things[0] if len(things) == 1 else None


def _reason(what: str, entry: Entry, path: str) -> str:
    """For the merge log: by the name of the file, so that the folder it lies in does not matter."""
    return f"{what} in {path.rpartition('/')[2]}:{entry.line}"


def _nothing(path: str, entry: Entry, name: str) -> Problem:
    hint = "It may have matched before the rules or the texts changed."
    return _problem(path, entry, UNMATCHED, f"this entry matches nothing: {name}", hint)


def _several(path: str, entry: Entry, name: str, things: list[Entity]) -> Problem:
    ids = " or ".join(t.id for t in things)
    return _problem(path, entry, AMBIGUOUS, f'"{name}" means several things', f"Write {ids}.")


def _problem(path: str, entry: Entry, code: str, what: str, hint: str = "") -> Problem:
    return Problem(path, entry.line, 0, code, what, hint, "warning")
