"""The RDF files of one run hold one dataset, the same bytes each time, and rdflib reads them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exporters import rdf, rdf_write
from kg.exporters.rdf_rdflib import to_dataset, to_rdflib
from kg.model import Entity, Graph, Pack

WRITERS: dict[str, Callable[..., None]] = {
    "graph.ttl": rdf_write.write_turtle,
    "graph.nt": rdf_write.write_ntriples,
    "graph.jsonld": rdf_write.write_jsonld,
    "graph.trig": rdf_write.write_trig,
    "graph.nq": rdf_write.write_nquads,
}
RDFLIB_FORMATS = {
    "graph.ttl": "turtle",
    "graph.nt": "nt",
    "graph.jsonld": "json-ld",
    "graph.trig": "trig",
    "graph.nq": "nquads",
}
QUADS = ("graph.trig", "graph.nq")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, graph: Graph, pack: Pack) -> Path:
    place = tmp_path_factory.mktemp("rdf")
    for name, write in WRITERS.items():
        write(graph, place / name, pack=pack)
    return place


def canonical_hash(quads: Iterable[ox.Quad | ox.Triple], *, union: bool) -> str:
    dataset = ox.Dataset(
        ox.Quad(q.subject, q.predicate, q.object) if union or isinstance(q, ox.Triple) else q
        for q in quads
    )
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("\n".join(sorted(str(quad) for quad in dataset)).encode()).hexdigest()


def read(path: Path, *, union: bool) -> str:
    return canonical_hash(ox.parse(path=str(path)), union=union)


@pytest.mark.parametrize("name", WRITERS)
def test_the_union_is_the_same_in_every_format(
    name: str, folder: Path, graph: Graph, pack: Pack
) -> None:
    expected = canonical_hash(rdf.triples(graph, pack), union=True)
    assert read(folder / name, union=True) == expected


@pytest.mark.parametrize("name", QUADS)
def test_the_named_graphs_are_the_same_in_both_formats(
    name: str, folder: Path, graph: Graph, pack: Pack
) -> None:
    expected = canonical_hash(rdf.quads(graph, pack), union=False)
    assert read(folder / name, union=False) == expected


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning:rdflib")
@pytest.mark.parametrize("name", WRITERS)
def test_rdflib_reads_what_pyoxigraph_wrote(name: str, folder: Path) -> None:
    dataset = rdflib.Dataset(default_union=True)
    text = (folder / name).read_text(encoding="utf-8")
    dataset.parse(data=text, format=RDFLIB_FORMATS[name])
    union = {(s, p, o) for s, p, o, _ in dataset.quads()}
    flat = rdflib.Graph()
    for triple in union:
        flat.add(triple)
    again = ox.parse(input=flat.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
    assert canonical_hash(again, union=True) == read(folder / name, union=True)


@pytest.mark.parametrize("name", WRITERS)
def test_a_second_process_with_another_hash_seed_writes_the_same_bytes(
    name: str, folder: Path, tmp_path: Path
) -> None:
    writer = WRITERS[name].__name__
    code = (
        "import sys, pathlib, small_graph, kg.exporters.rdf_write as w;"
        f"w.{writer}(small_graph.graph(), pathlib.Path(sys.argv[1]), pack=small_graph.pack())"
    )
    here = str(Path(__file__).parent)
    environment = {**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": here}
    subprocess.run([sys.executable, "-c", code, tmp_path / name], env=environment, check=True)
    assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_each_document_has_its_graph_with_only_its_own_sentences(folder: Path) -> None:
    by_graph: dict[str, set[str]] = {}
    source = ox.NamedNode("http://www.w3.org/ns/oa#hasSource")
    for quad in ox.parse(path=str(folder / "graph.nq")):
        if quad.predicate == source:
            by_graph.setdefault(quad.graph_name.value, set()).add(quad.object.value)
    assert by_graph == {
        f"https://kg.example.org/policy/document/{id}": {
            f"https://kg.example.org/policy/document/{id}"
        }
        for id in ("2023/third%231", "2023/third%232", "fourth", "order")
    }


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("session:third a policy:Session , policy:Meeting ;", True),
        ("policy:adopted policy-item:pensions", True),
        ("policy:adopted policy-item:finance", False),
        ("policy:emphasized industry:biomedicine", False),
        ('kg:status "negated"', True),
        ("rdf:object policy-item:finance", True),
        ("skos:exactMatch <https://www.iso.org/obp/ui/#iso:code:3166:CN>", True),
        ("owl:sameAs <http://www.wikidata.org/entity/Q148>", True),
        ('dcterms:date "2024-07"^^xsd:gYearMonth', True),
        ("kg:attributedTo person:li-ming", True),
    ],
)
def test_turtle_is_prefixed_and_bare_triples_are_only_asserted_ones(
    line: str, there: bool, folder: Path
) -> None:
    assert (line in (folder / "graph.ttl").read_text(encoding="utf-8")) is there


def test_base_moves_the_things_and_leaves_the_ontology(graph: Graph, pack: Pack) -> None:
    lines = {str(t) for t in rdf.triples(graph, pack, base="https://data.example.com/g")}
    assert (
        "<https://data.example.com/g/session/third> "
        "<https://kg.example.org/policy/ontology#adopted> "
        "<https://data.example.com/g/policy/pensions>"
    ) in lines


def test_evidence_is_shared_by_the_statements_of_a_sentence(graph: Graph, pack: Pack) -> None:
    source = ox.NamedNode("http://www.w3.org/ns/oa#hasSource")
    derived = ox.NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
    found = list(rdf.triples(graph, pack))
    sentences = [t.subject for t in found if t.predicate == source]
    links = [t for t in found if t.predicate == derived and t.object in set(sentences)]
    assert (len(sentences), len(set(sentences)), len(links)) == (14, 14, 31)


def test_rdf12_reifies_triple_terms_and_needs_no_subject_predicate_object(
    tmp_path: Path, graph: Graph, pack: Pack
) -> None:
    rdf_write.write_rdf12(graph, tmp_path / "graph.rdf12.ttl", pack=pack)
    store = ox.Store()
    store.load(path=str(tmp_path / "graph.rdf12.ttl"))
    found = store.query(
        "PREFIX policy: <https://kg.example.org/policy/ontology#>"
        "PREFIX kg: <https://kg.example.org/ns#>"
        "SELECT ?status { ?st rdf:reifies <<( ?s policy:adopted ?o )>> ; kg:status ?status }"
        "ORDER BY ?status",
        prefixes={"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    )
    assert [row["status"].value for row in found] == ["asserted", "asserted", "negated"]
    assert "rdf:subject" not in (tmp_path / "graph.rdf12.ttl").read_text(encoding="utf-8")


HOSTILE = st.text(
    st.characters(codec=None) | st.sampled_from("\x00\x0b\\\"'<>{}#%;&\ud800\u200f\U0001f600"),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(id=HOSTILE, name=HOSTILE, alias=HOSTILE, same_as=HOSTILE)
def test_hostile_text_comes_back_whole_in_every_format(
    tmp_path_factory: pytest.TempPathFactory,
    pack: Pack,
    id: str,
    name: str,
    alias: str,
    same_as: str,
) -> None:
    thing = Entity(f"place/{id}", "Place", name, (alias,), (same_as, f"iso3166:{same_as}"))
    graph = Graph((), (thing,), (), ())
    place = tmp_path_factory.mktemp("hostile")
    expected = canonical_hash(rdf.triples(graph, pack), union=True)
    for file, write in WRITERS.items():
        write(graph, place / file, pack=pack)
        assert read(place / file, union=True) == expected, file


def test_a_statement_with_two_documents_is_told_in_both_graphs(folder: Path) -> None:
    adopted = ox.NamedNode("https://kg.example.org/policy/ontology#adopted")
    pensions = ox.NamedNode("https://kg.example.org/policy/policy/pensions")
    graphs = {
        quad.graph_name.value.rpartition("/")[2]
        for quad in ox.parse(path=str(folder / "graph.trig"))
        if quad.predicate == adopted and quad.object == pensions
    }
    assert graphs == {"third%231", "third%232"}


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, graph: Graph, pack: Pack) -> None:
    path = tmp_path / "graph.nt"
    path.write_text("old", encoding="utf-8")
    broken = replace(graph, statements=(*graph.statements, None))  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        rdf_write.write_ntriples(broken, path, pack=pack)
    assert [p.name for p in tmp_path.iterdir()] == ["graph.nt"]
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning:rdflib")
def test_rdflib_objects_hold_the_same_triples_and_graphs(
    folder: Path, graph: Graph, pack: Pack
) -> None:
    union = to_rdflib(graph, pack)
    assert union.isomorphic(rdflib.Graph().parse(folder / "graph.ttl"))
    dataset = to_dataset(graph, pack)
    quads = {(s, p, o) for s, p, o, _ in dataset.quads()}
    assert quads == set(union)
    names = {str(g.identifier).rpartition("/")[2] for g in dataset.graphs()}
    assert {"third%231", "third%232", "fourth", "order"} <= names
