"""A word list (TSV) in, its rows as Names out; 40,000 rows in well under 0.2 s.

Line 1 is `# source: …; licence: …`, line 2 the column names, then a row a line, tab separated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import Problem
from kg.packs.columns import COLUMNS, columns, make_names, no_collecting
from kg.packs.entry import at_line
from kg.packs.fault import Fault, Severity, did_you_mean, shorten
from kg.packs.files import PackFile, encoding_problem
from kg.packs.parts import WordList

DATES = ("valid_from", "valid_to")
MOST = 5
"""Most faults of one kind told one by one."""
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
_SOURCE = re.compile(r"# source: .+; licen[cs]e: .+")
Row = tuple[int, str, str]
"""Line, what is wrong, hint."""


def read_names(file: PackFile) -> tuple[WordList, list[Problem]]:
    """The rows of a word list, and what is wrong with it."""
    wrong = encoding_problem(file)
    if wrong:
        return WordList(file, (), range(0)), [wrong]
    with no_collecting():
        return _read(file)


def _read(file: PackFile) -> tuple[WordList, list[Problem]]:
    lines = file.text().replace("\r\n", "\n").removesuffix("\n").split("\n")
    top = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    header = lines[top].split("\t") if top < len(lines) else []
    problems = [*_source(file, lines[0]), *_header(file, top + 1, header)]
    if any(p.code == "R113" for p in problems):
        return WordList(file, (), range(0)), problems
    body = lines[top + 1 :]
    numbers, uneven = _even(body, top + 2, len(header))
    problems += few(file, "R112", uneven)
    rows = body if len(numbers) == len(body) else [lines[n - 1] for n in numbers]
    cells = "\t".join(rows).split("\t") if rows else []
    given = {name: cells[i :: len(header)] for i, name in enumerate(header)}
    problems += few(file, "R115", sorted(_cells(given, numbers)))
    return WordList(file, make_names(columns(given, len(rows))), numbers), problems


def _source(file: PackFile, line: str) -> list[Problem]:
    if _SOURCE.match(line):
        return []
    hint = "Begin the file with a line: # source: ...; licence: ..."
    return [at_line(file, 1, 1, Fault("R114", "the first line must tell the source", hint=hint))]


def _header(file: PackFile, line: int, header: list[str]) -> list[Problem]:
    if "name" not in header:
        hint = f"Known columns: {', '.join(COLUMNS)}."
        fault = Fault("R113", 'no header line with a column "name"', hint=hint)
        return [at_line(file, line, 1, fault)]
    problems = []
    for index, column in enumerate(header):
        at = len("\t".join(header[:index])) + (2 if index else 1)
        if column not in COLUMNS:
            what = f'unknown column "{shorten(column)}"'
            fault = Fault("R113", what, hint=did_you_mean(column, COLUMNS))
            problems.append(at_line(file, line, at, fault))
        elif column in header[:index]:
            fault = Fault("R113", f'column "{column}" stands twice')
            problems.append(at_line(file, line, at, fault))
    return problems


def _even(body: list[str], first: int, wide: int) -> tuple[Sequence[int], list[Row]]:
    """The lines that have as many columns as the header, and faults of the others."""
    tabs = [line.count("\t") for line in body]
    if not body:
        return range(0), [(first - 1, "no row below the header", "")]
    if tabs.count(wide - 1) == len(tabs):
        return range(first, first + len(body)), []
    numbers = [n for n, count in enumerate(tabs, start=first) if count == wide - 1]
    hint = "Columns are parted by tabs."
    uneven = [
        (n, f"{_count(count + 1)}, the header has {wide}", hint)
        for n, count in enumerate(tabs, start=first)
        if count != wide - 1
    ]
    return numbers, uneven


def _count(columns: int) -> str:
    return "1 column" if columns == 1 else f"{columns} columns"


def _cells(given: dict[str, list[str]], numbers: Sequence[int]) -> Iterator[Row]:
    """Names that are empty and dates that are none."""
    names = given["name"]
    if not all(map(str.strip, names)):
        for number, name in zip(numbers, names, strict=True):
            if not name.strip():
                yield number, "an empty name", ""
    for column in DATES:
        for number, text in zip(numbers, given.get(column, ()), strict=False):
            if text and not _DATE.fullmatch(text):
                what = f'"{shorten(text)}" in {column} is not a date'
                yield number, what, "Write 2024, 2024-07 or 2024-07-15."


def few(
    file: PackFile, code: str, rows: list[Row], *, severity: Severity = "error"
) -> list[Problem]:
    """The first faults one by one, the others as a number."""
    told = [
        at_line(file, line, 1, Fault(code, what, hint=hint, severity=severity))
        for line, what, hint in rows[:MOST]
    ]
    if len(rows) > MOST:
        more = Fault(code, f"{len(rows) - MOST:,} more rows like these", severity=severity)
        told.append(at_line(file, rows[MOST][0], 1, more))
    return told
