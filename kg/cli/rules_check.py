"""`kg rules check [PATH]`: all errors and warnings of rule packs, with the line and a caret."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Problem

COLORS = {"error": "red", "warning": "yellow"}


@click.command("check")
@click.argument("path", default="")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, for editors.")
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
def command(path: str, as_json: bool, strict: bool) -> None:
    """Tell all errors and warnings of the packs that PATH means; of all packs without it.

    PATH is the name of a pack, a pack's folder, a folder of packs, or a file of a pack. The exit
    code is 1 when there is an error.
    """
    from kg.match.check import check_order, check_pattern, check_rule
    from kg.packs import check_packs

    problems = check_packs(
        path, pattern_check=check_pattern, rule_check=check_rule, pack_check=check_order
    )
    if as_json:
        click.echo(json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo("\n".join(problem_lines(problem)))
        click.echo(summary(problems), err=True)
    if any(strict or p.severity == "error" for p in problems):
        raise SystemExit(1)


def problem_lines(problem: Problem) -> Iterator[str]:
    """A problem as told to people: place, code, words and hint, then the line with a caret."""
    place = ":".join([problem.path, *(str(n) for n in (problem.line, problem.column) if n)])
    color = COLORS[problem.severity]
    code = click.style(f"[{problem.code}]", fg=color)
    hint = f" {problem.hint}" if problem.hint else ""
    yield f"{place} {code} {problem.what}.{hint}"
    if problem.source.strip():
        text, column = _window(problem.source, problem.column)
        yield f"    {text}"
        if column:
            yield "    " + " " * (column - 1) + click.style("^", fg=color)


def _window(source: str, column: int, *, width: int = 96) -> tuple[str, int]:
    """At most `width` characters around a column, tabs as blanks, and the column within them."""
    plain = "".join(c if c.isprintable() else " " for c in source).rstrip()
    start = max(0, min(column - width // 2, len(plain) - width)) if len(plain) > width else 0
    text = plain[start : start + width]
    return text, min(column - start, len(text) + 1) if column else 0


def summary(problems: Sequence[Problem]) -> str:
    """How many there are of each.

    >>> summary([])
    'No problems.'
    """
    if not problems:
        return "No problems."
    counts = [(s, sum(p.severity == s for p in problems)) for s in COLORS]
    return ", ".join(f"{n} {s}{'' if n == 1 else 's'}" for s, n in counts) + "."
