"""Formats turn into each other without loss, or say what they do not hold."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.errors import ExportError
from kg.exporters import convert, write_graph
from kg.model import Graph, Pack

PICTURES = ("graph.graphml", "graph.gexf", "graph.timeline.gexf", "graph.cyjs")
TABLES = ("gephi-nodes.csv", "neo4j-edges.csv", "nodes.parquet")


@pytest.mark.parametrize("source", [*PICTURES, *TABLES, "graph.json", "statements.jsonl"])
@pytest.mark.parametrize("target", PICTURES)
def test_pictures_turn_into_each_other_byte_by_byte(
    source: str, target: str, folder: Path, pack: Pack, tmp_path: Path
) -> None:
    [path] = convert(folder / source, tmp_path / target, pack=pack)
    assert path.read_bytes() == (folder / target).read_bytes()


@pytest.mark.parametrize("formats", [["gephi", "neo4j"], ["parquet"]])
def test_tables_are_made_from_a_picture(
    formats: list[str], folder: Path, pack: Pack, tmp_path: Path
) -> None:
    for path in convert(folder / "graph.gexf", tmp_path / "out", pack=pack, formats=formats):
        assert path.read_bytes() == (folder / path.name).read_bytes()


def test_node_link_json_turns_into_everything(
    graph: Graph, pack: Pack, folder: Path, tmp_path: Path
) -> None:
    everything = write_graph(graph, tmp_path / "a", pack=pack)
    convert(folder / "graph.json", tmp_path / "b", pack=pack)
    for path in everything:
        assert (tmp_path / "b" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("source", "target"),
    [("ttl", "nt"), ("nt", "ttl"), ("jsonld", "nt"), ("ttl", "jsonld"), ("nq", "trig"),
     ("trig", "nq")],
)  # fmt: skip
def test_syntaxes_of_rdf_hold_the_same(
    source: str, target: str, graph: Graph, pack: Pack, tmp_path: Path
) -> None:
    import pyoxigraph

    def canonical(path: Path, format: pyoxigraph.RdfFormat) -> set[str]:
        return {str(quad) for quad in pyoxigraph.parse(path=path, format=format)}

    write_graph(graph, tmp_path, formats=[source], pack=pack)
    [path] = convert(tmp_path / f"graph.{source}", tmp_path / f"x.{target}", pack=pack)
    kinds = {name: pyoxigraph.RdfFormat.from_extension(name) for name in (source, target)}
    before = canonical(tmp_path / f"graph.{source}", kinds[source])
    assert len(before) > 50
    assert canonical(path, kinds[target]) == before


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("graph.graphml", "x.ttl", "[E120] it does not hold what ttl needs"),
        ("graph.gexf", "annotations.jsonl", "[E120] it does not hold what annotations needs"),
        ("graph.cyjs", "x.json", "[E120] it does not hold what json needs"),
        ("neo4j.cypher", "x.gexf", "[E113] the table is missing"),
        ("graph.graphml", "x.doc", '[E104] no format for a file "x.doc"'),
        ("nothing.gexf", "x.graphml", "[E110] no such file or folder"),
        ("empty", "x.graphml", "[E110] no graph in this folder"),
        ("broken.graphml", "x.gexf", "[E113] not well-formed XML"),
        ("broken.json", "x.gexf", "[E113] not JSON"),
        ("other.json", "x.gexf", "[E113] not a graph of kg: 'documents'"),
        ("other.cyjs", "x.gexf", "[E113] not a Cytoscape.js file"),
    ],
)
def test_what_cannot_be_done_is_said(
    source: str, target: str, words: str, folder: Path, pack: Pack, tmp_path: Path
) -> None:
    for name in ("graph.graphml", "graph.gexf", "graph.cyjs", "neo4j.cypher"):
        shutil.copy(folder / name, tmp_path / name)
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.graphml").write_text("<graphml><node")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "other.json").write_text('{"nodes": []}')
    (tmp_path / "other.cyjs").write_text('{"nodes": []}')
    with pytest.raises(ExportError) as told:
        convert(tmp_path / source, tmp_path / "out" / target, pack=pack)
    assert words in str(told.value)


def test_a_number_that_is_none_is_told(folder: Path, pack: Pack, tmp_path: Path) -> None:
    text = (folder / "graph.graphml").read_text("utf-8")
    (tmp_path / "x.graphml").write_text(text.replace('_mentions">1<', '_mentions">many<'), "utf-8")
    with pytest.raises(ExportError, match=r'\[E112\] "mentions" must be a number, found "many"'):
        convert(tmp_path / "x.graphml", tmp_path / "y.gexf", pack=pack)


def test_the_command_writes_the_file_and_prints_its_path(folder: Path, tmp_path: Path) -> None:
    from kg.cli import main

    target = tmp_path / "shanghai.graphml"
    done = CliRunner().invoke(main, ["convert", str(folder), str(target)])
    assert (done.exit_code, done.stdout) == (0, f"{target}\n")
    assert target.stat().st_size > 5000
    done = CliRunner().invoke(main, ["convert", str(target), str(tmp_path / "x.nq")])
    assert done.exit_code == 1
    assert "[E120] it does not hold what nq needs." in done.stderr
