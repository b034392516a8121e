"""Metadata by any usual key → the fields a document has, and the rest as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.sources.cleaning import clean_text
from kg.sources.dates import parse_date

_KEYS = {
    "title": ("title", "headline"),
    "date": (
        "date",
        "published",
        "published_time",
        "date_published",
        "publication_date",
        "pubdate",
    ),
    "publisher": ("publisher", "source", "agency", "newspaper", "outlet", "site_name", "sitename"),
    "series": ("series",),
    "number": ("number", "series_number", "part"),
    "language": ("language", "lang"),
}


@dataclass(frozen=True, slots=True)
class Fields:
    """What metadata says of a document; `rest` holds the pairs that are no field, sorted."""

    title: str = ""
    date: str = ""
    publisher: str = ""
    series: str = ""
    number: int = 0
    language: str = ""
    rest: tuple[tuple[str, str], ...] = ()


def read_fields(metadata: Mapping[str, str]) -> Fields:
    """Each field from the first of its keys that holds a fitting value.

    >>> read_fields({"headline": "Port plan", "published": "12 March 2024", "tags": "ports"})
    Fields(title='Port plan', date='2024-03-12', ..., rest=(('tags', 'ports'),))
    """
    plain = {key.strip().lower(): key for key in metadata}
    found: dict[str, str] = {}
    used: set[str] = set()
    for field, keys in _KEYS.items():
        for key in keys:
            value = _fitting(field, metadata[plain[key]].strip()) if key in plain else ""
            if value:
                found[field] = value
                used.add(plain[key])
                break
    rest = tuple(sorted((key, value) for key, value in metadata.items() if key not in used))
    number = int(found.pop("number", "0"))
    return Fields(**found, number=number, rest=rest)


def _fitting(field: str, value: str) -> str:
    if field == "date":
        return parse_date(value)
    if field == "number":
        return value if value.isdecimal() and len(value) < 5 else ""
    if field == "publisher":
        return "" if "://" in value else _tidy(value)
    if field == "language":
        return value.lower().replace("_", "-") if len(value) < 12 else ""
    return _tidy(value)


def _tidy(value: str) -> str:
    return " ".join(clean_text(value).text.split())
