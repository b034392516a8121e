"""The run that made a graph → PROV-O without a clock: software, packs, rules and documents used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.exporters.rdf_entities import text
from kg.exporters.rdf_terms import Terms
from kg.model import Graph, Pack
from kg.version import __version__


def run_node(names: Terms, graph: Graph, pack: Pack) -> NamedNode:
    """The IRI of a run: a digest of version, pack and input, so that the same run has one name."""
    inputs = sorted([d.id, d.sha256] for d in graph.documents)
    made_of = [__version__, pack.id, pack.version, sorted(pack.hashes.items()), inputs]
    return names.local("run", hashlib.sha256(json.dumps(made_of).encode()).hexdigest()[:16])


def run(names: Terms, graph: Graph, pack: Pack) -> Iterator[Triple]:
    """The activity, the software that did it, the pack it followed, the rules that fired."""
    node, software = run_node(names, graph, pack), names.local("software", f"kg-{__version__}")
    plan = names.local("pack", f"{pack.id}-{pack.version}")
    is_a, label = names.curie("rdf:type"), names.curie("rdfs:label")
    yield Triple(node, is_a, names.curie("prov:Activity"))
    yield Triple(node, label, text("kg extract"))
    yield Triple(node, names.curie("prov:wasAssociatedWith"), software)
    yield Triple(node, names.curie("prov:used"), plan)
    for record in graph.documents:
        yield Triple(node, names.curie("prov:used"), names.document(record))
    yield Triple(software, is_a, names.curie("prov:SoftwareAgent"))
    yield Triple(software, label, text(f"kg {__version__}"))
    yield Triple(plan, is_a, names.curie("prov:Plan"))
    yield Triple(plan, label, text(f"{pack.id} {pack.version}"))
    yield Triple(plan, names.curie("kg:sha256"), text(pack_digest(pack)))
    for rule in sorted({e.rule for s in graph.statements for e in s.evidence}):
        rule_node = names.local("rule", rule)
        yield Triple(rule_node, is_a, names.curie("kg:Rule"))
        yield Triple(rule_node, names.curie("dcterms:identifier"), text(rule))
        yield Triple(rule_node, names.curie("dcterms:isPartOf"), plan)


def pack_digest(pack: Pack) -> str:
    """SHA-256 over the hashes of all files of a pack."""
    return hashlib.sha256(json.dumps(sorted(pack.hashes.items())).encode()).hexdigest()
