"""First-level parts of the large countries: ISO 3166-2 codes under their English names."""

from __future__ import annotations

from pathlib import Path

import pycountry
from table import Row, cell, plain, read, write

SOURCE = "pycountry (iso-codes), English names, aliases and context words of our own"
LICENCE = "LGPL-2.1-or-later (iso-codes), MIT (ours)"
WHOLE = ("US", "IN", "CA", "DE", "AU", "BR", "MX")
"""Countries of which every part is listed; of the others only those in our table."""
DROP = "-"


def build(here: Path, out: Path, country_names: dict[str, str]) -> None:
    """Write subdivisions.tsv; `country_names` maps alpha-2 codes to our country names."""
    ours = {row["code"]: row for row in read(here / "subdivisions.tsv")}
    codes = {part.code for land in WHOLE for part in _parts(land)} | set(ours)
    kept = [c for c in sorted(codes) if ours.get(c, {"name": ""})["name"] != DROP]
    rows = [_row(code, ours.get(code), country_names) for code in kept]
    rows += [_prefecture(part.code, part.name) for part in _parts("JP") if part.code not in ours]
    write(out / "subdivisions.tsv", rows, source=SOURCE, licence=LICENCE)


def _parts(country: str) -> list[pycountry.db.Data]:
    """The parts of a country that are not parts of a part."""
    found = pycountry.subdivisions.get(country_code=country)
    return [part for part in found if not part.parent_code]


def _row(code: str, ours: Row | None, country_names: dict[str, str]) -> dict[str, str]:
    known = pycountry.subdivisions.get(code=code)
    name = ours["name"] if ours else plain(known.name)
    aliases = ours["aliases"].split("|") if ours else [known.name]
    forms = [form for alias in (name, *aliases) for form in (alias, plain(alias))]
    return {
        "name": name,
        "aliases": cell([f for f in forms if f != "Para"], without=name),
        "id": f"iso3166-2:{code}",
        "context": ours["context"] if ours else "",
        "broader": country_names[code[:2]],
    }


def _prefecture(code: str, name: str) -> dict[str, str]:
    """A prefecture of Japan; most share the bare name with a city, which keeps it."""
    full = f"{name} Prefecture"
    return {
        "name": full,
        "aliases": f"{name} prefecture",
        "id": f"iso3166-2:{code}",
        "broader": "Japan",
    }
