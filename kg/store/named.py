"""The name of a query → the query of that name in a pack's `queries` folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches

from kg.errors import QueryError
from kg.model import Query
from kg.packs.files import PackFile, shown
from kg.packs.find import find_pack
from kg.packs.queries import read_query
from kg.store.parameters import bind


def named_queries(pack: str = "policy") -> tuple[Query, ...]:
    """The queries of a pack by name, read without its rules; Q110 when a file of them is wrong."""
    folder = find_pack(pack)
    found = []
    for path in sorted((folder / "queries").glob("*.rq")):
        file = PackFile(f"{folder.name}/queries/{path.name}", shown(path), path.read_bytes())
        query, problems = read_query(file)
        for problem in problems:
            if problem.severity == "error":
                raise QueryError("Q110", f"{shown(path)}: {problem.what}", hint=problem.hint)
        found.append(query)
    return tuple(found)


def find_query(name: str, queries: Iterable[Query]) -> Query:
    """The query called `name`; Q105 with the closest names when there is none."""
    known = {query.name: query for query in queries}
    if name in known:
        return known[name]
    close = get_close_matches(name, known, 3, 0.4)
    hint = f"Did you mean {' or '.join(close)}?" if close else f"Known are: {', '.join(known)}."
    raise QueryError("Q105", f'no query named "{name}"', hint=hint)


def with_defaults(query: Query) -> Query:
    """The query with its defaults in place, and a parameter's name where one must be given."""
    values = {name: value or name.upper() for name, value in query.parameters.items()}
    return replace(query, text=bind(query, values), parameters={})
