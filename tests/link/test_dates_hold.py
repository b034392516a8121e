"""Whatever the words, figures and dates: no error, and only names that the calendar allows."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from datetime import date

from date_rules import find
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.link.date_calendar import Partial, read_ends, read_iso, write
from kg.link.dates import normalise_date


def words(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from(re.findall(r"\S+", text))


GROUPS = words(
    "day month year day2 month2 year2 turn unit word weekday coming gone quarter half quarters "
    "months decade figure1 figure2 pair"
)
VALUES = st.one_of(
    st.none(),
    st.text(max_size=6),
    st.integers(0, 9999).map(str),
    words("May Dec. this last next year month yesterday Monday first Q3 25th"),
)
PARTS = st.dictionaries(GROUPS, VALUES)
DATES = st.one_of(
    st.just(""),
    st.dates().map(str),
    st.text(max_size=10),
    st.integers(1, 9999).map("{:04d}".format),
)
SENTENCES = st.lists(
    words(
        "on from to and between the of in May June Dec. 5 18 25th 2023 1996 , - / . first quarter "
        "last this next year month Monday yesterday FY Q1 1990s half will since until"
    ),
    max_size=30,
).map(" ".join)


@given(PARTS, DATES)
def test_any_groups_give_a_name_that_reads_back_or_none(
    groups: dict[str, str | None], document_date: str
) -> None:
    name = normalise_date("", groups, document_date)
    if name is not None:
        ends = read_ends(name)
        assert ends
        assert write(*ends) == name


@settings(max_examples=60, deadline=None)
@given(SENTENCES, DATES)
def test_any_order_of_words_is_read_without_error(text: str, document_date: str) -> None:
    for found, name in find(text, document_date):
        assert found in text
        assert read_ends(name)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), DATES)
def test_any_text_is_read_without_error(text: str, document_date: str) -> None:
    for _, name in find(text, document_date):
        assert read_ends(name)


@settings(deadline=None)
@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_a_day_is_found_in_every_form_it_is_written(day: date) -> None:
    forms = (
        f"{day.day} {month_name[day.month]} {day.year}",
        f"{month_name[day.month]} {day.day}, {day.year}",
        f"{month_abbr[day.month]} {day.day}, {day.year}",
        f"{day.year}.{day.month}.{day.day}",
        day.isoformat(),
    )
    for form in forms:
        assert find(f"It met on {form}.") == [(form, day.isoformat())]


@given(st.integers(0, 9999), st.integers(0, 12), st.integers(0, 31))
def test_a_date_that_is_real_reads_back(year: int, month: int, day: int) -> None:
    partial = Partial(year, month, day)
    if partial.real:
        assert read_iso(str(partial)) == partial
