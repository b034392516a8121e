"""The run that made a graph → PROV-O without a clock: software, packs, rules and documents used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.exporters.rdf_terms import Terms
from kg.exporters.rdf_words import Lines, Words, text
from kg.model import Graph, Pack
from kg.version import __version__


def run_node(names: Terms, graph: Graph, pack: Pack) -> NamedNode:
    """The IRI of a run: a digest of version, pack and input, so that the same run has one name."""
    inputs = sorted([d.id, d.sha256] for d in graph.documents)
    made_of = [__version__, pack.id, pack.version, sorted(pack.hashes.items()), inputs]
    return names.local("run", hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:16])


def run(words: Words, graph: Graph, pack: Pack) -> Iterator[Lines]:
    """The activity, the software that did it, the pack it followed, the rules that fired."""
    of, software = words.of, words.local("software", f"kg-{__version__}")
    plan = words.local("pack", f"{pack.id}-{pack.version}")
    activity = [
        ("rdf:type", of["prov:Activity"]),
        ("rdfs:label", text("kg extract")),
        ("prov:wasAssociatedWith", software),
        ("prov:used", plan),
    ]
    activity += [("prov:used", words.document(record.id)) for record in graph.documents]
    yield words.lines(str(run_node(words.names, graph, pack)), activity)
    agent = [("rdf:type", of["prov:SoftwareAgent"]), ("rdfs:label", text(f"kg {__version__}"))]
    yield words.lines(software, agent)
    yield words.lines(plan, _plan(words, pack))
    for rule in sorted({e.rule for s in graph.statements for e in s.evidence}):
        pairs = [
            ("rdf:type", of["kg:Rule"]),
            ("dcterms:identifier", text(rule)),
            ("dcterms:isPartOf", plan),
        ]
        yield words.lines(words.local("rule", rule), pairs)


def _plan(words: Words, pack: Pack) -> Iterator[tuple[str, str]]:
    yield "rdf:type", words.of["prov:Plan"]
    yield "rdfs:label", text(f"{pack.id} {pack.version}")
    yield "kg:sha256", text(pack_digest(pack))


def pack_digest(pack: Pack) -> str:
    """SHA-256 over the hashes of all files of a pack."""
    return hashlib.sha256(json.dumps(sorted(pack.hashes.items())).encode()).hexdigest()
