"""Dates of bylines and metadata → ISO 8601."""

from __future__ import annotations

import pytest

from kg.sources.dates import find_date, find_yearless, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023-12-20", "2023-12-20"),
        ("2023/12/20 10:15", "2023-12-20"),
        ("2023.12.20", "2023-12-20"),
        ("December 20, 2023", "2023-12-20"),
        ("Dec. 20th, 2023", "2023-12-20"),
        ("Sept 3 2023", "2023-09-03"),
        ("20 December 2023", "2023-12-20"),
        ("the 20th of December, 2023", "2023-12-20"),
        ("20/12/2023", "2023-12-20"),
        ("12/20/2023", "2023-12-20"),
        ("2023年12月20日", "2023-12-20"),
        ("2025-02-10T12:05:00-05:00", "2025-02-10"),
    ],
)
def test_a_day_is_found_in_every_usual_form(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "text", ["03/04/2024", "31 February 2023", "2023-13-01", "December 20", "1234-56-78", "2023"]
)
def test_unclear_and_impossible_days_give_none(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(("text", "iso"), [("Nov. 17", "--11-17"), ("17th November", "--11-17")])
def test_a_day_without_a_year_keeps_its_place_open(text: str, iso: str) -> None:
    found = find_yearless(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    ("value", "iso"),
    [("2024-03", "2024-03"), ("March 2024", "2024-03"), ("2024", "2024"), ("soon", ""), ("", "")],
)
def test_metadata_may_give_a_month_or_a_year(value: str, iso: str) -> None:
    assert parse_date(value) == iso
