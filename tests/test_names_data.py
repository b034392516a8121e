"""The word lists hold what their columns promise, and those made from libraries are current."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycountry
import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data" / "names"
LISTS = sorted((ROOT / "rules").glob("*/names/*.tsv"))
COLUMNS = {
    "name", "aliases", "acronym", "id", "feature", "valid_from", "valid_to", "context", "broader",
}  # fmt: skip
CURIE = re.compile(r"(iso3166:[A-Z]{2}|iso3166-2:[A-Z]{2}-\w+|geonames:\d+|isic:[A-U]\d{0,4})")
SHORT_WORDS = {"a", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the"}

each_list = pytest.mark.parametrize("path", LISTS, ids=lambda p: f"{p.parts[-3]}/{p.stem}")


def rows(path: Path) -> Iterator[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[1].split("\t")
    for line in lines[2:]:
        yield dict(zip(header, line.split("\t"), strict=True))


def forms(row: dict[str, str]) -> list[str]:
    cells = (row["name"], row.get("aliases", ""), row.get("acronym", ""))
    return [form for cell in cells for form in cell.split("|") if form]


def names_of(*stems: str) -> set[str]:
    return {row["name"] for path in LISTS if path.stem in stems for row in rows(path)}


def test_there_are_lists_of_both_packs() -> None:
    assert Counter(path.parts[-3] for path in LISTS) >= Counter(core=8, policy=13)


@each_list
def test_a_list_opens_with_its_source_and_known_columns(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# source: .+; licence: .+", lines[0])
    assert lines[1].split("\t")[0] == "name"
    assert set(lines[1].split("\t")) <= COLUMNS


@each_list
def test_rows_are_sorted_by_name_and_stand_once(path: Path) -> None:
    found = list(rows(path))
    folded = [row["name"].casefold() for row in found]
    assert folded == sorted(folded)
    several = Counter((r["name"], r.get("id", ""), r.get("context", "")) for r in found)
    assert [key for key, count in several.items() if count > 1] == []


@each_list
def test_forms_are_clean_and_stand_once_in_a_row(path: Path) -> None:
    for row in rows(path):
        found = forms(row)
        assert len(found) == len(set(found)), row
        for form in found:
            assert form == " ".join(form.split()), row
            assert not set(form) & set("’‘“”\u00a0"), row
            assert form.lower() not in SHORT_WORDS, row


@each_list
def test_ids_are_curies_of_a_known_scheme(path: Path) -> None:
    assert [row for row in rows(path) if row.get("id") and not CURIE.fullmatch(row["id"])] == []


@each_list
def test_context_words_are_long_enough_to_tell_something(path: Path) -> None:
    cells = [row["context"] for row in rows(path) if row.get("context")]
    assert [word for cell in cells for word in cell.split("|") if len(word) < 3] == []


@each_list
def test_what_is_broader_is_a_name_of_some_list(path: Path) -> None:
    known = {row["name"] for other in LISTS for row in rows(other)}
    wanted = {row["broader"] for row in rows(path) if row.get("broader")}
    assert sorted(wanted - known) == []


def test_every_country_of_the_list_has_an_iso_code() -> None:
    path = ROOT / "rules" / "core" / "names" / "countries.tsv"
    codes = {row["id"].removeprefix("iso3166:") for row in rows(path)}
    known = {country.alpha_2 for country in pycountry.countries}
    assert codes - known == {"XK"}
    assert len(codes) > 230


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("U.S.", "United States"),
        ("UK", "United Kingdom"),
        ("Britain", "United Kingdom"),
        ("People's Republic of China", "China"),
        ("DPRK", "North Korea"),
        ("Republic of Korea", "South Korea"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Cote d'Ivoire", "Côte d'Ivoire"),
        ("Türkiye", "Turkey"),
        ("Viet Nam", "Vietnam"),
        ("Islamic Republic of Iran", "Iran"),
        ("Russian Federation", "Russia"),
    ],
)
def test_a_country_goes_by_its_common_name(form: str, name: str) -> None:
    path = ROOT / "rules" / "core" / "names" / "countries.tsv"
    assert [row["name"] for row in rows(path) if form in forms(row)] == [name]


def test_industries_and_concepts_are_many() -> None:
    assert len(names_of("industries")) >= 600
    assert len(names_of("concepts")) >= 400


def test_no_industry_is_both_weak_and_strong() -> None:
    found = {
        stem: {f.lower() for p in LISTS if p.stem == stem for row in rows(p) for f in forms(row)}
        for stem in ("industries", "industries-weak")
    }
    assert found["industries"] & found["industries-weak"] == set()


@pytest.mark.parametrize(
    "noun", ["reform", "innovation", "business environment", "confidence", "new era", "services"]
)
def test_stock_nouns_are_neither_concept_nor_industry(noun: str) -> None:
    lists = [p for p in LISTS if p.stem in ("concepts", "industries", "industries-weak")]
    found = {form.lower() for path in lists for row in rows(path) for form in forms(row)}
    assert noun not in found


def test_lists_made_from_libraries_are_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(DATA), *sys.path])
    import countries
    import subdivisions

    names = {row["code"]: countries.name_of(row) for row in rows(DATA / "countries.tsv")}
    countries.build(DATA, tmp_path)
    subdivisions.build(DATA, tmp_path, names)
    made = sorted(tmp_path.glob("*.tsv"))
    assert [p.stem for p in made] == ["countries", "nationalities", "subdivisions"]
    for path in made:
        committed = ROOT / "rules" / "core" / "names" / path.name
        assert path.read_bytes() == committed.read_bytes(), f"run data/names/build.py: {path.name}"
