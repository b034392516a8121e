"""The years of China's five-year plans."""

from __future__ import annotations

import pytest

from kg.link.periods import plan_period

PLANS = [
    (1, "1953/1957"),
    (2, "1958/1962"),
    (3, "1966/1970"),
    (6, "1981/1985"),
    (10, "2001/2005"),
    (13, "2016/2020"),
    (14, "2021/2025"),
    (15, "2026/2030"),
    (0, None),
    (-3, None),
    (100, None),
]


@pytest.mark.parametrize(("number", "years"), PLANS)
def test_a_plan_covers_its_five_years(number: int, years: str | None) -> None:
    assert plan_period(number) == years
