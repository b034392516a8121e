"""Rows to the text of a sheet and back: tab-separated, as spreadsheets open and save it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from kg.errors import CurationError, Place
from kg.exporters.table import guard, unguard

MARKS = ("right", "wrong", "missed")


@dataclass(frozen=True, slots=True)
class Row:
    """A statement of one document, or a sentence of which nothing is stated, with its judgement.

    A person fills in `mark`, mends cells of a statement marked right, and fills in the cells of one
    marked missed.
    """

    mark: str = ""
    """One of `MARKS`, or empty: not judged."""
    document: str = ""
    subject: str = ""
    subject_type: str = ""
    predicate: str = ""
    object: str = ""
    object_type: str = ""
    status: str = ""
    rule: str = ""
    confidence: str = ""
    sentence: str = ""
    words: str = ""
    """The words for subject and object, with " | "; of a likely miss its triggers and mentions."""
    ids: str = ""
    """`key=value` with blanks: statement, subject, object, start, end. Empty in added rows."""
    line: int = 0
    """Where the row stands in its file, from 1; 0 when it was not read."""

    def id(self, key: str) -> str:
        """One of the ids; empty when it is not there."""
        pairs = (part.partition("=") for part in self.ids.split())
        return next((value for name, _, value in pairs if name == key), "")


COLUMNS = tuple(f.name for f in fields(Row) if f.name != "line")


def sheet_text(rows: Iterable[Row]) -> str:
    """The sheet: a line of names, then a line a row; no cell runs as a formula or holds a break."""
    out = io.StringIO()
    table = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow([guard(" ".join(str(getattr(row, c)).split())) for c in COLUMNS])
    return out.getvalue()


def read_sheet(text: str, *, path: str) -> list[Row]:
    """The rows of a sheet, also when a spreadsheet saved it with commas or semicolons.

    Columns may stand in any order, and others beside them; `path` is for messages only.

    Raises:
        CurationError: the first line does not name the columns (C130).

    >>> read_sheet("mark\\tdocument\\nright\\ta\\n", path="sheet.tsv")[0].document
    'a'
    """
    first = text.removeprefix("\ufeff").partition("\n")[0]
    delimiter = max("\t,;", key=first.count)
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter)
    names = [cell.strip().lower() for cell in next(lines, [])]
    if "mark" not in names or "document" not in names:
        hint = "It should be a sheet that `kg review SOURCES` wrote."
        raise CurationError("C130", "no line of column names", place=Place(path, 1), hint=hint)
    return list(_rows(lines, names))


def _rows(lines: Iterator[list[str]], names: list[str]) -> Iterator[Row]:
    line = 2
    for cells in lines:
        known = {
            name: " ".join(unguard(cell).split())
            for name, cell in zip(names, cells, strict=False)
            if name in COLUMNS
        }
        if any(known.values()):
            yield Row(**known, line=line)
        line = lines.line_num + 1  # type: ignore[attr-defined]
