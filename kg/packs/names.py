"""A word list (TSV) in, its rows as Names out; 40,000 rows in well under 0.2 s.

Line 1 is `# source: …; licence: …`, line 2 the column names, then a row a line, tab separated.
"""

from __future__ import annotations

import dataclasses
import gc
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from kg.model import Name, Problem
from kg.packs.entry import at_line
from kg.packs.fault import Fault, Severity, did_you_mean, shorten
from kg.packs.files import PackFile, encoding_problem
from kg.packs.parts import WordList

COLUMNS = tuple(f.name for f in dataclasses.fields(Name))
LISTS = ("aliases", "context")
"""Columns whose cells are lists, with bars between."""
DATES = ("valid_from", "valid_to")
MOST = 5
"""Most faults of one kind told one by one."""
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_SOURCE = re.compile(r"# source: .+; licen[cs]e: .+")
Row = tuple[int, str, str]
"""Line, what is wrong, hint."""


def read_names(file: PackFile) -> tuple[WordList, list[Problem]]:
    """The rows of a word list, and what is wrong with it."""
    empty = WordList(file, (), 3)
    wrong = encoding_problem(file)
    if wrong:
        return empty, [wrong]
    lines = file.text().replace("\r\n", "\n").removesuffix("\n").split("\n")
    problems = _source(file, lines[0])
    start = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    header = lines[start].split("\t") if start < len(lines) else []
    problems += _header(file, start + 1, header)
    if any(p.code == "R113" for p in problems):
        return empty, problems
    cells = [line.split("\t") for line in lines[start + 1 :]]
    problems += _rows(file, start + 2, header, cells)
    good = [row for row in cells if len(row) == len(header)]
    return WordList(file, make_names(columns(header, good)), start + 2), problems


def columns(header: Sequence[str], cells: Sequence[Sequence[str]]) -> list[Sequence[Any]]:
    """The cells turned into one sequence for each field of Name."""
    given = dict(zip(header, zip(*cells, strict=True), strict=True)) if cells else {}
    made: list[Sequence[Any]] = []
    for column in COLUMNS:
        texts: Sequence[str] = given.get(column, ("",) * len(cells))
        split = column in LISTS
        made.append([tuple(t.split("|")) if t else () for t in texts] if split else texts)
    return made


def make_names(by_column: Sequence[Sequence[Any]]) -> tuple[Name, ...]:
    """One Name for each row of the columns.

    The slots are filled column by column, which takes half the time of calling Name 40,000
    times, and the garbage collector waits: the objects hold nothing but text.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        names = tuple(Name.__new__(Name) for _ in by_column[0])
        for column, values in zip(COLUMNS, by_column, strict=True):
            fill: Callable[[Name, Any], None] = Name.__dict__[column].__set__
            deque(map(fill, names, values), maxlen=0)
    finally:
        if collecting:
            gc.enable()
    return names


def name_columns(names: Sequence[Name]) -> list[tuple[Any, ...]]:
    """The fields of all names, column by column: the way back from `make_names`."""
    return [tuple(map(Name.__dict__[column].__get__, names)) for column in COLUMNS]


def _source(file: PackFile, line: str) -> list[Problem]:
    if _SOURCE.match(line):
        return []
    hint = "Begin the file with a line: # source: ...; licence: ..."
    return [at_line(file, 1, 1, Fault("R114", "the first line must tell the source", hint=hint))]


def _header(file: PackFile, line: int, header: list[str]) -> list[Problem]:
    if "name" not in header:
        hint = f"Known columns: {', '.join(COLUMNS)}."
        return [
            at_line(file, line, 1, Fault("R113", 'no header line with a column "name"', hint=hint))
        ]
    problems = []
    for index, column in enumerate(header):
        at = len("\t".join(header[:index])) + (2 if index else 1)
        if column not in COLUMNS:
            what = f'unknown column "{shorten(column)}"'
            fault = Fault("R113", what, hint=did_you_mean(column, COLUMNS))
            problems.append(at_line(file, line, at, fault))
        elif column in header[:index]:
            problems.append(
                at_line(file, line, at, Fault("R113", f'column "{column}" stands twice'))
            )
    return problems


def _rows(file: PackFile, first: int, header: list[str], cells: list[list[str]]) -> list[Problem]:
    wide = len(header)
    uneven = [
        (n, f"{len(row)} columns, the header has {wide}", "Columns are parted by tabs.")
        for n, row in enumerate(cells, start=first)
        if len(row) != wide
    ]
    if not cells:
        uneven = [(first - 1, "no row below the header", "")]
    at = header.index("name")
    nameless = [
        (n, "an empty name", "")
        for n, row in enumerate(cells, start=first)
        if len(row) == wide and not row[at].strip()
    ]
    wrong = nameless + list(_dates(first, header, cells))
    return few(file, "R112", uneven) + few(file, "R115", wrong)


def _dates(first: int, header: list[str], cells: list[list[str]]) -> Iterator[Row]:
    for column in DATES:
        if column not in header:
            continue
        at = header.index(column)
        for n, row in enumerate(cells, start=first):
            if len(row) == len(header) and row[at] and not _DATE.fullmatch(row[at]):
                what = f'"{shorten(row[at])}" in {column} is not a date'
                yield n, what, "Write 2024, 2024-07 or 2024-07-15."


def few(
    file: PackFile, code: str, rows: list[Row], *, severity: Severity = "error"
) -> list[Problem]:
    """The first faults one by one, the others as a number."""
    told = [
        at_line(file, line, 1, Fault(code, what, hint=hint, severity=severity))
        for line, what, hint in rows[:MOST]
    ]
    if len(rows) > MOST:
        more = f"{len(rows) - MOST:,} more rows like these"
        last = Fault(code, more, severity=severity)
        told.append(at_line(file, rows[MOST][0], 1, last))
    return told
