"""A folder of exports → everything that is wrong with the graph in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.checks import check_graph
from kg.exporters import FORMATS, read_graph
from kg.exporters.gephi_rules import check_gephi
from kg.model import Graph, Pack, Problem
from kg.store.shacl import shacl_problems

STATEMENTS = "statements.jsonl"
OPENED_BY_GEPHI = ("gexf", "timeline", "graphml", "gephi")


def validate(folder: Path, *, pack: Pack) -> list[Problem]:
    """What the shapes find in the RDF, the graph's own checks in the JSON lines, and what Gephi
    would drop or change in the files made for it, sorted by file and line.

    Each problem names its node and property in `what`, and the sentence behind it in `source`.
    Raises `KgError` when a file is missing or pySHACL is not installed.
    """
    found = [*shacl_problems(folder), *_graph_problems(folder, pack)]
    for path in gephi_files(folder):
        found.extend(check_gephi(path))
    return sorted(found)


def gephi_files(folder: Path) -> list[Path]:
    """The files of the folder that Gephi opens."""
    names = (file.name for format in OPENED_BY_GEPHI for file in FORMATS[format])
    return [folder / name for name in names if (folder / name).is_file()]


def _graph_problems(folder: Path, pack: Pack) -> Iterator[Problem]:
    if not (folder / STATEMENTS).is_file():
        return
    graph = read_graph(folder)
    for problem in check_graph(graph, pack.ontology):
        placed = replace(problem, path=str(folder / problem.path))
        yield _with_sentence(placed, graph) if problem.path == STATEMENTS else placed


def _with_sentence(problem: Problem, graph: Graph) -> Problem:
    """The problem of a statement with its first sentence and where that stands."""
    evidence = graph.statements[problem.line - 1].evidence[:1]
    for sentence in evidence:
        place = f"stated in {sentence.document}, characters {sentence.start} to {sentence.end}."
        hint = f"{problem.hint} {place}".strip()
        return replace(problem, hint=hint, source=sentence.quote)
    return problem
