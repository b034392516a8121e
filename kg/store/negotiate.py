"""An Accept header and the kind of a query → the format of its answer."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import QueryError

ROWS = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
}
GRAPH = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
ALSO = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "text/csv",
}
"""Types that clients name loosely, and what they get."""


def negotiate(accept: str, kind: str) -> tuple[str, str]:
    """The name of the format and its media type; Q122 when none fits.

    >>> negotiate("text/csv;q=0.5, application/json", "SELECT")
    ('json', 'application/sparql-results+json')
    >>> negotiate("*/*", "CONSTRUCT")
    ('ttl', 'text/turtle')
    """
    offered = GRAPH if kind in ("CONSTRUCT", "DESCRIBE") else ROWS
    if kind == "ASK":
        offered = {name: ROWS[name] for name in ("json", "xml")}
    for wanted in _wanted(accept or "*/*"):
        for name, type in offered.items():
            if _fits(wanted, type) or ALSO.get(wanted) == type:
                return name, type
    known = ", ".join(offered.values())
    raise QueryError("Q122", "no acceptable format", hint=f"There are: {known}.")


def _wanted(accept: str) -> Iterator[str]:
    """Media ranges by quality, then by their place; those of quality 0 are left out."""
    ranges = []
    for place, part in enumerate(accept.split(",")):
        type, *parameters = (p.strip().lower() for p in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        ranges.append((-_number(quality), place, type))
    yield from (type for quality, _, type in sorted(ranges) if quality < 0 and type)


def _fits(wanted: str, type: str) -> bool:
    return wanted in ("*/*", type, f"{type.partition('/')[0]}/*")


def _number(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0
