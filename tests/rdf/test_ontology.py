"""The ontology, the shapes and the description of the dataset, read back by rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, VOID, Namespace
from rdflib.collection import Collection

from kg.exporters import ontology, rdf, rdf_write, shapes, void
from kg.model import Graph, Pack
from kg.packs import load_pack

POLICY = Namespace("https://kg.example.org/policy/ontology#")
BASE = Namespace("https://kg.example.org/policy/")
KG = Namespace("https://kg.example.org/ns#")
DCAT = Namespace("http://www.w3.org/ns/dcat#")


def parsed(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(data=path.read_text(encoding="utf-8"), format="turtle")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, graph: Graph, pack: Pack) -> Path:
    folder = tmp_path_factory.mktemp("ontology")
    rdf_write.write_turtle(graph, folder / "graph.ttl", pack=pack)
    rdf_write.write_ntriples(graph, folder / "graph.nt", pack=pack)
    ontology.write(graph, folder / "ontology.ttl", pack=pack)
    shapes.write(graph, folder / "shapes.ttl", pack=pack)
    void.write(graph, folder / "void.ttl", pack=pack)
    return folder


def test_every_type_and_relation_is_declared_with_its_label(written: Path, pack: Pack) -> None:
    found = parsed(written / "ontology.ttl")
    classes = {str(c).partition("#")[2] for c in found.subjects(RDF.type, OWL.Class)}
    assert set(pack.ontology.types) <= classes
    properties = {str(c).partition("#")[2] for c in found.subjects(RDF.type, OWL.ObjectProperty)}
    assert set(pack.ontology.relations) <= properties
    for name in (*pack.ontology.types, *pack.ontology.relations):
        assert len(list(found.objects(POLICY[name], RDFS.label))) == 1


def test_a_class_has_its_parent_and_public_match(written: Path) -> None:
    found = parsed(written / "ontology.ttl")
    assert (POLICY.Session, RDFS.subClassOf, POLICY.Meeting) in found
    assert (POLICY.Session, SKOS.closeMatch, rdflib.URIRef("https://schema.org/Event")) in found


def test_a_domain_of_several_types_is_their_union(written: Path) -> None:
    found = parsed(written / "ontology.ttl")
    union = found.value(found.value(POLICY.adopted, RDFS.domain), OWL.unionOf)
    assert list(Collection(found, union)) == [
        POLICY.Meeting,
        POLICY.Organization,
        POLICY.Place,
    ]
    assert found.value(POLICY.adopted, RDFS.range) == POLICY.Policy


def test_inverse_and_symmetric_relations_are_told(written: Path) -> None:
    found = parsed(written / "ontology.ttl")
    assert (POLICY.adopted, OWL.inverseOf, POLICY.adoptedBy) in found
    assert (POLICY.adoptedBy, OWL.inverseOf, POLICY.adopted) in found
    assert (POLICY.cooperatesWith, RDF.type, OWL.SymmetricProperty) in found


def test_industries_form_a_concept_scheme(written: Path) -> None:
    found = parsed(written / "ontology.ttl")
    medicine, scheme = BASE["industry/biomedicine"], BASE["scheme/industry"]
    assert (scheme, RDF.type, SKOS.ConceptScheme) in found
    assert (medicine, SKOS.inScheme, scheme) in found
    assert (medicine, SKOS.broader, BASE["industry/manufacturing"]) in found
    assert (BASE["industry/manufacturing"], SKOS.topConceptOf, scheme) in found
    assert str(found.value(medicine, SKOS.notation)) == "isic:C21"


def test_every_word_of_the_data_is_declared(written: Path, graph: Graph, pack: Pack) -> None:
    declared = {str(s) for s in parsed(written / "ontology.ttl").subjects()}
    ours = (str(POLICY), str(KG))
    used = {t.predicate.value for t in rdf.triples(graph, pack)}
    used |= {t.object.value for t in rdf.triples(graph, pack) if t.predicate.value == str(RDF.type)}
    assert {u for u in used if u.startswith(ours)} - declared == set()


def test_the_description_counts_what_is_there(written: Path) -> None:
    found = parsed(written / "void.ttl")
    dataset = BASE["dataset/policy"]
    data = parsed(written / "graph.ttl")
    assert int(str(found.value(dataset, VOID.triples))) == len(data)
    files = {str(found.value(d, DCAT.mediaType)) for d in found.objects(dataset, DCAT.distribution)}
    assert {f.rpartition("/")[2] for f in files} == {"turtle", "n-triples"}
    sizes = {int(str(s)) for s in found.objects(None, DCAT.byteSize)}
    assert sizes == {(written / name).stat().st_size for name in ("graph.ttl", "graph.nt")}
    classes = {
        str(found.value(part, VOID["class"])): int(str(found.value(part, VOID.entities)))
        for part in found.objects(dataset, VOID.classPartition)
    }
    assert classes[str(POLICY.Meeting)] == 3
    assert classes[str(RDF.Statement)] == 30


@pytest.mark.parametrize("write", [ontology.write, shapes.write])
def test_the_real_packs_files_parse(write: object, tmp_path: Path, graph: Graph) -> None:
    path = tmp_path / "file.ttl"
    write(graph, path, pack=load_pack("policy"))  # type: ignore[operator]
    assert len(parsed(path)) > 300
