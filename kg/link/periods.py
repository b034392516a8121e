"""The number of a Chinese five-year plan in, the years it covers out."""

from __future__ import annotations

_LENGTH = 5
_FIRST_YEAR = 1953
_GAP_AFTER, _GAP = 2, 3
"""The years 1963 to 1965 stood between the second plan and the third."""
_LAST = 99


def plan_period(number: int) -> str | None:
    """The ISO 8601 interval of years of the nth plan; None where there can be none.

    Source: the plans as adopted; the first ran from 1953 to 1957, the third from 1966 to 1970,
    and since then each has followed the one before without a gap.

    >>> plan_period(1), plan_period(2), plan_period(3), plan_period(14)
    ('1953/1957', '1958/1962', '1966/1970', '2021/2025')
    """
    if not 1 <= number <= _LAST:
        return None
    first = _FIRST_YEAR + _LENGTH * (number - 1) + (_GAP if number > _GAP_AFTER else 0)
    return f"{first}/{first + _LENGTH - 1}"
