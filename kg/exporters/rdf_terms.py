"""Pack and base IRI → the IRIs, prefixes and literals that every RDF file of a run shares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import NamedNode

from kg.errors import ExportError
from kg.model import Pack
from kg.model.prefixes import PUBLIC_PREFIXES

REGISTRIES = {
    "geonames": "https://sws.geonames.org/",
    "iso3166": "https://www.iso.org/obp/ui/#iso:code:3166:",
    "wikidata": "http://www.wikidata.org/entity/",
    "wd": "http://www.wikidata.org/entity/",
}
"""Where identifiers of word lists (`same_as`) live; others are kept as text only."""

THINGS = ("geonames", "wikidata", "wd")
"""Registries whose IRIs name the thing itself, so that owl:sameAs holds."""

KINDS = ["document", "evidence", "match", "publisher", "rule", "series", "statement"]
"""Kinds of things besides entities; each has a folder of IRIs of its own."""

USED = ["dcterms", "edtf", "foaf", "kg", "oa", "owl", "prov", "rdf", "rdfs", "skos", "xsd"]
"""Public prefixes that data files use."""

PLAIN_ID = re.compile(r"[A-Za-z0-9_.~/-]*\Z")
PLAIN_PREFIX = re.compile(r"[a-z][a-z0-9-]*\Z")


@dataclass(frozen=True, slots=True)
class Terms:
    """IRIs of one run; `base` ends in a slash or hash, `vocabulary` is the ontology's namespace."""

    base: str
    vocabulary: str
    prefixes: dict[str, str]

    def curie(self, curie: str) -> NamedNode:
        """The IRI of a prefixed name such as "rdfs:label"."""
        prefix, _, local = curie.partition(":")
        return NamedNode(self.prefixes[prefix] + local)

    def word(self, name: str) -> NamedNode:
        """The IRI of a type or relation of the ontology."""
        return NamedNode(self.vocabulary + name)

    def item(self, id: str) -> NamedNode:
        """The IRI of an entity; its id is the path below the base, percent-encoded."""
        return NamedNode(self.base + encoded(id))

    def local(self, kind: str, id: str) -> NamedNode:
        """The IRI of a document, statement, rule ...: `base/kind/id`."""
        return NamedNode(f"{self.base}{kind}/{encoded(id)}")


@lru_cache(maxsize=65536)
def encoded(id: str) -> str:
    """An id as the path of an IRI.

    >>> encoded("2023/v01#2"), encoded("policy/plan-a")
    ('2023/v01%232', 'policy/plan-a')
    """
    return id if PLAIN_ID.match(id) else quote(id, safe="/", errors="surrogatepass")


def terms(pack: Pack, *, base: str | None = None) -> Terms:
    """The IRIs of a run with this pack; `base` takes the place of the pack's own base IRI."""
    chosen = base or pack.base
    chosen = chosen if chosen.endswith(("/", "#")) else f"{chosen}/"
    vocabulary = pack.prefixes.get(pack.id, f"{pack.base}ontology#")
    for iri in (chosen, vocabulary, *pack.prefixes.values()):
        _check(iri)
    prefixes = {**PUBLIC_PREFIXES, **pack.prefixes, pack.id: vocabulary}
    return Terms(chosen, vocabulary, prefixes)


def _check(iri: str) -> None:
    try:
        NamedNode(iri)
    except ValueError as error:
        hint = 'Write it in full, as in "https://example.org/graph/".'
        raise ExportError("E120", f'not an IRI: "{iri}"', hint=hint) from error


def written_prefixes(names: Terms, pack: Pack, ids: Iterable[str]) -> dict[str, str]:
    """The prefixes of a data file's head: those in use, and one for each kind of thing in `ids`.

    A kind whose name is taken ("policy" is the ontology) gets "-item" behind it.
    """
    found = {name: names.prefixes[name] for name in (*USED, *pack.prefixes, pack.id)}
    kinds = {id.partition("/")[0] for id in ids if "/" in id} | set(KINDS)
    for kind in sorted(kinds):
        if PLAIN_PREFIX.match(kind):
            found[f"{kind}-item" if kind in names.prefixes else kind] = f"{names.base}{kind}/"
    return found
