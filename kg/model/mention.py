"""A mention: characters of a document that name or point to a thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Mention(NamedTuple):
    """Clean characters `[start, end)` that a rule typed.

    A named tuple, since mentions are made, hashed and compared more often than anything else.

    `name` is the canonical name when the rule knows it (a word list's first column, an ISO date),
    `same_as` an external identifier, `feature` a finer kind within the type ("city", "country").
    """

    start: int
    end: int
    type: str
    text: str
    rule: str
    name: str = ""
    same_as: str = ""
    feature: str = ""


@dataclass(frozen=True, slots=True, order=True)
class MentionRecord:
    """A mention as exported: characters of the original, linked to its entity's id."""

    document: str
    start: int
    end: int
    entity: str
    text: str
    rule: str
