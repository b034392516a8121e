"""Sheets: what is drawn, how cells are kept safe, and what comes back from a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from river_graph import graph

from kg.coverage.report import Unread
from kg.errors import CurationError
from kg.model import Graph
from kg.review import COLUMNS, Row, read_sheet, sheet_rows, sheet_text

MISS = Unread("a", 5, "The council funds rivers.", ("funds",), ("council (Organization)",), 1)


def shuffled(found: Graph) -> Graph:
    return replace(found, statements=found.statements[::-1])


def test_a_row_tells_statement_sentence_words_and_ids() -> None:
    rows = sheet_rows(graph(), [], sample=50, misses=0)
    row = next(r for r in rows if r.predicate == "adopted")
    assert (row.mark, row.document, row.status, row.rule) == ("", "a", "asserted", "rules/x")
    assert (row.subject, row.subject_type) == ("River Council", "Organization")
    assert (row.object, row.object_type, row.confidence) == ("Rivers Act", "Policy", "0.80")
    assert row.sentence == "The council adopted the Rivers Act."
    assert row.words == "council | Rivers Act"
    assert (row.id("subject"), row.id("start")) == ("organization/river-council", "23")


def test_a_likely_miss_has_its_sentence_triggers_and_mentions() -> None:
    (row,) = sheet_rows(graph(), [MISS], sample=0, misses=5)
    assert row == Row(
        document="a",
        sentence="The council funds rivers.",
        words="funds | council (Organization)",
        ids="start=5",
    )


@pytest.mark.parametrize("seed", ["", "b"])
def test_the_same_is_drawn_whatever_the_order(seed: str) -> None:
    drawn = [
        sheet_rows(g, [MISS], sample=2, misses=1, seed=seed) for g in (graph(), shuffled(graph()))
    ]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 3


def test_another_seed_draws_others() -> None:
    drawn = {
        tuple(r.ids for r in sheet_rows(graph(), [], sample=1, misses=0, seed=str(n)))
        for n in range(20)
    }
    assert len(drawn) == 3


def test_a_sheet_comes_back_as_it_was_written() -> None:
    rows = sheet_rows(graph(), [MISS], sample=50, misses=5)
    back = read_sheet(sheet_text(rows), path="sheet.tsv")
    assert [replace(r, line=0) for r in back] == rows
    assert [r.line for r in back] == [2, 3, 4, 5]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "＝1", "'=1"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    text = sheet_text([Row(document=cell, subject="x")])
    assert f"\t'{cell}\t" in text
    assert read_sheet(text, path="sheet.tsv")[0].document == cell


def test_breaks_and_tabs_become_blanks() -> None:
    text = sheet_text([Row(document="a", sentence="one\ttwo\r\nthree")])
    assert text.splitlines()[1].count("\t") == len(COLUMNS) - 1
    assert "one two three" in text


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_spreadsheet_may_change_delimiter_quotes_and_order(delimiter: str) -> None:
    lines = (("Document", "note", "mark"), ('"a"', '"x\ny"', "right"), ("", "", ""), ("b", "", ""))
    text = "\ufeff" + "\n".join(delimiter.join(cells) for cells in lines)
    rows = read_sheet(text, path="sheet.csv")
    assert [(r.document, r.mark, r.line) for r in rows] == [("a", "right", 2), ("b", "", 5)]


def test_a_file_that_is_no_sheet_is_told() -> None:
    with pytest.raises(CurationError, match=r"sheet.tsv:1 \[C130\]"):
        read_sheet("hello\n", path="sheet.tsv")
