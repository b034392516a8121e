"""A folder of exports with its shapes → what pySHACL finds wrong, with the sentences behind it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rdflib import RDF, Graph, Namespace
from rdflib.term import Node

from kg.errors import Place, QueryError
from kg.model import Problem
from kg.store.opening import graph_file

SH = Namespace("http://www.w3.org/ns/shacl#")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")


def shacl_problems(folder: Path) -> Iterator[Problem]:
    """A problem for each result of the validation: path of the file, what, node and property.

    `source` holds the sentence that states the offending edge, `hint` its document and place.
    Raises `QueryError` Q107 or Q112 when a file is missing, Q113 without pySHACL.
    """
    # The file that people read, and may have changed by hand, before those for machines.
    turtle = folder / "graph.ttl"
    data_file = turtle if turtle.is_file() else graph_file(folder, named_graphs=False)
    shapes_file, ontology_file = folder / "shapes.ttl", folder / "ontology.ttl"
    for needed in (shapes_file, ontology_file):
        if not needed.is_file():
            hint = "Write it with kg extract."
            raise QueryError("Q112", "no such file", place=Place(str(needed)), hint=hint)
    data = _read(data_file)
    _, report, _ = _pyshacl().validate(
        data, shacl_graph=_read(shapes_file), ont_graph=_read(ontology_file), inference="none"
    )
    results = sorted(report.subjects(RDF.type, SH.ValidationResult), key=lambda n: _key(report, n))
    for result in results:
        yield _problem(result, report, data, data_file)


def _pyshacl() -> Any:
    try:
        return importlib.import_module("pyshacl")
    except ImportError as error:
        hint = 'Install it with: pip install "kg[validate]"'
        raise QueryError("Q113", "pySHACL is not installed", hint=hint) from error


def _read(path: Path) -> Graph:
    graph = Graph()
    kind = {".nt": "nt", ".ttl": "turtle", ".jsonld": "json-ld"}.get(path.suffix, "turtle")
    graph.parse(data=path.read_text(encoding="utf-8"), format=kind)
    return graph


def _key(report: Graph, result: Node) -> tuple[str, ...]:
    wanted = (SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent)
    return tuple(str(report.value(result, p) or "") for p in wanted)


def _problem(result: Node, report: Graph, data: Graph, path: Path) -> Problem:
    focus, prop = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    message = str(report.value(result, SH.resultMessage) or "does not fit its shape")
    what = f"{_short(data, focus)}: {message.rstrip('.')}"
    told = [f"property {_short(data, prop)}"] if prop is not None else []
    told += [f"value {_short(data, value)}"] if value is not None and value != focus else []
    where, quote = _evidence(data, focus, prop, value)
    hint = "; ".join([*told, *([where] if where else [])])
    return Problem(str(path), 0, 0, "V101", what, f"{hint}." if hint else "", "error", quote)


def _short(data: Graph, node: Node | None) -> str:
    return node.n3(data.namespace_manager) if node is not None else ""


def _evidence(
    data: Graph, focus: Node | None, prop: Node | None, value: Node | None
) -> tuple[str, str]:
    """Place and words of a sentence that states the edge, or any edge of the node."""
    statements = sorted(data.subjects(RDF.subject, focus), key=str)
    fits = [s for s in statements if prop is None or (s, RDF.predicate, prop) in data]
    fits = [s for s in fits if value in (None, focus) or (s, RDF.object, value) in data] or fits
    for statement in fits or statements or filter(None, [focus]):
        for sentence in sorted(data.objects(statement, PROV.wasDerivedFrom), key=str):
            document = data.value(sentence, OA.hasSource)
            found = [data.value(s, OA.exact) for s in data.objects(sentence, OA.hasSelector)]
            quote = next((str(q) for q in found if q is not None), "")
            if quote:
                return f"stated in {_short(data, document)}", quote
    return "", ""
