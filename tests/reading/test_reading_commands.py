"""The commands that read a graph: what they print, and their exit codes."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main

TEXT = "SELECT ?o { ?s policy:adopted ?o } ORDER BY ?o"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_a_query_in_a_pipe_is_csv(exports: Path) -> None:
    code, out, _ = run("query", exports, TEXT)
    assert (code, out.splitlines()[0], len(out.splitlines())) == (0, "o", 3)


def test_a_query_may_stand_in_a_file_and_be_a_table(exports: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(TEXT, encoding="utf-8")
    code, out, _ = run("query", exports, "-f", tmp_path / "q.rq", "--format", "table")
    assert (code, "policy-item:shipping" in out) == (0, True)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("CONSTRUCT WHERE { ?s policy:adopted ?o }", "@prefix"),
        ("ASK { ?s policy:adopted ?o }", '{"head": {}, "boolean": true}'),
    ],
)
def test_triples_are_turtle_and_yes_or_no_is_json(text: str, begin: str, exports: Path) -> None:
    code, out, _ = run("query", exports, text)
    assert (code, out.startswith(begin)) == (0, True)


def test_a_named_query_takes_parameters(exports: Path) -> None:
    code, out, _ = run("query", exports, "attendance", "-p", "meeting=third")
    rows = list(csv.reader(io.StringIO(out)))
    assert (code, [row[2] for row in rows[1:]]) == (0, ["Li Ming", "Ministry of Trade"])


def test_the_row_limit_is_told_on_stderr(exports: Path) -> None:
    code, out, err = run("query", exports, TEXT, "--limit", "1")
    assert (code, len(out.splitlines())) == (0, 2)
    assert err == "Only the first 1 are shown; --limit shows more.\n"


def test_the_list_tells_every_query_with_its_parameters(exports: Path) -> None:
    code, out, _ = run("query", exports, "--list")
    assert code == 0
    assert "two-sessions,Two meetings side by side: what each of them says of the same" in out
    assert "first= second=" in out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("query", "{}", "SELECT * {"), 1, "[Q101]"),
        (("query", "{}", "no-such-query"), 1, "[Q105]"),
        (("query", "{}", "CLEAR ALL"), 1, "[Q103]"),
        (("query", "{}", "CLEAR ALL", "--allow-update"), 2, "--store"),
        (("query", "{}"), 2, "--list"),
        (("query", "{}", "attendance", "-p", "meeting"), 2, "name=value"),
        (("query", "{}/no", TEXT), 1, "[Q107]"),
        (("query", "{}", "-f", "{}/no.rq"), 1, "[Q114]"),
        (("explain", "{}", "nobody at all"), 1, "[L102]"),
        (("diff", "{}", "{}/no"), 1, "[E110]"),
        (("stats", "{}", "--charts", "png"), 2, "-o"),
    ],
)
def test_mistakes_are_one_line_and_an_exit_code(
    arguments: tuple[str, ...], code: int, message: str, exports: Path
) -> None:
    found = run(*(a.replace("{}", str(exports)) if a.startswith("{}") else a for a in arguments))
    assert (found[0], message in found[2]) == (code, True)


def test_an_update_changes_the_kept_store(exports: Path, tmp_path: Path) -> None:
    kept = ("--store", tmp_path / "kept")
    text = "INSERT DATA { <a:new> policy:adopted <a:b> }"
    assert run("query", exports, text, "--allow-update", *kept)[0] == 0
    assert "a:b" in run("query", exports, TEXT, *kept)[1]


def test_explain_prints_statement_sentence_rule_and_anchor(exports: Path) -> None:
    code, out, _ = run("explain", exports, "Fourth Plenary Session", "adopted", "Finance")
    assert (code, out.splitlines()) == (
        0,
        [
            "Fourth Plenary Session of the 12th North City Committee —adopted→ Plan on Finance"
            "  [negated, 0.9]",
            "  It did not adopt the Plan on Finance.",
            '    fourth, characters 72 to 109; rule policy/relations/adopted by "adopt"',
        ],
    )


def test_diff_is_silent_for_equal_graphs_and_tells_what_is_gone(
    exports: Path, tmp_path: Path
) -> None:
    assert run("diff", exports, exports) == (0, "", "")
    less = tmp_path / "less"
    shutil.copytree(exports, less)
    lines = (less / "statements.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    gone = [line for line in lines if '"visited"' in line]
    kept = [line for line in lines if line not in gone]
    (less / "statements.jsonl").write_text("".join(kept), encoding="utf-8")
    code, out, err = run("diff", exports, less)
    assert (code, err) == (0, "statements: 0 gained, 1 lost, 0 changed.\n")
    assert out.startswith("- statement Wang Fang —visited→ North City [asserted]  (")
    _, rows, _ = run("diff", exports, less, "--csv")
    assert rows.splitlines()[0] == "change,kind,id,what"
    assert rows.splitlines()[1].startswith("lost,statement,")


def test_stats_prints_tables_and_writes_files(exports: Path, tmp_path: Path) -> None:
    code, out, _ = run("stats", exports, "--most", "3")
    assert (code, "Communities" in out) == (0, True)
    code, out, _ = run("stats", exports, "-o", tmp_path / "s", "--charts", "svg")
    names = sorted(path.name for path in (tmp_path / "s").iterdir())
    assert names == [
        "central.csv",
        "central.svg",
        "communities.csv",
        "industries-by-meeting.csv",
        "industries-together.csv",
        "relations.csv",
        "relations.svg",
        "summary.csv",
        "types.csv",
        "types.svg",
    ]
    assert out.splitlines() == [line for line in out.splitlines() if Path(line).is_file()]


def test_merge_with_itself_writes_the_same_statements(exports: Path, tmp_path: Path) -> None:
    code, _, err = run("merge", exports, exports, "-o", tmp_path / "m", "--format", "jsonl")
    assert (code, err) == (0, f"4 documents, 22 entities, 30 statements in {tmp_path / 'm'}\n")
    name = "statements.jsonl"
    assert (tmp_path / "m" / name).read_bytes() == (exports / name).read_bytes()


def test_validate_is_silent_on_stdout_when_all_is_well(exports: Path) -> None:
    assert run("validate", exports) == (0, "", "No problems.\n")
