"""graphology, with the options of Gephi Lite, reads what was written (`make js` installs it)."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kg.exporters.clean import Cleaner
from kg.exporters.graph_view import view_of_graph
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS
from kg.model import Graph, Pack

JS = Path(__file__).parent.parent / "js"
HEADLESS = (
    "--headless",
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--virtual-time-budget=5000",
)
"""Chromium that draws WebGL without a screen, a graphics card or a user of its own."""


@pytest.fixture(scope="module")
def read(folder: Path) -> dict[str, Any]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (JS / "node_modules" / "graphology").is_dir():
        pytest.skip("graphology is not installed: make js")
    done = subprocess.run([node, str(JS / "read.mjs"), str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("file", ["gexf", "strict", "timeline", "graphml"])
def test_every_node_edge_and_value_is_there_with_its_type(
    file: str, read: dict[str, Any], graph: Graph, pack: Pack
) -> None:
    view = view_of_graph(graph, pack)
    for row in view.nodes(Cleaner()):
        found = read[file]["nodes"][row.id]
        assert found["label"] == row.label
        values = {n: getattr(row, n) for n in NODE_COLUMNS if getattr(row, n) != ""}
        assert {n: found[n] for n in values} == values
    for edge in view.edges(Cleaner()):
        source, target, found = read[file]["edges"][edge.id]
        assert (source, target, found["label"]) == (edge.source, edge.target, edge.relation)
        values = {n: getattr(edge, n) for n in EDGE_COLUMNS if getattr(edge, n) != ""}
        assert {n: found[n] for n in values} == values
    assert len(read[file]["nodes"]) == sum(1 for _ in view.nodes(Cleaner()))
    assert len(read[file]["edges"]) == sum(1 for _ in view.edges(Cleaner()))


def test_gephi_lite_takes_the_colours_sizes_and_places(read: dict[str, Any]) -> None:
    assert read["gexf"]["badColors"] == []
    nodes = read["gexf"]["nodes"]
    assert nodes["place/shanghai"]["color"] == "rgb(0,128,92)"
    assert all({"size", "x", "y"} <= set(values) for values in nodes.values())
    assert len({(values["x"], values["y"]) for values in nodes.values()}) == len(nodes)


def test_sigma_draws_the_gexf(folder: Path, tmp_path: Path) -> None:
    node, chromium = shutil.which("node"), shutil.which("chromium")
    if node is None or chromium is None:
        pytest.skip("node or chromium is not installed")
    if not (JS / "node_modules" / "sigma").is_dir():
        pytest.skip("sigma is not installed: make js")
    page = tmp_path / "page.html"
    subprocess.run(
        [node, str(JS / "bundle.mjs"), str(folder / "graph.gexf"), str(page)], check=True
    )
    command = [chromium, *HEADLESS, f"--user-data-dir={tmp_path}", "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    title = done.stdout.partition("<title>")[2].partition("</title>")[0]
    assert title == "13 nodes, 12 edges, rgb(122,122,122)"
