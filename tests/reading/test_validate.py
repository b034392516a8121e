"""Validation finds what is wrong with a written graph and tells node, property and sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import small_graph

from kg.errors import KgError
from kg.exporters import write_graph
from kg.model import Graph, Problem
from kg.validate import validate

Change = Callable[[Graph], Graph]


def wrong_object(graph: Graph) -> Graph:
    def changed(predicate: str, object: str) -> Graph:
        statements = tuple(
            replace(s, object=object) if s.predicate == predicate and s.status == "asserted" else s
            for s in graph.statements
        )
        return replace(graph, statements=statements)

    return changed("visited", "person/li-ming")


def wrong_subject(graph: Graph) -> Graph:
    statements = tuple(
        replace(s, subject="place/china") if s.predicate == "heldIn" else s
        for s in graph.statements
    )
    return replace(graph, statements=statements)


def too_sure(graph: Graph) -> Graph:
    return replace(graph, statements=(replace(graph.statements[0], confidence=1.5),))


def upside_down(graph: Graph) -> Graph:
    statement = graph.statements[0]
    (sentence, *_) = statement.evidence
    moved = replace(sentence, start=50, end=40)
    return replace(graph, statements=(replace(statement, evidence=(moved,)),))


def no_evidence(graph: Graph) -> Graph:
    return replace(graph, statements=(replace(graph.statements[0], evidence=()),))


CASES: dict[str, tuple[Change, str, str, str]] = {
    "object": (
        wrong_object,
        "visited: the object must be a Place",
        "property policy:visited; value ns1:li-ming",
        "Wang Fang visited North City.",
    ),
    "subject": (
        wrong_subject,
        "heldIn: the subject must be a Meeting",
        "",
        "The third session of the committee was held in North City on 18 December.",
    ),
    "confidence": (too_sure, "kg:confidence must be one decimal from 0 to 1", "value", ""),
    "offsets": (upside_down, "oa:start must be one number, less than the end", "oa:start", ""),
    "evidence": (no_evidence, "prov:wasDerivedFrom must be at least one sentence", "", ""),
}


def problems_of(change: Change, folder: Path) -> list[Problem]:
    formats = ("jsonl", "ttl", "ontology", "shapes")
    pack = small_graph.pack()
    write_graph(change(small_graph.graph()), folder, formats=formats, pack=pack)
    return validate(folder, pack=pack)


def test_a_good_graph_has_no_problems(exports: Path) -> None:
    assert validate(exports, pack=small_graph.pack()) == []


@pytest.mark.parametrize("case", CASES)
def test_a_broken_graph_is_reported_with_its_place(case: str, tmp_path: Path) -> None:
    change, what, hint, quote = CASES[case]
    found = [p for p in problems_of(change, tmp_path) if p.code == "V101" and what in p.what]
    assert len(found) >= 1
    assert found[0].path == str(tmp_path / "graph.ttl")
    assert hint.rpartition("ns1:")[2] in found[0].hint
    assert quote in found[0].source


def test_what_a_hand_has_changed_in_the_turtle_is_found(exports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(exports, folder)
    text = (folder / "graph.ttl").read_text(encoding="utf-8")
    (folder / "graph.ttl").write_text(text.replace('"negated"', '"perhaps"'), encoding="utf-8")
    found = validate(folder, pack=small_graph.pack())
    assert {(p.path, p.code) for p in found} == {(str(folder / "graph.ttl"), "V101")}


@pytest.mark.parametrize("name", ["shapes.ttl", "ontology.ttl"])
def test_a_missing_file_is_told(name: str, exports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(exports, folder)
    (folder / name).unlink()
    with pytest.raises(KgError, match="Q112"):
        validate(folder, pack=small_graph.pack())


def test_the_graphs_own_checks_tell_line_and_sentence(tmp_path: Path) -> None:
    found = [p for p in problems_of(wrong_object, tmp_path) if p.code == "G103"]
    (problem,) = found
    lines = (tmp_path / "statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert problem.path == str(tmp_path / "statements.jsonl")
    assert '"predicate": "visited"' in lines[problem.line - 1]
    assert (problem.source, problem.hint) == (
        "Wang Fang visited North City.",
        "stated in 2023/third#2, characters 211 to 240.",
    )


def test_rdf_alone_is_checked_by_its_shapes(exports: Path, tmp_path: Path) -> None:
    for name in ("graph.nt", "shapes.ttl", "ontology.ttl"):
        shutil.copy(exports / name, tmp_path)
    assert validate(tmp_path, pack=small_graph.pack()) == []


def test_what_gephi_would_drop_is_told_with_file_and_line(exports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(exports, folder)
    write_graph(small_graph.graph(), folder, formats=("gexf", "gephi"), pack=small_graph.pack())
    path = folder / "graph.gexf"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if 'weight="1"' in line)
    lines[number] = lines[number].replace('weight="1"', 'weight="0"')
    path.write_text("\n".join(lines), encoding="utf-8")
    (problem,) = [p for p in validate(folder, pack=small_graph.pack()) if p.severity == "error"]
    assert (problem.path, problem.line, problem.code) == (str(path), number + 1, "V204")
    assert problem.what.endswith("the weight 0 is not above 0")
