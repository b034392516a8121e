"""Values for a query's parameters → RDF terms in place of its variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.model import Query
from kg.store.guard import tokens

_IRI = re.compile(r"<([^<>\"{}|^`\\\x00-\x20]+)>\Z")


def bind(query: Query, given: Mapping[str, str]) -> str:
    """The query's text with a term in place of each parameter: those given, defaults for the rest.

    Only variables are replaced, never letters inside strings, IRIs or comments, and only by whole
    terms as the engine writes them, so that no value can become part of the query.

    >>> bind(Query("q", "", "ASK { ?s ?p ?x } # ?x", {"x": ""}), {"x": 'a" . } #'})
    'ASK { ?s ?p "a\\" . } #" } # ?x'

    Raises `QueryError` Q106 for a parameter that the query does not have or that is missing.
    """
    for name in given:
        if name not in query.parameters:
            raise _unknown(query, name)
    values = {**query.parameters, **given}
    missing = [name for name, value in values.items() if not value and name not in given]
    if missing:
        hint = f'Give it as -p {missing[0]}="...".'
        raise QueryError("Q106", f'"{missing[0]}" must be given', hint=hint)
    terms = {f"?{name}": str(term(value)) for name, value in values.items()}
    return "".join(terms.get(token.replace("$", "?", 1), token) for token in tokens(query.text))


def term(value: str) -> NamedNode | Literal:
    """`<iri>` is an IRI, everything else a string.

    >>> term("<https://example.org/x>"), term('a "b" }').value
    (<NamedNode value=https://example.org/x>, 'a "b" }')
    """
    found = _IRI.match(value)
    return NamedNode(found[1]) if found else Literal(value)


def _unknown(query: Query, name: str) -> QueryError:
    close = get_close_matches(name, query.parameters, 1, 0.5)
    known = ", ".join(query.parameters) or "none"
    hint = f'Did you mean "{close[0]}"?' if close else f"Known are: {known}."
    return QueryError("Q106", f'no parameter "{name}"', hint=hint)
