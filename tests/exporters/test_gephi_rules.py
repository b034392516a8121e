"""Files of kg pass Gephi's import rules; each way to break one is found."""

from __future__ import annotations

import re
from pathlib import Path

import networkx
import pytest

from kg.exporters.gephi_rules import check_gephi
from kg.exporters.rows import EDGE_COLUMNS, NODE_COLUMNS, RESERVED
from kg.graph import to_networkx
from kg.model import Graph

FILES = (
    "graph.gexf", "graph.timeline.gexf", "graph.graphml", "gephi-nodes.csv", "gephi-edges.csv",
)  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_what_kg_writes_keeps_all_rules(name: str, folder: Path) -> None:
    assert check_gephi(folder / name) == []


def test_no_column_has_a_name_that_means_something_else() -> None:
    assert not RESERVED & {*NODE_COLUMNS, *EDGE_COLUMNS}


EDGE = '<edge id="s0" source="session/fourth-plenary-session" target="date/2023-12-18"'


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("</gexf>", "", "V201", "not well-formed"),
        ('edge id="s1"', 'edge id="s0"', "V202", "edge s0: the id stands here a second time"),
        ('node id="document/report"', 'node id="document/empty"', "V202", "node document/empty"),
        ('target="policy/port-charter"', 'target="policy/decision-on-the-five-centers"', "V203",
         "same source, target and kind"),
        (f'{EDGE} kind="heldOn"', EDGE, "V203", "no kind"),
        ('kind="heldOn" label="heldOn" weight="1"', 'kind="heldOn" label="heldOn" weight="0"',
         "V204", "the weight 0 is not above 0"),
        ('title="mentions" type="integer"', 'title="mentions" type="number"', "V205",
         'unknown type "number"'),
        ('for="mentions" value="1"', 'for="votes" value="1"', "V205", "votes is not declared"),
        ('title="mentions"', 'title="Size"', "V206", "column Size"),
        ('title="doc_count"', 'title="mentions"', "V207", "column mentions"),
        ('target="date/2023-12-18"', 'target="date/2023"', "V208", "date/2023 is no node"),
        ('for="mentions" value="1"', 'for="mentions" value="one"', "V209", '"one"'),
        (' b="92"/>', ' b="92" a="1.0"/>', "V210", "r, g and b alone"),
        ('<viz:color r="0" g="128" b="92"/>', '<viz:color r="250" g="240" b="92"/>', "V214",
         "#faf05c hardly shows"),
        (' label="Shanghai"', "", "V211", "node place/shanghai: no label"),
        ('id="document/empty"', 'id="document/empty "', "V212", "outer space"),
        ('start="2023-12-18" end="2023-12-20"', 'start="2023-12-18" end="2022-12-20"', "V213",
         "from 2023-12-18 to 2022-12-20"),
    ],
)  # fmt: skip
def test_each_broken_rule_is_told(
    old: str, new: str, code: str, words: str, folder: Path, tmp_path: Path
) -> None:
    text = (folder / "graph.timeline.gexf").read_text("utf-8")
    assert old in text
    path = tmp_path / "broken.gexf"
    path.write_text(text.replace(old, new, 1), "utf-8")
    found = [(p.code, p.what) for p in check_gephi(path)]
    assert [f for f in found if f[0] == code and words in f[1]], found


def test_a_problem_stands_at_the_line_of_its_edge(folder: Path, tmp_path: Path) -> None:
    for name in ("graph.gexf", "graph.graphml", "gephi-edges.csv"):
        text = (folder / name).read_text("utf-8")
        lines = text.splitlines()
        number = next(n for n, line in enumerate(lines, 1) if "s0" in line and "heldOn" in line)
        row = lines[number - 1]
        path = tmp_path / name
        path.write_text(text.replace(row, row.replace("s0", "s0 ", 1)), "utf-8")
        (problem,) = [p for p in check_gephi(path) if p.code == "V212"]
        assert (problem.path, problem.line) == (str(path), number)


def test_the_files_of_networkx_break_rules_that_ours_keep(graph: Graph, tmp_path: Path) -> None:
    nx = to_networkx(graph)
    for *_, data in (*nx.nodes(data=True), *nx.edges(data=True)):
        for name in [n for n, value in data.items() if isinstance(value, tuple)]:
            del data[name]
    networkx.write_graphml(nx, tmp_path / "nx.graphml")
    codes = {p.code for p in check_gephi(tmp_path / "nx.graphml")}
    assert "V203" in codes


def test_a_table_of_edges_is_checked_too(folder: Path, tmp_path: Path) -> None:
    text = (folder / "gephi-edges.csv").read_text("utf-8")
    row = next(line for line in text.splitlines() if ",s0," in line)
    (tmp_path / "edges.csv").write_text(text + row + "\n", "utf-8")
    assert [p.code for p in check_gephi(tmp_path / "edges.csv")] == ["V203", "V202"]


def test_gexf_is_static_or_dynamic_and_never_both(folder: Path) -> None:
    for name, mode in (("graph.gexf", "static"), ("graph.timeline.gexf", "dynamic")):
        text = (folder / name).read_text("utf-8")
        assert f'mode="{mode}"' in text
        assert len(re.findall("<attributes ", text)) == 2
        assert '<attributes class="node">' in text
