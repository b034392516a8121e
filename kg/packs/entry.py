"""A thing read from a file of a pack, with the way back from its fields to line and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from kg.errors import KgError, PackError, Place, RuleError
from kg.model import Problem
from kg.packs.fault import Fault, FieldPath
from kg.packs.files import PackFile, encoding_problem
from kg.packs.yaml_text import YamlDoc, YamlFault, read_yaml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A value, the file it stands in and the path of its top within that file."""

    value: T
    file: PackFile
    doc: YamlDoc
    base: FieldPath = ()
    sound: bool = True
    """No fault of shape was found in it."""
    written: bool = True
    """It stands in the file as it is; false when a template made it."""

    def problem(self, fault: Fault) -> Problem:
        """The fault with its place: what a template wrote is told where the template is named."""
        if not self.written and fault.field and fault.field[0] not in self.doc.data:
            hint = fault.hint or "Its template writes it so."
            fault = replace(fault, field=("template",), hint=hint, offset=0)
        return place_fault(fault, self.file, self.doc, self.base)

    def problems(self, faults: Iterable[Fault]) -> Iterator[Problem]:
        """The faults with their places."""
        return (self.problem(fault) for fault in faults)


def place_fault(fault: Fault, file: PackFile, doc: YamlDoc, base: FieldPath = ()) -> Problem:
    """A fault of a field turned into a problem at a line and column."""
    path = doc.written((*base, *fault.field))
    line, column = doc.place(path, on_key=fault.on_key)
    if fault.offset:
        line, column = _inside(file, doc, path, (line, column), fault.offset)
    return at_line(file, line, column, fault)


def _inside(
    file: PackFile, doc: YamlDoc, path: FieldPath, start: tuple[int, int], offset: int
) -> tuple[int, int]:
    """The place of a character within a scalar; its start when lines were folded."""
    line, column = start
    value = doc.data
    for part in path:
        value = value[part]
    before = str(value)[:offset]
    if path in doc.blocks and "\n" in before:
        return line + before.count("\n"), column + len(before) - before.rfind("\n") - 1
    fits = file.line(line)[column - 1 :].startswith(before)
    return line, column + offset if fits else column


def at_line(file: PackFile, line: int, column: int, fault: Fault) -> Problem:
    """A fault at a known place of a file, with the text of the line."""
    return Problem(
        file.shown,
        line,
        column,
        fault.code,
        fault.what,
        fault.hint,
        fault.severity,
        source=file.line(line),
    )


def open_yaml(file: PackFile) -> tuple[YamlDoc, list[Problem]]:
    """The data of a YAML file and what is wrong with the file as YAML."""
    wrong = encoding_problem(file)
    if wrong:
        return YamlDoc(None, {}, {}), [wrong]
    doc = read_yaml(file.text())
    problems = [_yaml_problem(file, fault) for fault in doc.faults]
    if doc.data is None and not problems:
        problems = [Problem(file.shown, 0, 0, "R109", "the file holds nothing but comments")]
    return doc, problems


def _yaml_problem(file: PackFile, fault: YamlFault) -> Problem:
    what = Fault(fault.code, fault.what, hint=fault.hint)
    return at_line(file, fault.line, fault.column, what)


def as_error(problem: Problem) -> KgError:
    """The problem as an exception: a PackError for the pack as a whole, else a RuleError."""
    kind = PackError if problem.code.startswith("P") else RuleError
    place = Place(problem.path, problem.line, problem.column)
    return kind(problem.code, problem.what, place=place, hint=problem.hint)
