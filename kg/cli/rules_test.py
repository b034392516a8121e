"""`kg rules test [PATH]`: the examples inside the rules, run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.examples import Outcome, Trial
    from kg.reader import Reader


@click.command("test")
@click.argument("path", default="")
@click.option("-k", "only", default="", metavar="ID", help="Only rules whose id contains ID.")
@click.option("--json", "as_json", is_flag=True, help="Print the failures as a JSON list.")
def command(path: str, only: str, as_json: bool) -> None:
    """Run the examples of the rules that PATH means: of all packs, a pack, a folder or a file.

    An example fails when its rule does not give what it wants, or gives more; a rule fails when
    none of its own examples makes it fire. The exit code is 1 when something fails.
    """
    from kg.cli.rules_pick import packs_with_rules
    from kg.examples import try_rules
    from kg.reader import Reader

    errors: list[KgError] = []
    packs = packs_with_rules(path, only=only, on_error=errors.append)
    readers = [(Reader(pack), rules) for pack, rules in packs]
    trials = [(try_rules(rules, reader), reader) for reader, rules in readers]
    if as_json:
        failures = [row for trial, reader in trials for row in _rows(trial, reader)]
        click.echo(json.dumps(failures, ensure_ascii=False, indent=1))
    for line in () if as_json else (line for t, r in trials for line in failure_lines(t, r)):
        click.echo(line)
    click.echo("\n".join([*map(str, errors), summary([t for t, _ in trials])]), err=True)
    if errors or not all(trial.passed and trial.outcomes for trial, _ in trials):
        raise SystemExit(1)


def failure_lines(trial: Trial, reader: Reader) -> Iterator[str]:
    """The failures of a trial as told to people."""
    for outcome in trial.failures:
        yield from _failure(outcome, reader)
    for rule in trial.silent:
        yield f"{rule.path} {click.style('[silent]', fg='red')} its own examples never make it fire"
    for rule, other in trial.overlapping:
        told = click.style("[overlaps]", fg="yellow")
        yield f"{rule.path} {told} {other} gives all that it gives in its examples"


def _failure(outcome: Outcome, reader: Reader) -> Iterator[str]:
    from kg.cli.rules_why import fired_lines, near_lines
    from kg.examples import explain_outcome

    known = " (a known miss that is met now)" if outcome.example.known_miss else ""
    head = click.style(f"example {outcome.number}", fg="red")
    yield f"{outcome.path} {head}{known}"
    yield f"    {' '.join(outcome.example.text.split())}"
    yield f"    expected  {_told(outcome.wanted)}"
    yield f"    got       {_told(outcome.got)}"
    answer = explain_outcome(outcome, reader)
    if outcome.missing:
        for line in (*fired_lines(answer), *near_lines(replace(answer, near=answer.near[:1]))):
            yield f"    {line}"


def _told(rows: Iterable[tuple[str, ...]]) -> str:
    return "; ".join(" ".join(row) for row in rows) or "nothing"


def _rows(trial: Trial, reader: Reader) -> Iterator[dict[str, Any]]:
    from kg.examples import explain_outcome

    for o in trial.failures:
        near = explain_outcome(o, reader).near
        row: dict[str, Any] = {"rule": o.rule, "path": o.path, "example": o.number}
        row |= {"text": o.example.text, "expected": o.wanted, "got": o.got}
        yield row | {"stopped": asdict(near[0]) if near and o.missing else None}
    for rule in trial.silent:
        yield {"rule": rule.id, "path": rule.path, "example": 0}


def summary(trials: Iterable[Trial]) -> str:
    """How many examples ran, and what failed."""
    found = list(trials)
    outcomes = [o for trial in found for o in trial.outcomes]
    failed = sum(len(trial.failures) for trial in found)
    silent = sum(len(trial.silent) for trial in found)
    bare = sum(len(trial.bare) for trial in found)
    rules = len({o.rule for o in outcomes})
    text = f"{_counted(len(outcomes), 'example')} of {_counted(rules, 'rule')}, {failed} failed"
    text += f", {_counted(silent, 'rule')} never set off" if silent else ""
    return f"{text}; {_counted(bare, 'rule')} without an example." if bare else f"{text}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
