"""A problem found by a check: in a rule file, or in a finished graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and how to mend it; `line` and `column` count from 1, 0 is unknown."""

    path: str
    line: int
    column: int
    code: str
    what: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"
    source: str = ""
    """The line of the file that `line` points to."""
