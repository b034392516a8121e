"""An open store and a job (text, dataset, prefixes, limit) → its answer, in this process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
)

from kg.errors import Place, QueryError
from kg.store.answer import Answer

Default = list[NamedNode | BlankNode | DefaultGraph] | None
Named = list[NamedNode | BlankNode] | None
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PHRASE = re.compile(r"(?:Prefix|The|A|An|Variable)(?: [A-Za-z]+)+")
"""A reason in words among what the engine had expected."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs a query is asked of, by IRI: those that make its default graph, and named ones."""

    default: tuple[str, ...]
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A query ready to run; its text has been checked and its parameters are in it."""

    text: str
    prefixes: Mapping[str, str] = field(default_factory=dict)
    base: str | None = None
    dataset: Dataset | None = None
    """None: the whole store, its default graph being the union."""
    limit_rows: int | None = None


def evaluate(store: Store, job: Job) -> Answer:
    """Run the job to its end. Raises `QueryError` Q101 when the text is not SPARQL."""
    try:
        source, default, named = _dataset(store, job.dataset)
        found = source.query(
            job.text,
            base_iri=job.base,
            prefixes=dict(job.prefixes),
            default_graph=default,
            named_graphs=named,
        )
        return _collect(found, job.limit_rows)
    except (SyntaxError, ValueError, OSError, RuntimeError) as error:
        raise malformed(error, job.text) from error


def _dataset(store: Store, wanted: Dataset | None) -> tuple[Store, Default, Named]:
    """The store to ask and the graphs in it; several default graphs are first made one.

    The engine would tell a triple once for each graph it stands in.
    """
    if wanted is None:
        return store, None, None
    named: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in wanted.named]
    default: list[NamedNode | BlankNode | DefaultGraph] = [NamedNode(iri) for iri in wanted.default]
    if len(default) < 2:
        return store, default, named
    merged = Store()
    for graph in default:
        quads = store.quads_for_pattern(None, None, None, graph)
        merged.bulk_extend(Quad(q.subject, q.predicate, q.object) for q in quads)
    for graph in named:
        merged.bulk_extend(store.quads_for_pattern(None, None, None, graph))
    return merged, [DefaultGraph()], named


def _collect(found: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None) -> Answer:
    if isinstance(found, QueryBoolean):
        return Answer("ask", truth=bool(found))
    most = None if limit is None else limit + 1
    if isinstance(found, QueryTriples):
        triples = tuple(islice(found, most))
        return Answer("graph", triples=triples[:limit], truncated=_cut(len(triples), limit))
    variables = tuple(v.value for v in found.variables)
    rows = tuple(map(tuple, islice(found, most)))
    return Answer("select", variables, rows[:limit], truncated=_cut(len(rows), limit))


def _cut(count: int, limit: int | None) -> bool:
    return limit is not None and count > limit


def malformed(error: Exception, text: str) -> QueryError:
    """Where the engine stumbled, with the words before it; its list of guesses is left out."""
    found = _PLACE.match(str(error))
    if not found:
        return QueryError("Q101", str(error).strip().rstrip(".").replace("\n", " "))
    line, column = int(found[1]), int(found[2])
    before = text.splitlines()[line - 1][: column - 1][-30:].strip() if text.strip() else ""
    what = f'not SPARQL after "{before}"' if before else "not SPARQL"
    told = _PHRASE.search(found[3])
    reason = f"{told[0]}." if told else ""
    return QueryError("Q101", what, place=Place("query", line, column), hint=reason)
