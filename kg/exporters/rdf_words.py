"""The IRIs and literals of a run as words of N-Triples, and the lines made of them → triples.

Such lines are the inner form of the RDF writers: a `Triple` that holds a literal takes Python
about ten times as long to make as pyoxigraph takes to read its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from pyoxigraph import Literal, Quad, QuadParser, RdfFormat, parse

from kg.exporters.rdf_terms import Terms, encoded
from kg.model import Evidence

SURROGATE = re.compile("[\ud800-\udfff]")
AT_ONCE = 256
"""How many parts are read together: enough to be fast, little to hold."""

Lines = str
"""Whole lines of N-Triples or N-Quads, mostly all those of one subject."""


class Curies(dict[str, str]):
    """IRIs in angle brackets by prefixed name, each made when it is first asked for.

    A type or relation of the ontology has an empty prefix: `of[":adopted"]`.
    """

    def __init__(self, names: Terms) -> None:
        super().__init__()
        self.names = names

    def __missing__(self, curie: str) -> str:
        prefix, _, local = curie.partition(":")
        found = self[curie] = str(self.names.curie(curie) if prefix else self.names.word(local))
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one run."""

    names: Terms
    base: str
    of: Curies
    """IRIs by prefixed name: `words.of["rdfs:label"]`."""

    def word(self, name: str) -> str:
        """A type or relation of the ontology."""
        return self.of[f":{name}"]

    def item(self, id: str) -> str:
        """An entity."""
        return f"<{self.base}{encoded(id)}>"

    def local(self, kind: str, id: str) -> str:
        """A document, statement, rule ..."""
        return f"<{self.base}{kind}/{encoded(id)}>"

    def document(self, id: str) -> str:
        """A document, which also names its graph."""
        return f"<{self.base}document/{encoded(id)}>"

    def evidence(self, found: Evidence) -> str:
        """A sentence, by its document, start and end."""
        return f"<{self.base}evidence/{encoded(found.document)}.{found.start}-{found.end}>"

    def match(self, found: Evidence) -> str:
        """A match, by its sentence, its rule and the characters of its anchors."""
        place = f"{encoded(found.document)}.{found.start}-{found.end}.{_dotted(found.rule)}"
        anchors = "".join([f".{a.start}-{a.end}" for a in found.anchors])
        return f"<{self.base}match/{place}{anchors}>"

    def number(self, value: int) -> str:
        """A whole number."""
        return f'"{value}"^^{self.of["xsd:integer"]}'

    def lines(self, subject: str, pairs: Iterable[tuple[str, str]]) -> Lines:
        """The lines of a subject; `pairs` are prefixed names of properties, and values."""
        of = self.of
        return "".join([f"{subject} {of[name]} {value} .\n" for name, value in pairs])


def words(names: Terms) -> Words:
    """The words of a run."""
    return Words(names, names.base, Curies(names))


@lru_cache(maxsize=65536)
def _dotted(rule: str) -> str:
    return encoded(rule).replace("/", ".")


def text(value: str) -> str:
    """A string; halves of surrogate pairs, which no RDF file can hold, become U+FFFD.

    >>> text('say "no"'), text("a" + chr(0xD800)) == '"a' + chr(0xFFFD) + '"'
    ('"say \\\\"no\\\\""', True)
    """
    if value.isascii():
        plain = value.isprintable() and '"' not in value and "\\" not in value
        return f'"{value}"' if plain else str(Literal(value))
    return str(Literal(SURROGATE.sub("\ufffd", value)))


def in_graph(lines: Lines, graph: str) -> Lines:
    """The same lines in a named graph, as N-Quads.

    >>> in_graph("<a:s> <a:p> <a:o> .\\n", "<a:g>")
    '<a:s> <a:p> <a:o> <a:g> .\\n'
    """
    return lines.replace(" .\n", f" {graph} .\n")


def read(parts: Iterable[Lines]) -> Iterator[Quad]:
    """The triples or quads of the lines, in their order."""
    # Not by `yield from`: each quad would pass through Python once more.
    return chain.from_iterable(_parsed(iter(parts)))


def _parsed(parts: Iterator[Lines]) -> Iterator[QuadParser]:
    while some := list(islice(parts, AT_ONCE)):
        # Their IRIs and literals were checked or encoded when they were made.
        yield parse("".join(some), RdfFormat.N_QUADS, lenient=True)
