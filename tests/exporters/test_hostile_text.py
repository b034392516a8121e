"""No text, however hostile, makes a file that a reader refuses or reads wrongly."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path
from xml.etree import ElementTree as xml

import igraph
import networkx
import pyarrow.parquet
import shanghai
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.exporters import convert, read_graph, write_graph
from kg.exporters.clean import Cleaner, decode_id, encode_id
from kg.exporters.gephi_rules import check_gephi
from kg.exporters.graph_view import view_of_graph
from kg.exporters.record import from_json, to_json
from kg.exporters.table import guard, unguard
from kg.model import (
    DocumentRecord,
    Entity,
    Evidence,
    Graph,
    MentionRecord,
    Pack,
    Statement,
)

NASTY = (
    *("\x00", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\udfff", "\ufffe", "\uffff", "\ufdd0"),
    *("]]>", "&amp;", "<!--", "<?xml", '"', "'", "\\", "`", "\r\n", "\t", "\u2028", "\u202e"),
    *("=1+1", "+A1", "-2", "@x", "%s", "%00", ";", ",", "{}", "$where", "😀", "上海", " "),
)
TEXT = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=4)), max_size=5).map("".join)
FORMATS = "jsonl annotations graphml gexf timeline gephi neo4j json cyjs parquet".split()


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ids = draw(st.lists(TEXT, min_size=1, max_size=4, unique=True))
    documents = draw(st.lists(TEXT, min_size=1, max_size=2, unique=True))
    count = draw(st.integers(0, 4))
    statements = [_statement(draw, f"s{i}{draw(TEXT)}", ids, documents) for i in range(count)]
    return Graph(
        tuple(
            DocumentRecord(d, draw(TEXT), "", draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT), 1,
                           "en", 9, tuple(ids[:1]))
            for d in sorted(documents)
        ),
        tuple(
            Entity(id, draw(TEXT), draw(TEXT), (draw(TEXT),), (draw(TEXT),), 3, tuple(documents))
            for id in sorted(ids)
        ),
        tuple(statements),
        (MentionRecord(documents[0], 0, 1, ids[0], draw(TEXT), draw(TEXT)),),
    )  # fmt: skip


def _statement(draw: st.DrawFn, id: str, ids: list[str], documents: list[str]) -> Statement:
    evidence = Evidence(draw(st.sampled_from(documents)), 0, 4, draw(TEXT), draw(TEXT))
    status = draw(st.sampled_from(["asserted", "directive", "negated"]))
    ends = draw(st.sampled_from(ids)), draw(TEXT), draw(st.sampled_from(ids))
    extra = draw(TEXT), draw(TEXT), draw(TEXT)
    return Statement(id, *ends, status, 0.5, (evidence,) * draw(st.integers(1, 2)), *extra)


SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(graph=graphs())
@SLOW
def test_every_reader_finds_every_node_and_edge(graph: Graph) -> None:
    pack = shanghai.pack()
    view = view_of_graph(graph, pack)
    nodes = {row.id: row for row in view.nodes(Cleaner())}
    edges = {row.id: row for row in view.edges(Cleaner())}
    labels = {id: row.label for id, row in nodes.items()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_graph(graph, folder, formats=FORMATS, pack=pack)
        read = [p for p in paths if not p.name.startswith("neo4j")]
        assert [problem for path in read for problem in check_gephi(path)] == []
        _xml_is_read(folder, labels, len(edges))
        _tables_are_read(folder, labels, set(edges))
        _json_is_read(folder, labels, graph)
        assert pyarrow.parquet.read_table(folder / "edges.parquet").num_rows == len(edges)


def _xml_is_read(folder: Path, labels: dict[str, str], edges: int) -> None:
    found = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert {n: d.get("label", "") for n, d in found.nodes(data=True)} == labels
    assert found.number_of_edges() == edges
    assert igraph.Graph.Read_GraphML(str(folder / "graph.graphml")).ecount() == edges
    for file in ("graph.gexf", "graph.timeline.gexf"):
        space = "{http://gexf.net/1.3}"
        root = xml.parse(folder / file).getroot()
        assert {n.get("id"): n.get("label") for n in root.iter(f"{space}node")} == labels
        assert sum(1 for _ in root.iter(f"{space}edge")) == edges


def _tables_are_read(folder: Path, labels: dict[str, str], edges: set[str]) -> None:
    for file, id, label in (("gephi", "Id", "Label"), ("neo4j", ":ID", "name")):
        with (folder / f"{file}-nodes.csv").open(encoding="utf-8", newline="") as table:
            records = list(csv.DictReader(table, strict=True))
        assert {unguard(r[id]): unguard(r[label]) for r in records} == labels
        cells = [c for r in records for c in r.values()]
        assert not [c for c in cells if c.startswith(("=", "+", "@", "-", "\t", "\r"))]
    with (folder / "gephi-edges.csv").open(encoding="utf-8", newline="") as table:
        assert {unguard(r["Id"]) for r in csv.DictReader(table, strict=True)} == edges


def _json_is_read(folder: Path, labels: dict[str, str], graph: Graph) -> None:
    shown = json.loads((folder / "graph.cyjs").read_bytes())["elements"]["nodes"]
    assert {n["data"]["id"]: n["data"]["label"] for n in shown} == labels
    assert read_graph(folder) == replaced(graph)
    convert(folder / "graph.json", folder / "copy", pack=shanghai.pack(), formats=["jsonl"])
    assert read_graph(folder / "copy") == replaced(graph)


def replaced(graph: Graph) -> Graph:
    """The graph with U+FFFD for every lone surrogate."""
    return from_json(Graph, json.loads(Cleaner().unicode(to_json(graph))))


@given(one=TEXT, other=TEXT)
def test_ids_stay_printable_and_apart(one: str, other: str) -> None:
    assert decode_id(encode_id(one)) == one
    assert encode_id(one).isprintable()
    assert (encode_id(one) == encode_id(other)) == (one == other)


@given(TEXT)
def test_guarded_cells_never_begin_a_formula_and_come_back(text: str) -> None:
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(guard(text)) == text


def test_what_is_dropped_is_counted_in_the_manifest(
    graph: Graph, pack: Pack, tmp_path: Path
) -> None:
    entity = Entity("place/x", "Place", "X\x0b\ud800Y", (), (), 1, ())
    broken = Graph((), (entity,), (), ())
    write_graph(broken, tmp_path, formats=["jsonl", "graphml"], pack=pack)
    files = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["files"]
    assert files["graph.graphml"]["dropped_characters"] == 2
    assert files["entities.jsonl"]["dropped_characters"] == 1
    assert "dropped_characters" not in files["statements.jsonl"]
