"""ISO 8601 dates as the rules write them → typed literals and first and last day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.model import days

XSD = "http://www.w3.org/2001/XMLSchema#"
KINDS = {10: "date", 7: "gYearMonth", 4: "gYear"}
"""The XML Schema type of a date by its length in characters."""


def date_literal(text: str) -> Literal:
    """The narrowest XML Schema type that `text` is a valid value of; a string when there is none.

    >>> date_literal("2024-07").datatype.value.rpartition("#")[2]
    'gYearMonth'
    """
    if re.fullmatch(r"--\d\d-\d\d", text, re.ASCII) and days(f"2024{text[1:]}"):
        return Literal(text, datatype=NamedNode(f"{XSD}gMonthDay"))
    if "/" in text or days(text) is None:
        return Literal(text)
    return Literal(text, datatype=NamedNode(XSD + KINDS[len(text)]))


def when(iso: str) -> Iterator[tuple[str, str]]:
    """First and last day of a date, month, year or range, so that times can be sorted.

    >>> list(when("2024-02"))[1]
    ('kg:until', '"2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date>')
    """
    for word, day in zip(("kg:from", "kg:until"), days(iso) or (), strict=False):
        yield word, f'"{day}"^^<{XSD}date>'
