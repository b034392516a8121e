"""How far titles run: quotations within, brackets, and the day or meeting that follows them."""

from __future__ import annotations

import pytest
from made import view_of

from kg.match.shapes import SHAPES

TITLES = [
    ("Plan for Ports in Hainan on Tuesday", "Plan for Ports in Hainan"),
    ("Plan for Ports in February 2023", "Plan for Ports"),
    ("Zone of the Port (Hainan) Pilot Area opened", "Zone of the Port (Hainan) Pilot Area"),
    ("Code of Conduct (COC) talks", "Code of Conduct"),
    ('Zones for the "Sunrise Coast" Area opened', 'Zones for the "Sunrise Coast" Area'),
    ("Outline of the 14th Port Plan works", "Outline of the 14th Port Plan"),
    ("Ports (Hainan and", "Ports"),
    ("Pact in the field of Ports upon Entry came", "Pact in the field of Ports upon Entry"),
    ("Pact against Fraud or Theft between friends", "Pact against Fraud or Theft"),
]


@pytest.mark.parametrize(("text", "wanted"), TITLES)
def test_a_title_runs_to_its_last_capital(text: str, wanted: str) -> None:
    view = view_of(text)
    taken = SHAPES["Title"](view, 0)
    assert text[: view.sentence.ends[taken - 1]] == wanted


QUOTATIONS = [
    ('"Plan for Ports" came', "Plan for Ports"),
    ('"Plan for a "Sunrise Coast" Zone" came', 'Plan for a "Sunrise Coast" Zone'),
    ('"Plan for Ports" and the "Plan for Lakes" came', "Plan for Ports"),
    ('("Plan for Ports") came', "Plan for Ports"),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTATIONS)
def test_what_is_quoted_ends_at_the_mark_that_closes_it(text: str, wanted: str) -> None:
    view = view_of(text)
    start = view.sentence.words.index("Plan")
    end = start + SHAPES["Quoted"](view, start)
    assert text[view.sentence.starts[start] : view.sentence.ends[end - 1]] == wanted


def test_nothing_is_quoted_without_a_closing_mark() -> None:
    assert SHAPES["Quoted"](view_of('"Plan for Ports came'), 1) == 0
