"""Lines that announce a series and a number in it."""

from __future__ import annotations

import pytest

from kg.sources.series import Series, find_series


@pytest.mark.parametrize(
    ("line", "heading", "number"),
    [
        (
            "On the spirit of the Third Plenary Session (3).",
            "On the spirit of the Third Plenary Session",
            3,
        ),
        ("On the spirit of the session (three)", "On the spirit of the session", 3),
        ("On the spirit of the session（二）", "On the spirit of the session", 2),
        ("Building a harbour city (IV)", "Building a harbour city", 4),
        ("Building a harbour city: Part 2 of 3", "Building a harbour city", 2),
        ("Part Two", "", 2),
        ("Part II: The ports", "", 2),
        ("Second article in the series on port policy", "On port policy", 2),
        ("The third in a series of commentaries on reform", "On reform", 3),
        ("No. 4 commentary on the economic situation", "Commentary on the economic situation", 4),
        ("Commentary on port policy, No. 4", "Commentary on port policy", 4),
        ("First commentary on the five-year plan", "Commentary on the five-year plan", 1),
    ],
)
def test_a_series_line_gives_heading_and_number(line: str, heading: str, number: int) -> None:
    assert find_series(line) == Series(heading, number)


@pytest.mark.parametrize(
    "line",
    [
        "Resolution on ports (2023)",
        "Authority under section 506(a)(1)",
        "Article 5 (1)",
        "The second part of the plan was adopted",
        "Report of the commission (c)",
        "The bank ranks No. 5 in the list",
        "A series of measures was adopted",
        "The council met " * 20 + "(3)",
    ],
)
def test_other_lines_are_no_series(line: str) -> None:
    assert find_series(line) is None
