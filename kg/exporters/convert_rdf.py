"""A written RDF file in, the same triples or quads in another syntax out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pyoxigraph import RdfFormat, parse, serialize

from kg.errors import ExportError, Place
from kg.exporters.rdf_terms import terms
from kg.model import Pack

_SYNTAX = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
}
KINDS = {name: "quads" if name in ("nq", "trig") else "triples" for name in _SYNTAX}
"""What a syntax holds; only syntaxes that hold the same turn into each other."""


def rdf_draft(source: Path, origin: str, target: str, pack: Pack) -> Callable[[Path], None]:
    """What writes the statements of `source`, in their order, in the syntax `target`.

    Raises:
        ExportError: the source is not in the syntax that its name says (E113).
    """

    def write(path: Path) -> None:
        syntax = _SYNTAX[target]
        prefixes = terms(pack).prefixes if target in ("ttl", "trig", "jsonld") else {}
        try:
            found = parse(path=source, format=_SYNTAX[origin])
            if KINDS[target] == "triples":
                serialize((q.triple for q in found), str(path), syntax, prefixes=prefixes)
            else:
                serialize(found, str(path), syntax, prefixes=prefixes)
        except SyntaxError as fault:
            place = Place(str(source), fault.lineno or 0, fault.offset or 0)
            raise ExportError("E113", f"not {origin}: {fault.msg}", place=place) from fault

    return write
