"""What NetworkX, igraph, pandas, DuckDB and others read in the files equals what was written."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as xml

import duckdb
import igraph
import networkx
import pandas
import pytest

from kg.exporters.clean import Cleaner
from kg.exporters.graph_view import view_of_graph
from kg.exporters.rows import EdgeRow, NodeRow
from kg.exporters.table import unguard
from kg.graph import to_networkx
from kg.model import Graph, Pack


@pytest.fixture(scope="module")
def nodes(graph: Graph, pack: Pack) -> dict[str, NodeRow]:
    return {row.id: row for row in view_of_graph(graph, pack).nodes(Cleaner())}


@pytest.fixture(scope="module")
def edges(graph: Graph, pack: Pack) -> dict[str, EdgeRow]:
    return {row.id: row for row in view_of_graph(graph, pack).edges(Cleaner())}


def filled(row: NodeRow | EdgeRow, *without: str) -> dict[str, object]:
    """The values of a row that stand in a file."""
    return {k: v for k, v in row._asdict().items() if v != "" and k not in ("id", *without)}


def test_networkx_reads_every_node_edge_and_value_of_graphml(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    graph = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert {n: dict(d) for n, d in graph.nodes(data=True)} == {
        id: filled(row) for id, row in nodes.items()
    }
    found = {key: (s, t, dict(d)) for s, t, key, d in graph.edges(keys=True, data=True)}
    assert found == {
        id: (row.source, row.target, {"label": row.relation, **filled(row, "source", "target")})
        for id, row in edges.items()
    }


def test_networkx_reads_every_node_edge_and_value_of_gexf(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    graph = networkx.read_gexf(folder / "graph.gexf", version="1.3")
    for id, row in nodes.items():
        found = dict(graph.nodes[id])
        assert set(found.pop("viz")) == {"size", "color", "position"}
        assert found == filled(row)
    found_edges = {d["id"]: (s, t, d) for s, t, d in graph.edges(data=True)}
    assert found_edges.keys() == edges.keys()
    for id, row in edges.items():
        source, target, values = found_edges[id]
        assert (source, target) == (row.source, row.target)
        assert values["kind" if "kind" in values else "label"] == row.relation
        assert filled(row, "source", "target").items() <= values.items()


def test_igraph_reads_every_node_edge_and_value_of_graphml(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    for vertex in graph.vs:
        row = nodes[vertex["id"]]
        assert {name: vertex[name] for name in filled(row)} == filled(row)
    by_place = {(row.source, row.relation, row.target): row for row in edges.values()}
    assert graph.ecount() == len(by_place)
    for edge in graph.es:
        # igraph 1.0 gives edges the ids of nodes, so they are told apart by their place
        place = edge.source_vertex["id"], edge["relation"], edge.target_vertex["id"]
        wanted = filled(by_place[place], "source", "target")
        assert {name: edge[name] for name in wanted} == wanted


GRAPH_TOOL = """
import json, sys
from graph_tool import load_graph
graph = load_graph(sys.argv[1])
ids = graph.vp["_graphml_vertex_id"]
print(json.dumps({
    "nodes": {ids[v]: [graph.vp["label"][v], graph.vp["mentions"][v]] for v in graph.vertices()},
    "edges": {graph.ep["_graphml_edge_id"][e]: [ids[e.source()], ids[e.target()],
              graph.ep["relation"][e], graph.ep["weight"][e]] for e in graph.edges()},
}))
"""


def test_graph_tool_reads_every_node_and_edge_of_graphml(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    python = shutil.which("python3", path="/usr/bin") or ""
    there = subprocess.run([python or "false", "-c", "import graph_tool"], capture_output=True)
    if not python or there.returncode:
        pytest.skip("graph-tool (Debian: python3-graph-tool) is not installed")
    command = [python, "-c", GRAPH_TOOL, str(folder / "graph.graphml")]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert found["nodes"] == {id: [row.label, row.mentions] for id, row in nodes.items()}
    assert found["edges"] == {
        id: [row.source, row.target, row.relation, row.weight] for id, row in edges.items()
    }


def test_networkx_reads_node_link_json_as_the_graph_itself(folder: Path, graph: Graph) -> None:
    data = json.loads((folder / "graph.json").read_text("utf-8"))
    found, wanted = networkx.node_link_graph(data, edges="edges"), to_networkx(graph)
    assert set(found) == set(wanted)
    assert set(found.edges(keys=True)) == set(wanted.edges(keys=True))


def test_networkx_reads_cytoscape_json(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    data = json.loads((folder / "graph.cyjs").read_text("utf-8"))
    shown = {item["data"]["id"]: item for item in data["elements"]["nodes"]}
    assert {id: item["data"]["name"] for id, item in shown.items()} == {
        id: row.label for id, row in nodes.items()
    }
    assert all(set(item["position"]) == {"x", "y"} for item in shown.values())
    joined = {item["data"]["id"]: item["data"] for item in data["elements"]["edges"]}
    assert {id: d["interaction"] for id, d in joined.items()} == {
        id: row.relation for id, row in edges.items()
    }


@pytest.mark.parametrize("reader", ["pandas", "duckdb"])
def test_tables_of_gephi_are_read_as_they_were_written(
    reader: str, folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    header, records = read_table(reader, folder / "gephi-nodes.csv")
    assert header[:2] == ["Id", "Label"]
    assert {r["Id"]: (r["Label"], r["entity_type"], int(r["mentions"])) for r in records} == {
        id: (row.label, row.entity_type, row.mentions) for id, row in nodes.items()
    }
    header, records = read_table(reader, folder / "gephi-edges.csv")
    assert header[:7] == ["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"]
    assert {(r["Source"], r["Target"], r["Kind"], int(r["Weight"])) for r in records} == {
        (row.source, row.target, row.relation, row.weight) for row in edges.values()
    }
    assert {unguard(r["quote"]) for r in records} == {row.quote for row in edges.values()}


def read_table(reader: str, path: Path) -> tuple[list[str], list[dict[str, str]]]:
    if reader == "pandas":
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        return list(frame.columns), frame.to_dict("records")
    found = duckdb.sql(f"SELECT * FROM read_csv('{path}', all_varchar = true)")
    rows = [[value or "" for value in row] for row in found.fetchall()]
    return found.columns, [dict(zip(found.columns, row, strict=True)) for row in rows]


def test_neo4j_tables_are_typed_and_every_end_is_a_node(folder: Path) -> None:
    header, nodes = read_table("pandas", folder / "neo4j-nodes.csv")
    assert header == [
        ":ID", ":LABEL", "name", "entity_type", "mentions:int", "doc_count:int",
        "aliases:string[]", "same_as:string[]", "iri", "first_date:date", "last_date:date",
    ]  # fmt: skip
    labels = {node[":ID"]: node[":LABEL"] for node in nodes}
    assert labels["session/fourth-plenary-session"] == "Node;Session;Meeting"
    assert labels["document/report"] == "Node;Document"
    header, edges = read_table("pandas", folder / "neo4j-edges.csv")
    assert header[:5] == [":START_ID", ":END_ID", ":TYPE", "id", "weight:int"]
    assert {end for edge in edges for end in (edge[":START_ID"], edge[":END_ID"])} <= set(labels)


def test_duckdb_reads_parquet_with_lists_and_numbers(
    folder: Path, nodes: dict[str, NodeRow], edges: dict[str, EdgeRow]
) -> None:
    sql = f"SELECT id, aliases, mentions FROM '{folder}/nodes.parquet'"
    assert {row[0]: row[1:] for row in duckdb.sql(sql).fetchall()} == {
        id: (row.aliases.split(";") if row.aliases else [], row.mentions)
        for id, row in nodes.items()
    }
    sql = f"SELECT id, source, target, relation, confidence FROM '{folder}/edges.parquet'"
    assert {row[0]: row[1:] for row in duckdb.sql(sql).fetchall()} == {
        id: (row.source, row.target, row.relation, row.confidence) for id, row in edges.items()
    }


def test_duckdb_reads_json_lines(folder: Path, graph: Graph) -> None:
    sql = f"SELECT id, len(evidence) FROM '{folder}/statements.jsonl' ORDER BY id"
    assert duckdb.sql(sql).fetchall() == [(s.id, len(s.evidence)) for s in graph.statements]


def test_the_timeline_tells_when_each_thing_is_there(folder: Path) -> None:
    text = (folder / "graph.timeline.gexf").read_text("utf-8")
    root = xml.fromstring(text)
    spans = {
        e.get("id"): (e.get("start"), e.get("end")) for e in root.iter("{http://gexf.net/1.3}node")
    }
    assert spans["date/2023-12-18"] == ("2023-12-18", "2023-12-18")
    assert spans["session/fourth-plenary-session"] == ("2023-12-18", "2023-12-20")
    assert spans["document/report"] == ("2023-12-19", "2023-12-19")
    assert spans["document/empty"] == (None, None)
    joined = {
        e.get("id"): (e.get("start"), e.get("end")) for e in root.iter("{http://gexf.net/1.3}edge")
    }
    assert joined["s0"] == ("2023-12-18", "2023-12-18")
    assert joined["s5"] == ("2023-12-19", "2023-12-20")
    assert 'timeformat="date" timerepresentation="interval"' in text
    assert "start=" not in (folder / "graph.gexf").read_text("utf-8")
