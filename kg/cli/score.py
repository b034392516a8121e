"""`kg score`: a gold file and a prediction in, a table of figures out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.errors import CurationError, Place

if TYPE_CHECKING:
    from kg.score import Annotations, Count, Interval, Mistake, Score, Table


@click.command("score")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path), default="exports")
@click.option("--without", multiple=True, metavar="TYPE", help="Leave a type out of both sides.")
@click.option("--per-type", is_flag=True, help="Also a line for each type and each relation.")
@click.option("--per-rule", is_flag=True, help="Also the precision of each rule.")
@click.option("--errors", default=0, metavar="N", help="List the first N mistakes of each kind.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of text.")
def command(
    gold: Path,
    predicted: Path,
    without: tuple[str, ...],
    per_type: bool,
    per_rule: bool,
    errors: int,
    as_json: bool,
) -> None:
    """Precision, recall and F1 of PREDICTED against GOLD, strict and relaxed.

    Both are files in the gold format, one JSON object a document. PREDICTED may also be a folder
    that kg extract wrote; a statements.jsonl beside the file tells the rules.
    """
    from kg.score import score

    wanted, made = _gold(gold), _predicted(predicted)
    scores = [score(wanted, made, relaxed=relaxed, without=without) for relaxed in (False, True)]
    if as_json:
        click.echo(json.dumps(_figures(scores, errors), ensure_ascii=False))
        return
    for line in _lines(scores, per_type=per_type, per_rule=per_rule, errors=errors):
        click.echo(line)


def _gold(path: Path) -> Annotations:
    from kg.score import read_annotations

    return read_annotations(_text_lines(path), path=str(path))


def _predicted(path: Path) -> Annotations:
    from kg.score import read_annotations, with_rules

    file = path / "annotations.jsonl" if path.is_dir() else path
    made = read_annotations(_text_lines(file), path=str(file))
    statements = file.with_name("statements.jsonl")
    if not statements.is_file():
        return made
    return with_rules(made, _text_lines(statements), path=str(statements))


def _text_lines(path: Path) -> list[str]:
    if not path.is_file():
        hint = "Give a JSONL file, or the folder that kg extract wrote."
        raise CurationError("C127", "no such file", place=Place(str(path)), hint=hint)
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise CurationError("C128", "not UTF-8", place=Place(str(path))) from error


def _lines(scores: list[Score], *, per_type: bool, per_rule: bool, errors: int) -> Iterator[str]:
    for result in scores:
        mode = _mode(result)
        yield _summary("entities", mode, result.entities, result.entity_interval())
        if per_type and result.relaxed:
            yield from _rows(result.entity_types)
        yield _summary("statements", mode, result.statements, result.statement_interval())
        if per_type and result.relaxed:
            yield from _rows(result.relations)
        yield f"status     {mode:8} right on {result.status:.3f} of the matched statements"
    if per_rule:
        yield from ("", "rules (relaxed)")
        yield from _rule_rows(scores[-1].rules)
    yield from _mistake_rows(scores[-1], errors)


def _mode(result: Score) -> str:
    return "relaxed" if result.relaxed else "strict"


def _summary(name: str, mode: str, count: Count, span: Interval) -> str:
    return (
        f"{name:10} {mode:8} P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}"
        f"  [{span.low:.3f}, {span.high:.3f}]"
        f"  ({count.gold} gold, {count.predicted} predicted)"
    )


def _rows(table: Table) -> Iterator[str]:
    for key, c in table.items():
        yield (
            f"    {key:16} P {c.precision:.2f}  R {c.recall:.2f}  F1 {c.f1:.2f}"
            f"  gold {c.gold}  predicted {c.predicted}"
        )


def _rule_rows(table: Table) -> Iterator[str]:
    for key, c in sorted(table.items(), key=lambda row: (-row[1].predicted, row[0])):
        yield f"    {key:44} right {c.hit:.0f} of {c.predicted}  P {c.precision:.2f}"


def _mistake_rows(result: Score, limit: int) -> Iterator[str]:
    for kind, found in _by_kind(result).items() if limit > 0 else ():
        yield from ("", f"{kind}: {len(found)}")
        for m in found[:limit]:
            yield f"    {m.document}  {m.label}  {m.what}"
            if m.rules:
                yield f"        {'by' if kind.startswith('extra') else 'near'} {', '.join(m.rules)}"
            if m.evidence:
                yield f'        "{m.evidence}"'


def _by_kind(result: Score) -> dict[str, list[Mistake]]:
    from kg.score import MISTAKES

    return {kind: [m for m in result.mistakes if m.kind == kind] for kind in MISTAKES}


def _figures(scores: list[Score], errors: int) -> dict[str, Any]:
    figures: dict[str, Any] = {"documents": len(scores[0].documents)}
    for result in scores:
        mode = _mode(result)
        figures[f"entities_{mode}"] = _figure(result.entities, result.entity_interval())
        figures[f"statements_{mode}"] = _figure(result.statements, result.statement_interval())
        figures[f"status_{mode}"] = round(result.status, 3)
    last = scores[-1]
    for name, table in (
        ("types", last.entity_types),
        ("relations", last.relations),
        ("rules", last.rules),
    ):
        figures[name] = {key: _figure(count) for key, count in table.items()}
    if errors > 0:
        listed = [m for found in _by_kind(last).values() for m in found[:errors]]
        figures["errors"] = [asdict(m) for m in listed]
    return figures


def _figure(count: Count, span: Interval | None = None) -> dict[str, Any]:
    p, r, f = (round(n, 3) for n in (count.precision, count.recall, count.f1))
    figure: dict[str, Any] = {"p": p, "r": r, "f1": f, "gold": count.gold}
    figure |= {"predicted": count.predicted, "right": count.hit}
    return figure | ({"interval": [round(span.low, 3), round(span.high, 3)]} if span else {})
