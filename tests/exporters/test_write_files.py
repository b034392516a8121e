"""Formats are chosen by name, and files appear whole and together or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.exporters import FORMATS, chosen, read_graph, write_file, write_graph
from kg.exporters.formats import OPTIONAL, format_of
from kg.exporters.gephi_rules import check_gephi
from kg.model import Graph, Pack, Statement


def test_all_means_every_format_but_the_optional_ones() -> None:
    assert set(chosen(None)) == set(chosen(["all"])) == set(FORMATS) - set(OPTIONAL)
    assert set(chosen(["all", "parquet"])) == set(FORMATS) - set(OPTIONAL) | {"parquet"}


def test_an_unknown_format_is_told_with_the_known_ones() -> None:
    with pytest.raises(ExportError) as told:
        chosen(["jsonl", "graphlm"])
    assert told.value.code == "E101"
    assert str(told.value) == (
        '[E101] unknown format "graphlm". Did you mean "graphml"? '
        f"Known are: all, {', '.join(FORMATS)}."
    )


def test_no_two_formats_write_the_same_file() -> None:
    names = [file.name for files in FORMATS.values() for file in files]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("x.graphml", "graphml"),
        ("x.gexf", "gexf"),
        ("x.timeline.gexf", "timeline"),
        ("graph.json", "json"),
        ("x.jsonld", "jsonld"),
        ("x.ttl", "ttl"),
        ("ontology.ttl", "ontology"),
        ("annotations.jsonl", "annotations"),
        ("gephi-edges.csv", "gephi"),
        ("nodes.parquet", "parquet"),
    ],
)
def test_the_name_of_a_file_tells_its_format(name: str, format: str) -> None:
    assert format_of(name)[0] == format


def test_a_name_that_tells_no_format_is_an_error() -> None:
    with pytest.raises(ExportError, match=r'\[E104\] no format for a file "x.csv"'):
        format_of("x.csv")


def test_one_file_equals_the_one_in_the_folder(
    graph: Graph, pack: Pack, folder: Path, tmp_path: Path
) -> None:
    path = write_file(graph, tmp_path / "mine.graphml", pack=pack)
    assert path.read_bytes() == (folder / "graph.graphml").read_bytes()
    assert os.listdir(tmp_path) == ["mine.graphml"]


def test_the_graph_is_read_back_whole(graph: Graph, folder: Path) -> None:
    assert read_graph(folder) == graph


def test_the_manifest_tells_files_inputs_counts_and_pack(folder: Path) -> None:
    told = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert told["pack"]["id"] == "policy"
    assert told["inputs"]["report"] == {"path": "report.txt", "sha256": "ab" * 32}
    assert told["counts"]["statements"] == 6
    assert told["counts"]["statements_by_status"] == {"asserted": 3, "directive": 2, "negated": 1}
    assert set(told["files"]) == {p.name for p in folder.iterdir()} - {"manifest.json"}


def test_a_writer_that_fails_leaves_the_old_files_whole(
    graph: Graph, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_graph(graph, tmp_path, formats=["jsonl", "graphml"], pack=pack)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    smaller = replace(graph, statements=graph.statements[:1])

    def fail(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.exporters.graphml.write", fail)
    with pytest.raises(KeyboardInterrupt):
        write_graph(smaller, tmp_path, formats=["jsonl", "graphml"], pack=pack)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before


def test_a_folder_that_cannot_be_made_is_told_in_one_line(
    graph: Graph, pack: Pack, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(ExportError, match=r"\[E102\] cannot write here: "):
        write_graph(graph, tmp_path / "file" / "out", formats=["jsonl"], pack=pack)


def test_a_missing_library_is_told_before_anything_is_written(
    graph: Graph, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "kg.exporters.parquet", raising=False)
    with pytest.raises(ExportError, match=r"\[E103\] nodes.parquet needs the library pyarrow"):
        write_graph(graph, tmp_path / "out", formats=["jsonl", "parquet"], pack=pack)
    assert not (tmp_path / "out").exists()


SCRIPT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import shanghai
from kg.exporters import write_graph
formats = "jsonl annotations graphml gexf timeline gephi neo4j json cyjs parquet".split()
write_graph(shanghai.graph(), Path(sys.argv[2]), formats=formats, pack=shanghai.pack())
"""


def test_another_hash_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parent), str(tmp_path)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "77"})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {
        p.name: p.read_bytes() for p in folder.iterdir()
    }


def test_an_empty_graph_makes_whole_files(pack: Pack, tmp_path: Path) -> None:
    write_graph(Graph((), (), (), ()), tmp_path, formats=["all", "parquet"], pack=pack)
    assert read_graph(tmp_path) == Graph((), (), (), ())
    for name in ("graph.gexf", "graph.graphml", "gephi-nodes.csv", "gephi-edges.csv"):
        assert check_gephi(tmp_path / name) == []


def test_writing_graphml_does_not_load_networkx() -> None:
    code = "import sys, kg.exporters, kg.exporters.graphml; print('networkx' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert found.stdout == b"False\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "this line is not JSON"),
        ("[]", "expected an object, found a list"),
        ('{"id": "s"}', '"subject" is missing'),
        ('{"confidence": "high"}', '"confidence" must be a number, found text'),
        ('{"evidence": {}}', '"evidence" must be a list, found an object'),
        ('{"evidence": [{"start": 1.5}]}', '"start" must be a whole number, found a number'),
        ('{"time": null}', '"time" must be text, found nothing'),
    ],
)
def test_a_broken_line_is_told_with_path_and_number(
    line: str, words: str, folder: Path, tmp_path: Path
) -> None:
    for name in ("documents", "entities", "mentions", "statements"):
        (tmp_path / f"{name}.jsonl").write_bytes((folder / f"{name}.jsonl").read_bytes())
    path = tmp_path / "statements.jsonl"
    good = path.read_text("utf-8").splitlines()
    if line.startswith("{") and line.endswith("}") and "subject" not in words:
        whole = json.loads(good[0])
        changed = json.loads(line)
        if isinstance(changed.get("evidence"), list):
            changed["evidence"] = [{**whole["evidence"][0], **changed["evidence"][0]}]
        line = json.dumps({**whole, **changed})
    path.write_text("\n".join([good[0], good[1], line]), "utf-8")
    with pytest.raises(ExportError) as told:
        read_graph(tmp_path)
    assert str(told.value).startswith(f"{path}:3 [E111] {words}.")


def test_a_folder_without_a_graph_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"documents\.jsonl \[E110\] no such file\."):
        read_graph(tmp_path)


def test_the_fields_of_a_statement_are_those_of_the_dataclass(folder: Path) -> None:
    line = (folder / "statements.jsonl").read_text("utf-8").splitlines()[0]
    assert tuple(json.loads(line)) == tuple(Statement.__dataclass_fields__)
