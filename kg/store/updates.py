"""An update and the dataset its request names → the update with that dataset in its text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import QueryError
from kg.store.evaluation import Dataset
from kg.store.guard import tokens, words


def with_dataset(text: str, dataset: Dataset | None) -> str:
    """Put USING and USING NAMED before each WHERE, as the protocol's parameters ask (2.2.3).

    >>> with_dataset("INSERT { ?s ?p 1 } WHERE { ?s ?p 2 }", Dataset(("http://a",), ()))
    'INSERT { ?s ?p 1 } USING <http://a> WHERE { ?s ?p 2 }'

    Raises `QueryError` Q120 when the text itself names a dataset, or has the short form
    DELETE WHERE, which can have none.
    """
    if dataset is None:
        return text
    if not {"USING", "WITH"}.isdisjoint(words(text)):
        raise QueryError("Q120", "a dataset both in the update and beside it")
    clauses = [f"USING <{iri}> " for iri in dataset.default]
    clauses += [f"USING NAMED <{iri}> " for iri in dataset.named]
    return "".join(_inserted(text, "".join(clauses)))


def _inserted(text: str, clauses: str) -> Iterator[str]:
    depth, before = 0, ""
    for token in tokens(text):
        depth += (token == "{") - (token == "}")
        if token.upper() == "WHERE" and depth == 0:
            if before == "DELETE":
                raise QueryError("Q120", "DELETE WHERE cannot be given a dataset")
            yield clauses
        if token.strip() and not token.startswith("#"):
            before = token.upper()
        yield token
