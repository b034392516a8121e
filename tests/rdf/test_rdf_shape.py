"""What the triples look like to those who read them: selectors, times, speakers, short names."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.exporters import rdf, rdf_write
from kg.exporters.rdf_terms import terms
from kg.model import Graph, Pack

ASK = {
    "every sentence has a place and a quote": """ASK {
      ?sentence oa:hasSource ?document .
      FILTER NOT EXISTS {
        ?sentence oa:hasSelector ?place , ?quote .
        ?place a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
        ?quote a oa:TextQuoteSelector ; oa:exact ?words .
        FILTER(?end - ?start = STRLEN(?words))
      } }""",
    "every statement has status, confidence and sentence": """ASK {
      ?statement a rdf:Statement .
      FILTER NOT EXISTS {
        ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:status ?status ;
          kg:confidence ?sure ; prov:wasDerivedFrom ?sentence .
      } }""",
    "a bare triple stands for each asserted statement": """ASK {
      ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:status "asserted" .
      FILTER NOT EXISTS { ?s ?p ?o } }""",
    "no bare triple stands for a demand or a denial": """ASK {
      ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:status ?status .
      ?s ?p ?o .
      FILTER(?status != "asserted")
      FILTER NOT EXISTS { ?other rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ;
        kg:status "asserted" } }""",
    "every match names its rule": """ASK {
      ?match a kg:Match . FILTER NOT EXISTS { ?match kg:rule ?rule ; kg:evidence ?sentence } }""",
}
"""What must hold, and a question for what breaks it."""


@pytest.mark.parametrize("rule", ASK)
def test_what_breaks_the_shape_is_not_there(rule: str, graph: Graph, pack: Pack) -> None:
    store = ox.Store()
    store.extend(ox.Quad(*t) for t in rdf.triples(graph, pack))
    prefixes = prefixes_of(pack)
    assert not bool(store.query(ASK[rule], prefixes=prefixes))
    assert bool(store.query("ASK { ?s a rdf:Statement . ?m a kg:Match }", prefixes=prefixes))


def prefixes_of(pack: Pack) -> dict[str, str]:
    return dict(terms(pack).prefixes)


def test_json_ld_is_compact_by_its_context(graph: Graph, pack: Pack, tmp_path: Path) -> None:
    rdf_write.write_jsonld(graph, tmp_path / "graph.jsonld", pack=pack)
    told = json.loads((tmp_path / "graph.jsonld").read_text(encoding="utf-8"))
    context = told["@context"]
    assert context["policy"] == "https://kg.example.org/policy/ontology#"
    things = [node for node in told["@graph"] if "policy:adopted" in node]
    assert [thing["@id"] for thing in things] == ["session:fourth", "session:third"]
    short = [key for node in told["@graph"] for key in node if "://" in key]
    assert short == []
