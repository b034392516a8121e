# source: written for kg; licence: MIT
"""Words by which a phrase tells when: days, months, and what else such a phrase ends with."""

from __future__ import annotations

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
WHEN = (
    DAYS
    | MONTHS
    | frozenset(
        "yesterday today tomorrow week weeks month months year years decade decades "
        "morning afternoon evening night weekend".split()
    )
)
"""Last words of what tells when."""
