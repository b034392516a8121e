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
    """Write given-names.tsv without places and without words, but for the words our table keeps."""
    ours = list(read(here / "given-names.tsv"))
    names = {r["name"] for r in ours} | set(library("first_names"))
    kept = {n for n in names if not (is_word(n) or n in places or plain(n) in places)}
    kept |= {r["name"] for r in ours if r["word"]}
    rows = [{"name": n, "aliases": cell([plain(n)], without=n)} for n in kept]
    write(out / "given-names.tsv", rows, source=SOURCE, licence=LICENCE)


def library(field: str) -> Iterator[str]:
    """The `first_names` or `last_names` of all locales that are one word in Latin letters."""
    for locale in _LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        yield from (n for n in getattr(provider, field, ()) if _SHAPE.fullmatch(n))
