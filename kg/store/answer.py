"""What a query gave → rows for people, and CSV, TSV, JSON, XML or RDF for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal as Choice
from typing import cast

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse_query_results,
    serialize,
)

from kg.errors import QueryError

Term = NamedNode | BlankNode | Literal | Triple
TABLES = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
GRAPHS = {
    "jsonld": RdfFormat.JSON_LD,
    "nt": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "ttl": RdfFormat.TURTLE,
}
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a SELECT, the truth of an ASK, or the triples of a CONSTRUCT or DESCRIBE."""

    kind: Choice["select", "ask", "graph"]
    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool = False
    triples: tuple[Triple, ...] = ()
    truncated: bool = False
    """Whether the row limit cut it short."""

    def table(self, prefixes: Mapping[str, str] | None = None) -> tuple[tuple[str, ...], ...]:
        """The rows (or triples) as short text: IRIs by their prefix, literals by their value."""
        spaces = {iri: prefix for prefix, iri in (prefixes or {}).items()}
        if self.kind == "ask":
            return (("yes" if self.truth else "no",),)
        found = self.rows if self.kind == "select" else map(_parts, self.triples)
        return tuple(tuple(short(term, spaces) for term in row) for row in found)

    def to_bytes(self, format: str, *, prefixes: Mapping[str, str] | None = None) -> bytes:
        """The answer as csv, tsv, json, xml (rows, truth) or ttl, nt, jsonld, rdfxml (triples).

        Raises `QueryError` Q111 when the answer cannot be written so.
        """
        if self.kind == "graph":
            if format in GRAPHS:
                known = dict(prefixes or {})
                return cast(bytes, serialize(self.triples, format=GRAPHS[format], prefixes=known))
            raise self._misfit(format, GRAPHS)
        if format not in TABLES or (self.kind == "ask" and format in ("csv", "tsv")):
            raise self._misfit(format, TABLES if self.kind == "select" else ("json", "xml"))
        if format == "json":
            return self._json()
        again = parse_query_results(self._json(), format=QueryResultsFormat.JSON)
        return again.serialize(format=TABLES[format]) or b""

    def _misfit(self, format: str, known: Mapping[str, object] | tuple[str, ...]) -> QueryError:
        what = {"select": "rows", "ask": "yes or no", "graph": "triples"}[self.kind]
        hint = f"Choose one of: {', '.join(known)}."
        return QueryError("Q111", f"{what} cannot be written as {format}", hint=hint)

    def _json(self) -> bytes:
        if self.kind == "ask":
            return json.dumps({"head": {}, "boolean": self.truth}).encode()
        bindings = [
            {v: _json_term(t) for v, t in zip(self.variables, row, strict=True) if t is not None}
            for row in self.rows
        ]
        head = {"vars": list(self.variables)}
        return json.dumps({"head": head, "results": {"bindings": bindings}}).encode()


def short(term: Term | None, spaces: Mapping[str, str]) -> str:
    """A term as people write it: `session:third`, a literal's value, nothing for unbound."""
    if isinstance(term, NamedNode):
        for end in _cuts(term.value):
            if term.value[:end] in spaces and end < len(term.value):
                return f"{spaces[term.value[:end]]}:{term.value[end:]}"
    if isinstance(term, NamedNode | Literal):
        return term.value
    return "" if term is None else str(term)


def _cuts(iri: str) -> Iterator[int]:
    return (end for end in range(len(iri), 0, -1) if iri[end - 1] in "/#:")


def _parts(triple: Triple) -> tuple[Term, Term, Term]:
    return triple.subject, triple.predicate, triple.object


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = zip(("subject", "predicate", "object"), _parts(term), strict=True)
        return {"type": "triple", "value": {name: _json_term(part) for name, part in parts}}
    found: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        return found | {"xml:lang": term.language}
    plain = term.datatype.value == XSD_STRING
    return found if plain else found | {"datatype": term.datatype.value}
