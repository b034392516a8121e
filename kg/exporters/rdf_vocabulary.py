"""kg's own classes and properties (prefix `kg:`), for the end of every ontology file."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal

from kg.exporters.rdf_terms import Terms
from kg.exporters.rdf_turtle import Block, pair

CLASSES = {
    "Document": "A text that was read.",
    "Match": "One firing of a rule in one sentence.",
    "Rule": "A rule of a pack, by its path.",
    "Series": "Articles that share a heading and are numbered.",
}
LINKS = {
    "attributedTo": "Who says so, when a statement is reported speech.",
    "evidence": "The sentence of a match.",
    "match": "The firing of a rule that found a statement.",
    "mentionedIn": "A document that names the thing.",
    "rule": "The rule that fired.",
}
VALUES = {
    "anchor": ("xsd:string", "Words that set a rule off."),
    "characters": ("xsd:integer", "Length of a text in characters."),
    "condition": ("xsd:string", "The condition under which a statement is made."),
    "confidence": ("xsd:decimal", "How sure the rules are, from 0 to 1."),
    "edtf": ("edtf:EDTF", "A date in EDTF, where a year may be unknown (XXXX-07-25)."),
    "from": ("xsd:date", "First day."),
    "mentions": ("xsd:integer", "How often the texts name the thing."),
    "number": ("xsd:integer", "Place in a series, from 1."),
    "path": ("xsd:string", "Path of the file that was read."),
    "sha256": ("xsd:string", "SHA-256 of what was read."),
    "status": ("xsd:string", '"asserted", "directive" (planned or demanded) or "negated".'),
    "time": ("xsd:string", "When, by ISO 8601: a day, month, year or range (from/until)."),
    "until": ("xsd:date", "Last day."),
}


def vocabulary(names: Terms) -> Iterator[Block]:
    """Each word with its kind, label and definition."""
    for name, definition in CLASSES.items():
        yield _block(names, name, "owl:Class", definition)
    for name, definition in LINKS.items():
        yield _block(names, name, "owl:ObjectProperty", definition)
    for name, (range, definition) in VALUES.items():
        yield _block(names, name, "owl:DatatypeProperty", definition, range)


def _block(names: Terms, name: str, kind: str, definition: str, range: str = "") -> Block:
    return Block(
        names.curie(f"kg:{name}"),
        (
            pair("rdf:type", names.curie(kind)),
            pair("rdfs:label", Literal(name, language="en")),
            pair("skos:definition", Literal(definition, language="en")),
            pair("rdfs:range", *([names.curie(range)] if range else [])),
        ),
    )
