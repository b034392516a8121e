"""A graph and the RDF files beside it → a VoID and DCAT description of the dataset."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.exporters.ontology import ontology_iri
from kg.exporters.rdf import triples
from kg.exporters.rdf_run import run_node
from kg.exporters.rdf_terms import Terms, terms
from kg.exporters.rdf_turtle import Blank, Block, Value, pair, turtle
from kg.exporters.rdf_write import replace_with
from kg.model import Graph, Pack

MEDIA_TYPES = {
    "graph.jsonld": "application/ld+json",
    "graph.nq": "application/n-quads",
    "graph.nt": "application/n-triples",
    "graph.rdf12.ttl": "text/turtle",
    "graph.trig": "application/trig",
    "graph.ttl": "text/turtle",
}
PREFIXES = ["dcat", "dcterms", "kg", "oa", "prov", "rdf", "rdfs", "skos", "spdx", "void", "xsd"]
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def write(graph: Graph, path: Path, *, pack: Pack) -> None:
    """Describe the dataset and those RDF files that stand in the same folder."""
    names = terms(pack)
    prefixes = {p: names.prefixes[p] for p in (*PREFIXES, pack.id)}
    blocks = [_dataset(names, graph, pack, path.parent), *_distributions(names, path.parent)]
    lines = list(turtle(blocks, prefixes=prefixes))
    replace_with(path, lambda out: out.writelines(line.encode() for line in lines))


def _dataset(names: Terms, graph: Graph, pack: Pack, folder: Path) -> Block:
    total, classes, properties = _census(graph, pack)
    files = [name for name in sorted(MEDIA_TYPES) if (folder / name).is_file()]
    title = Literal(f"Graph of {len(graph.documents)} documents", language="en")
    return Block(
        names.local("dataset", pack.id),
        (
            pair("rdf:type", names.curie("void:Dataset"), names.curie("dcat:Dataset")),
            pair("dcterms:title", title),
            pair("dcterms:conformsTo", ontology_iri(names)),
            pair("prov:wasGeneratedBy", run_node(names, graph, pack)),
            pair("void:uriSpace", Literal(names.base)),
            pair("void:triples", Literal(total)),
            pair("void:entities", Literal(len(graph.entities))),
            pair("void:documents", Literal(len(graph.documents))),
            pair("void:vocabulary", ontology_iri(names)),
            pair("dcat:distribution", *(names.local("distribution", name) for name in files)),
            pair("void:classPartition", *_parts(classes, "void:class", "void:entities")),
            pair("void:propertyPartition", *_parts(properties, "void:property", "void:triples")),
        ),
    )


def _census(graph: Graph, pack: Pack) -> tuple[int, Counter[str], Counter[str]]:
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    for triple in triples(graph, pack):
        properties[triple.predicate.value] += 1
        if triple.predicate.value == RDF_TYPE and isinstance(triple.object, NamedNode):
            classes[triple.object.value] += 1
    return properties.total(), classes, properties


def _parts(counts: Counter[str], what: str, unit: str) -> Iterator[Value]:
    for iri, count in sorted(counts.items()):
        yield Blank((pair(what, NamedNode(iri)), pair(unit, Literal(count))))


def _distributions(names: Terms, folder: Path) -> Iterator[Block]:
    for name, media_type in sorted(MEDIA_TYPES.items()):
        path = folder / name
        if path.is_file():
            yield _distribution(names, path, media_type)


def _distribution(names: Terms, path: Path, media_type: str) -> Block:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    checksum = Blank(
        (
            pair("rdf:type", names.curie("spdx:Checksum")),
            pair("spdx:algorithm", names.curie("spdx:checksumAlgorithm_sha256")),
            pair("spdx:checksumValue", Literal(digest, datatype=names.curie("xsd:hexBinary"))),
        )
    )
    size = Literal(str(path.stat().st_size), datatype=names.curie("xsd:nonNegativeInteger"))
    return Block(
        names.local("distribution", path.name),
        (
            pair("rdf:type", names.curie("dcat:Distribution")),
            pair("dcterms:title", Literal(path.name)),
            pair("dcat:mediaType", NamedNode(_iana(media_type))),
            pair("dcat:byteSize", size),
            pair("spdx:checksum", checksum),
        ),
    )


def _iana(media_type: str) -> str:
    return f"http://www.iana.org/assignments/media-types/{media_type}"
