"""Countries and their adjectives: our names and aliases over those of pycountry and CLDR."""

from __future__ import annotations

from pathlib import Path

import pycountry
from babel import Locale
from table import Row, cell, plain, read, write

SOURCE = "pycountry (iso-codes), CLDR territory names (babel), aliases and adjectives of our own"
LICENCE = "LGPL-2.1-or-later (iso-codes), Unicode-3.0 (CLDR), MIT (ours)"


def build(here: Path, out: Path) -> None:
    """Write countries.tsv and nationalities.tsv from our table and the libraries."""
    ours = list(read(here / "countries.tsv"))
    write(out / "countries.tsv", map(_country, ours), source=SOURCE, licence=LICENCE)
    adjectives = [_nationality(row) for row in ours if row["demonyms"]]
    write(out / "nationalities.tsv", adjectives, source=SOURCE, licence=LICENCE)


def name_of(row: Row) -> str:
    """The common short English name: ours, else CLDR's."""
    return row["name"] or str(Locale("en").territories[row["code"]]).replace("’", "'")


def _country(row: Row) -> dict[str, str]:
    name = name_of(row)
    names = [name, *_library_names(row["code"]), *row["aliases"].split("|")]
    aliases = [form for alias in names for form in (alias, plain(alias))]
    return {
        "name": name,
        "aliases": cell(aliases, without=name),
        "acronym": row["acronym"],
        "id": f"iso3166:{row['code']}",
        "context": row["context"],
    }


def _library_names(code: str) -> list[str]:
    """Official and common names; "Korea, Republic of" and "Name (note)" are no running text."""
    country = pycountry.countries.get(alpha_2=code)
    fields = ("name", "common_name", "official_name")
    found = [str(getattr(country, f, "")) for f in fields] if country else []
    found.append(str(Locale("en").territories.get(code, "")).replace("’", "'"))
    without = [n.removeprefix("the ") for n in found if "," not in n and "(" not in n]
    return [n for n in without if not n.startswith("Congo") and not n.endswith("SAR China")]


def _nationality(row: Row) -> dict[str, str]:
    return {
        "name": name_of(row),
        "aliases": row["demonyms"],
        "id": f"iso3166:{row['code']}",
        "context": row["context"],
    }
