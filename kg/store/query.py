"""A query, or the name of one, and the limits it must keep → its answer."""

from __future__ import annotations

import importlib
import re
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from pyoxigraph import Store

from kg.errors import QueryError
from kg.model import Query
from kg.model.prefixes import PUBLIC_PREFIXES
from kg.store.answer import Answer
from kg.store.dataset import dataset_of
from kg.store.evaluation import Job, evaluate, malformed
from kg.store.guard import check, words
from kg.store.opening import open_store, prefixes_of
from kg.store.parameters import bind

NAME = re.compile(r"[A-Za-z0-9_-]+\Z")
"""Names of queries; no query is one word."""

Result = TypeVar("Result")


def query(
    source: Store | str | Path,
    text_or_name: str,
    *,
    parameters: Mapping[str, str] | None = None,
    queries: Iterable[Query] | None = None,
    pack: str = "policy",
    prefixes: Mapping[str, str] | None = None,
    limit_rows: int | None = None,
    timeout: float | None = None,
    allow_service: bool = False,
    store_dir: str | Path | None = None,
) -> Answer:
    """Ask a folder of exports, or an open store, in SPARQL or by the name of a known query.

    `queries` are the named ones (those of the `pack` when not given); `parameters` take the
    place of variables of the query as whole terms. Prefixes need not be declared; the default
    graph is the union.

    `limit_rows` stops reading rows or triples there. `timeout` is in seconds and bounds the
    evaluation, not the opening: the query runs in a thread of its own and is left behind when the
    time is up, because the engine cannot be interrupted; a program that goes on should run queries
    in processes that it can end, as the endpoint does.

    Raises `QueryError`: Q101 malformed, Q102 SERVICE, Q103 update, Q104 out of time, Q105 unknown
    name, Q106 parameters.
    """
    asked = _asked(text_or_name, queries, pack)
    check(asked.text, allow_service=allow_service)
    known = dict(prefixes or (PUBLIC_PREFIXES if isinstance(source, Store) else {}))
    if not isinstance(source, Store):
        known = {**prefixes_of(source), **known}
        wanted = not {"GRAPH", "FROM"}.isdisjoint(words(asked.text))
        source = open_store(source, store_dir=store_dir, named_graphs=wanted)
    text = bind(asked, parameters or {})
    job = Job(text, known, dataset=dataset_of(text, known), limit_rows=limit_rows)
    return within(timeout, lambda: evaluate(source, job))


def update(
    store: Store,
    text: str,
    *,
    prefixes: Mapping[str, str] | None = None,
    base: str | None = None,
) -> None:
    """Change an open store by a SPARQL update; only for those who ask for it."""
    try:
        store.update(text, base_iri=base, prefixes=dict(prefixes or PUBLIC_PREFIXES))
    except (SyntaxError, ValueError, OSError) as error:
        raise malformed(error, text) from error


def within(seconds: float | None, work: Callable[[], Result]) -> Result:
    """What `work` returns, or `QueryError` Q104 when it takes longer than `seconds`."""
    if seconds is None:
        return work()
    done: list[tuple[bool, Any]] = []

    def run() -> None:
        try:
            done.append((True, work()))
        except BaseException as error:
            done.append((False, error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if not done:
        hint = "Add a LIMIT, narrow the pattern, or allow more time."
        raise QueryError("Q104", f"the query took more than {seconds:g} s", hint=hint)
    good, result = done[0]
    if good:
        return cast(Result, result)
    raise result


def _asked(text_or_name: str, queries: Iterable[Query] | None, pack: str) -> Query:
    """The query meant. Packs are slow to import, so that is done only for a name."""
    if not NAME.match(text_or_name):
        return Query("", "", text_or_name)
    named = importlib.import_module("kg.store.named")
    found: Query = named.find_query(
        text_or_name, named.named_queries(pack) if queries is None else queries
    )
    return found
