"""GEXF files follow the schema, and show relation, weight, size and colour as they should."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).parent / "gexf.rng"))


@pytest.mark.parametrize("name", ["graph.gexf", "graph.timeline.gexf"])
def test_files_are_valid(name: str, folder: Path, schema: etree.RelaxNG) -> None:
    schema.assertValid(etree.parse(folder / name))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('weight="1"', 'weight="0"'),
        (' b="92"', ' b="92" a="1.0"'),
        ('mode="static"', 'mode="static" timeformat="date"'),
        ('type="double"', 'type="decimal"'),
    ],
)
def test_the_schema_refuses_what_is_wrong(
    old: str, new: str, folder: Path, schema: etree.RelaxNG
) -> None:
    text = (folder / "graph.gexf").read_bytes()
    assert old.encode() in text
    assert not schema.validate(etree.fromstring(text.replace(old.encode(), new.encode(), 1)))


def test_relation_is_kind_and_label_and_weight_the_evidence(folder: Path) -> None:
    root = etree.parse(folder / "graph.gexf").getroot()
    edges = {e.get("id"): e for e in root.iter(f"{GEXF}edge")}
    both = edges["s5"]
    assert (both.get("kind"), both.get("label"), both.get("weight")) == ("supports",) * 2 + ("2",)
    values = {v.get("for"): v.get("value") for v in both.iter(f"{GEXF}attvalue")}
    assert (values["status"], values["statuses"]) == ("asserted", "asserted;directive")
    assert (values["evidence_count"], values["statements"]) == ("2", "s4;s5")


def test_a_negated_edge_looks_unlike_an_asserted_one(folder: Path) -> None:
    root = etree.parse(folder / "graph.gexf").getroot()
    shades = {e.get("id"): dict(e.find(f"{VIZ}color").attrib) for e in root.iter(f"{GEXF}edge")}
    assert shades["s2"] == {"r": "192", "g": "57", "b": "43"}
    assert shades["s1"] == {"r": "140", "g": "140", "b": "140"}


def test_nodes_are_coloured_by_type_and_grow_with_their_mentions(folder: Path) -> None:
    root = etree.parse(folder / "graph.gexf").getroot()
    nodes = {n.get("id"): n for n in root.iter(f"{GEXF}node")}
    session = nodes["session/fourth-plenary-session"]
    assert dict(session.find(f"{VIZ}color").attrib) == {"r": "179", "g": "89", "b": "0"}
    assert session.find(f"{VIZ}size").get("value") == "15.51"
    assert nodes["document/empty"].find(f"{VIZ}size").get("value") == "6.0"
