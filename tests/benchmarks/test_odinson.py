"""Rows in the format of Odinson's table: translated, run, and told apart by what they need."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from benchmarks.odinson.__main__ import compare, main, rows
from benchmarks.odinson.translate import translate

TABLE = """pattern\tstring\texpected
red (cup | bowl)? final\tred bowl final red final\tred bowl final;red final
red []*? cup\tred old cup new cup\tred old cup
(?<=red) []\tred cup blue cup\tcup
(?<!red) []\tred cup bowl\tred;bowl
[raw=red & !raw=blue] (?=cup)\tred cup red bowl\tred
red*\tred blue\tred;
(red | blue)+?\tred blue\tred;blue
[tag=NN]\tred cup\tcup
red cup\tred bowl\tred cup
"""


def test_rows_agree_or_tell_what_keeps_them_from_it(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text(TABLE, encoding="utf-8")
    outcomes = [compare(row) for row in rows(table)]
    assert [outcome.what for outcome in outcomes] == [
        *["agree"] * 5,
        "empty matches apart",
        *["not translated"] * 2,
        "differ",
    ]
    assert [outcome.why.partition(":")[0] for outcome in outcomes[6:]] == [
        "lazy repetition",
        "field",
        "red cup finds nothing",
    ]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("a [] b", "a /.+/ b"),
        ("a{,2} b{3} c{2,}", "a{0,2} b{3,3} c{2,}"),
        ("[]+? a []{1,4}?", "...{1,} a ...{1,4}"),
        ("a (?!b | c)", "a !(b | c)"),
        ("[raw!=a]", "!a /.+/"),
        ("[word=a]", "a"),
        ("(?<=a | b) c", "(a | b) {self=c}"),
    ],
)
def test_signs_of_odinson_become_signs_of_kg(theirs: str, ours: str) -> None:
    assert translate(theirs) == ours


def test_the_command_prints_counts_and_the_rows_that_do_not_agree(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.tsv"
    table.write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["odinson", str(table)])
    main()
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "9 rows: 5 agree, 2 not translated, 1 empty matches apart, 1 differ"
    assert len(others) == 4
