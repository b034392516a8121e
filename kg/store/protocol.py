"""An HTTP request by the SPARQL 1.1 Protocol → the operation it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs

from kg.errors import QueryError
from kg.store.evaluation import Dataset

FORM = "application/x-www-form-urlencoded"
DIRECT: dict[str, Literal["query", "update"]] = {
    "application/sparql-query": "query",
    "application/sparql-update": "update",
}
GRAPHS = {
    "query": ("default-graph-uri", "named-graph-uri"),
    "update": ("using-graph-uri", "using-named-graph-uri"),
}


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, and the dataset that the request names for it."""

    kind: Literal["query", "update"]
    text: str
    dataset: Dataset | None = None


def operation(method: str, url_query: str, content_type: str, body: bytes) -> Operation:
    """Read GET, POST with a form, and POST of the text itself (SPARQL 1.1 Protocol, 2.1 and 2.2).

    Raises `QueryError` Q120 for a request that says nothing or too much, Q121 for a media type
    that is none of the protocol's.
    """
    if method == "GET":
        return _from_parameters(_parameters(url_query.encode()), allow_update=False)
    type, _, rest = content_type.partition(";")
    charset = rest.strip().lower().removeprefix("charset=").strip('" ')
    if charset not in ("", "utf-8", "utf8"):
        raise QueryError("Q120", f"text in {charset}", hint="Send UTF-8.")
    type = type.strip().lower()
    if type == FORM:
        return _from_parameters(_parameters(body), allow_update=True)
    if type in DIRECT:
        kind = DIRECT[type]
        return Operation(kind, _text(body), _dataset(_parameters(url_query.encode()), kind))
    hint = f"Send {FORM} or {' or '.join(DIRECT)}."
    raise QueryError("Q121", f'content of type "{type}"', hint=hint)


def _from_parameters(parameters: Mapping[str, list[str]], *, allow_update: bool) -> Operation:
    found: list[tuple[Literal["query", "update"], str]] = [
        ("query", text) for text in parameters.get("query", [])
    ]
    found += [("update", text) for text in parameters.get("update", [])]
    if not found:
        raise QueryError("Q120", "no query", hint="Send it as the parameter query.")
    if len(found) > 1:
        raise QueryError("Q120", "more than one query or update", hint="Send one.")
    kind, text = found[0]
    if kind == "update" and not allow_update:
        raise QueryError("Q120", "an update by GET", hint="Send it by POST.")
    return Operation(kind, text, _dataset(parameters, kind))


def _dataset(parameters: Mapping[str, list[str]], kind: str) -> Dataset | None:
    default, named = (tuple(parameters.get(name, [])) for name in GRAPHS[kind])
    return Dataset(default, named) if default or named else None


def _parameters(encoded: bytes) -> dict[str, list[str]]:
    try:
        return parse_qs(encoded.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError) as error:
        raise QueryError("Q120", "parameters that are not UTF-8", hint="Encode them.") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("Q120", "text that is not UTF-8", hint="Send UTF-8.") from error
