"""Opening graphs: which file, in memory or on disk, and what goes wrong."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.store import graph_file, open_store, prefixes_of, query, store_of

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.mark.parametrize(
    ("names", "graphs", "expected"),
    [
        (("graph.nt", "graph.nq", "graph.ttl"), True, "graph.nq"),
        (("graph.nt", "graph.nq", "graph.ttl"), False, "graph.nt"),
        (("graph.ttl", "graph.trig"), True, "graph.trig"),
        (("graph.ttl",), True, "graph.ttl"),
    ],
)
def test_the_best_file_is_chosen(
    names: tuple[str, ...], graphs: bool, expected: str, tmp_path: Path
) -> None:
    for name in names:
        (tmp_path / name).touch()
    assert graph_file(tmp_path, named_graphs=graphs).name == expected


@pytest.mark.parametrize("name", ["graph.nq", "graph.trig", "graph.nt", "graph.ttl"])
def test_every_file_holds_the_same_union(name: str, exports: Path, tmp_path: Path) -> None:
    shutil.copy(exports / name, tmp_path)
    expected = query(exports / "graph.nt", COUNT).table()
    assert query(tmp_path, COUNT).table() == expected
    assert query(tmp_path / name, COUNT).table() == expected


@pytest.mark.parametrize(
    ("content", "code"), [(None, "Q107"), (b"<a:b> <a:b> \n", "Q108"), (b"\xff\n", "Q108")]
)
def test_a_missing_or_broken_file_is_told_with_its_path(
    content: bytes | None, code: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "graph.nt").write_bytes(content)
    with pytest.raises(QueryError) as caught:
        open_store(tmp_path)
    assert caught.value.code == code
    assert str(tmp_path) in str(caught.value)


def test_a_store_on_disk_is_built_once_and_anew_when_the_graph_changes(
    exports: Path, tmp_path: Path
) -> None:
    folder, kept = tmp_path / "exports", tmp_path / "kept"
    shutil.copytree(exports, folder)
    first = query(folder, COUNT, store_dir=kept).table()
    stamp = (kept / "kg-source.json").stat().st_mtime_ns
    assert query(folder, COUNT, store_dir=kept).table() == first
    assert (kept / "kg-source.json").stat().st_mtime_ns == stamp
    with (folder / "graph.nq").open("a", encoding="utf-8") as file:
        file.write("<a:s> <a:p> <a:o> .\n")
    more = query(folder, COUNT, store_dir=kept).table()
    assert int(more[0][0]) == int(first[0][0]) + 1


def test_a_kept_store_can_be_asked_without_the_exports(exports: Path, tmp_path: Path) -> None:
    open_store(exports, store_dir=tmp_path / "kept")
    assert prefixes_of(tmp_path / "kept") == prefixes_of(exports)
    assert query(tmp_path / "kept", COUNT).table() == query(exports, COUNT).table()


def test_a_folder_of_other_things_is_never_replaced(exports: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work", encoding="utf-8")
    with pytest.raises(QueryError, match="Q109"):
        open_store(exports, store_dir=tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_quads_and_triples_make_a_store_with_their_union() -> None:
    a, b = ox.NamedNode("a:a"), ox.NamedNode("a:b")
    twice = [ox.Quad(a, a, a, graph) for graph in (a, b)]
    store = store_of([*twice, ox.Triple(a, a, b)])
    assert query(store, COUNT).table() == (("2",),)


def test_a_kept_graph_answers_in_half_a_second_of_work_from_a_cold_start(
    exports: Path, tmp_path: Path
) -> None:
    open_store(exports, store_dir=tmp_path / "kept")
    command = [sys.executable, "-m", "kg", "query", str(exports), COUNT]
    command += ["--store", str(tmp_path / "kept")]
    subprocess.run(command, check=True, capture_output=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5
