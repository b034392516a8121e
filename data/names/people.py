"""Given names, by which patterns know a person; family names, by which cities are ambiguous.

Needs the library Faker.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

from table import cell, plain, read, write
from words import is_word

SOURCE = "Faker (names by locale), names of public figures of more languages by us"
LICENCE = "MIT (both)"
_LOCALES = """
cs_CZ da_DK de_DE en_GB en_IN en_KE en_NG en_NZ en_US es_CO es_ES es_MX et_EE fi_FI fr_FR fr_QC
ha_NG hr_HR hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR ro_RO sk_SK sl_SI sv_SE
tr_TR yo_NG
"""
_SHAPE = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,}(?:[-'][^\W\d_]+)*")


def build(here: Path, out: Path, places: frozenset[str]) -> None:
    """Write given-names.tsv without places and words; our table keeps some and drops others."""
    ours = {r["name"]: r["word"] for r in read(here / "given-names.tsv")}
    names = {n for n in (*ours, *library("first_names")) if ours.get(n) != "no"}
    kept = {n for n in names if ours.get(n) == "yes" or _is_safe(n, places)}
    dropped = {n for n, word in ours.items() if word == "no"}
    rows = [{"name": n, "aliases": _plain(n, kept | dropped, places)} for n in kept]
    write(out / "given-names.tsv", rows, source=SOURCE, licence=LICENCE)


def _is_safe(name: str, places: frozenset[str]) -> bool:
    return not is_word(name) and name not in places and plain(name) not in places


def _plain(name: str, others: set[str], places: frozenset[str]) -> str:
    """The name in plain letters, when it is another form and none of the other names."""
    flat = plain(name)
    return cell([flat], without=name) if flat not in others and _is_safe(flat, places) else ""


def library(field: str) -> Iterator[str]:
    """The `first_names` or `last_names` of all locales that are one word in Latin letters."""
    for locale in _LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        yield from (n for n in getattr(provider, field, ()) if _SHAPE.fullmatch(n))
