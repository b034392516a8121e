"""Triples, each subject in one block → JSON-LD with a compact context, one node a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, BinaryIO

from pyoxigraph import Literal, NamedNode, Triple

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LINKS = [
    "dcterms:isPartOf",
    "dcterms:publisher",
    "dcterms:subject",
    "kg:attributedTo",
    "kg:evidence",
    "kg:match",
    "kg:mentionedIn",
    "kg:rule",
    "oa:hasSelector",
    "oa:hasSource",
    "owl:sameAs",
    "prov:used",
    "prov:wasAssociatedWith",
    "prov:wasDerivedFrom",
    "prov:wasGeneratedBy",
    "rdf:object",
    "rdf:predicate",
    "rdf:subject",
    "skos:exactMatch",
    "skos:inScheme",
]
"""Properties whose values are IRIs, told in the context so that a value is a plain string."""
TYPED = {
    "kg:confidence": "xsd:decimal",
    "kg:edtf": "edtf:EDTF",
    "kg:from": "xsd:date",
    "kg:until": "xsd:date",
}


@dataclass(frozen=True, slots=True)
class Shortener:
    """Namespaces by IRI, and the properties whose values are always IRIs."""

    spaces: dict[str, str]
    links: frozenset[str]
    words: dict[str, str] = field(default_factory=dict)
    """Short forms of properties and datatypes, which come again and again."""

    def word(self, iri: str) -> str:
        """The short form of a property or datatype."""
        found = self.words.get(iri)
        if found is None:
            found = self.words[iri] = self(iri)
        return found

    def __call__(self, iri: str) -> str:
        """`prefix:local` where a known namespace begins the IRI, the longest first."""
        end = len(iri)
        while end := max(iri.rfind("/", 0, end), iri.rfind("#", 0, end)) + 1:
            prefix = self.spaces.get(iri[:end])
            if prefix and end < len(iri) and not iri.startswith("//", end):
                return f"{prefix}:{iri[end:]}"
            end -= 1
        return iri


def write_nodes(
    found: Iterable[Triple], out: BinaryIO, *, prefixes: dict[str, str], links: Iterable[str]
) -> None:
    """Stream the document `{"@context": ..., "@graph": [...]}` to `out`, UTF-8.

    `links` are further properties, as prefixed names, whose values are always IRIs.
    """
    coerced = sorted({*LINKS, *links})
    short = Shortener({iri: prefix for prefix, iri in prefixes.items()}, frozenset(coerced))
    out.write(f'{{"@context": {_json(context(prefixes, coerced))},\n"@graph": [\n'.encode())
    for number, (_, block) in enumerate(groupby(found, key=_subject)):
        out.write(b",\n" if number else b"")
        out.write(_json(node(block, short)).encode())
    out.write(b"\n]}\n")


def context(prefixes: dict[str, str], links: Iterable[str]) -> dict[str, Any]:
    """Prefixes, and the types of values that need not be written at each value."""
    found: dict[str, Any] = dict(sorted(prefixes.items()))
    found |= {name: {"@type": "@id"} for name in links}
    return found | {name: {"@type": type} for name, type in TYPED.items()}


def node(block: Iterable[Triple], short: Shortener) -> dict[str, Any]:
    """The triples of one subject as a JSON-LD node object."""
    found: dict[str, list[Any]] = {}
    for triple in block:
        key, value = _pair(triple, short)
        found.setdefault(key, []).append(value)
    id = {"@id": short(_subject(triple))}
    return id | {key: all[0] if len(all) == 1 else all for key, all in found.items()}


def _subject(triple: Triple) -> str:
    if not isinstance(triple.subject, NamedNode):
        raise TypeError(f"a subject without IRI: {triple.subject}")
    return triple.subject.value


def _pair(triple: Triple, short: Shortener) -> tuple[str, Any]:
    key, value = short.word(triple.predicate.value), triple.object
    if isinstance(value, NamedNode):
        name = short(value.value)
        if triple.predicate.value == RDF_TYPE:
            return "@type", name
        return key, name if key in short.links else {"@id": name}
    if not isinstance(value, Literal):
        raise TypeError(f"a triple term has no place in JSON-LD 1.1: {value}")
    return key, _literal(key, value, short)


def _literal(key: str, value: Literal, short: Shortener) -> Any:
    datatype = short.word(value.datatype.value)
    if TYPED.get(key) == datatype or datatype == "xsd:string":
        return value.value
    if datatype == "xsd:integer" and str(int(value.value)) == value.value:
        return int(value.value)
    return {"@type": datatype, "@value": value.value}


_json = json.JSONEncoder(ensure_ascii=False).encode
