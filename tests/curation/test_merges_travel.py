"""The merge log goes into files and back, and along when graphs are joined or parted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from river_graph import graph

from kg import KnowledgeGraph
from kg.exporters import read_graph, write_graph
from kg.exporters.read import read
from kg.merge import merge, retract
from kg.packs import load_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_graph(graph(), tmp_path, formats=["jsonl", "json"], pack=load_pack("policy"))
    return tmp_path


def test_json_lines_bring_the_merge_log_back(folder: Path) -> None:
    assert read_graph(folder).merges == graph().merges


def test_a_folder_of_an_older_run_has_no_merge_log(folder: Path) -> None:
    (folder / "merges.jsonl").unlink()
    assert read_graph(folder) == replace(graph(), merges=())


def test_node_link_json_brings_it_back_too(folder: Path) -> None:
    found = read(folder / "graph.json", "json")
    assert found.merges == graph().merges  # type: ignore[union-attr]


def test_a_merged_graph_has_both_logs() -> None:
    a, b = (retract(graph(), {d}) for d in ("b", "a"))
    assert [m.document for m in a.merges] == ["a"]
    assert merge(a, b).merges == graph().merges


def test_a_knowledge_graph_takes_a_curation_file(tmp_path: Path) -> None:
    (tmp_path / "merges.yaml").write_text("rename: {RC: River Commission}\n", encoding="utf-8")
    found = KnowledgeGraph(graph(), load_pack("policy")).curated(tmp_path / "merges.yaml")
    assert found.name("organization/river-commission") == "River Commission"
