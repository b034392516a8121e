"""Graphs to sheets for a person to judge, and judged sheets to gold and corrections."""

from kg.review.judged import Judged, judged
from kg.review.sample import review, sheet_rows
from kg.review.sheet import COLUMNS, MARKS, Row, read_sheet, sheet_text

__all__ = [
    "COLUMNS",
    "MARKS",
    "Judged",
    "Row",
    "judged",
    "read_sheet",
    "review",
    "sheet_rows",
    "sheet_text",
]
