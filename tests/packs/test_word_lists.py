"""Word lists: rows become Names, and what is wrong is told once however long the list."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Name
from kg.packs import check_pack, load_pack
from kg.packs.columns import COLUMNS, make_names, name_columns
from kg.packs.files import PackFile
from kg.packs.names import read_names

MakePack = Callable[..., Path]
SOURCE = "# source: written for this test; licence: MIT\n"
RULE = "kind: names\nmakes: City\nlist: names/cities.tsv\nwhy: Cities.\n"


def read(text: str) -> tuple[tuple[Name, ...], list[str]]:
    words, problems = read_names(PackFile("m/names/x.tsv", "x.tsv", text.encode()))
    return words.rows, [f"{p.line}:{p.column} {p.code} {p.what}" for p in problems]


def test_a_row_becomes_a_name_with_all_its_columns() -> None:
    header = "name\taliases\tacronym\tid\tfeature\tvalid_from\tvalid_to\tcontext\tbroader\n"
    row = (
        "Congo\tZaire|the Congo\tDRC\tiso3166:CD\tcountry\t1960-06-30\t\tKinshasa|Africa\tAfrica\n"
    )
    assert read(SOURCE + header + row) == (
        (
            Name(
                name="Congo",
                aliases=("Zaire", "the Congo"),
                acronym="DRC",
                id="iso3166:CD",
                feature="country",
                valid_from="1960-06-30",
                context=("Kinshasa", "Africa"),
                broader="Africa",
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (SOURCE + "name\nParis\nRome\n", []),
        (SOURCE + "name\r\nParis\r\nRome\r\n", []),
        ("\ufeff" + SOURCE + "name\nParis\n", []),
        ("name\nParis\n", ["1:1 R114 the first line must tell the source"]),
        ("# cities\nname\nParis\n", ["1:1 R114 the first line must tell the source"]),
        (SOURCE, ['2:1 R113 no header line with a column "name"']),
        (SOURCE + "Paris\nRome\n", ['2:1 R113 no header line with a column "name"']),
        (SOURCE + "name\tnmae\nA\tB\n", ['2:6 R113 unknown column "nmae"']),
        (SOURCE + "name\tid\tid\nA\tB\tC\n", ['2:9 R113 column "id" stands twice']),
        (SOURCE + "name\n", ["2:1 R112 no row below the header"]),
        (SOURCE + "name\tid\nA\tx:1\nB\nC\ty\tz\n", [
            "4:1 R112 1 column, the header has 2",
            "5:1 R112 3 columns, the header has 2",
        ]),
        (SOURCE + "name\tid\nA\tx:1\n \tx:2\n", ["4:1 R115 an empty name"]),
        (SOURCE + "name\tid\nA\n\tx:2\n", [
            "3:1 R112 1 column, the header has 2",
            "4:1 R115 an empty name",
        ]),
        (SOURCE + "name\tvalid_to\nA\t2024-07\nB\tsoon\n", [
            '4:1 R115 "soon" in valid_to is not a date',
        ]),
    ],
)  # fmt: skip
def test_a_wrong_list_is_told_by_line(text: str, problems: list[str]) -> None:
    assert read(text)[1] == problems


def test_a_thousand_wrong_rows_are_told_by_the_first_five_and_a_number() -> None:
    _, problems = read(SOURCE + "name\tid\n" + "A\n" * 1000)
    assert len(problems) == 6
    assert problems[-1] == "8:1 R112 995 more rows like these"


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        (["Paris", "rome", "Vienna"], []),
        (["Rome", "Paris", "Athens"], ['4:1 R306 "Paris" stands after "Rome"']),
        (["Paris", "Paris"], ['4:1 R307 "Paris" stands twice']),
        ([" Paris", "Rome"], ['3:1 R312 blanks around "Paris"']),
        (["Paris\tx:1", "Paris\tx:2"], []),
    ],
)
def test_an_untidy_list_is_a_warning(
    make_pack: MakePack, rows: list[str], problems: list[str]
) -> None:
    body = "".join((row if "\t" in row else f"{row}\t") + "\n" for row in rows)
    make_pack({"names/cities.tsv": SOURCE + "name\tid\n" + body, "entities/city.yaml": RULE})
    found = [p for p in check_pack("museum") if p.path.endswith(".tsv")]
    assert [f"{p.line}:{p.column} {p.code} {p.what}" for p in found] == problems


def test_a_hundred_thousand_repeated_rows_are_told_once(make_pack: MakePack) -> None:
    rows = "".join(f"City {n // 2:06}\n" for n in range(100_000))
    make_pack({"names/cities.tsv": SOURCE + "name\n" + rows, "entities/city.yaml": RULE})
    found = [p for p in check_pack("museum") if p.path.endswith(".tsv")]
    assert [(p.line, p.code, p.what) for p in found] == [
        (4, "R307", '"City 000000" stands twice; 50,000 rows repeat an earlier one')
    ]
    assert len(load_pack("museum").names["museum/entities/city"]) == 100_000


def test_a_list_without_a_rule_is_a_warning_and_a_rule_without_a_list_an_error(
    make_pack: MakePack,
) -> None:
    make_pack({"names/citys.tsv": SOURCE + "name\nParis\n", "entities/city.yaml": RULE})
    found = {p.code: (p.severity, p.hint) for p in check_pack("museum")}
    assert found["R308"][0] == "warning"
    assert found["R206"] == ("error", 'Did you mean "names/citys.tsv"?')


def test_names_go_to_columns_and_back() -> None:
    names = (Name("A", ("B", "C"), id="x:1"), Name("D", context=("E",)))
    assert make_names(name_columns(names)) == names
    assert len(name_columns(names)) == len(COLUMNS)


def test_the_collector_runs_again_after_reading() -> None:
    read(SOURCE + "name\nParis\n")
    assert gc.isenabled()


def test_forty_thousand_rows_load_quickly() -> None:
    rows = "".join(f"Thing {n:06}\tT{n}|The thing {n}\t\tx:{n}\n" for n in range(40_000))
    text = SOURCE + "name\taliases\tacronym\tid\n" + rows
    file = PackFile("m/names/x.tsv", "x.tsv", text.encode())
    seconds = []
    for _ in range(3):
        start = time.process_time()
        words, problems = read_names(file)
        seconds.append(time.process_time() - start)
    assert (len(words.rows), problems) == (40_000, [])
    assert min(seconds) < 0.5
