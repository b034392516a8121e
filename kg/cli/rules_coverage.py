"""`kg rules coverage SOURCES`: what the rules miss in texts, how often each fires, its cost."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kg.coverage import Coverage, Use
    from kg.score import Annotations


@click.command("coverage")
@click.argument("sources", nargs=-1, required=True)
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
@click.option("--gold", type=click.Path(path_type=Path), help="Annotations to judge rules by.")
@click.option("--most", default=15, show_default=True, help="Rows of each table; 0 for all.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    sources: tuple[str, ...], pack: str, gold: Path | None, most: int, as_json: bool
) -> None:
    """Show what the rules miss in SOURCES (files, folders, - for standard input).

    Sentences with a trigger and two typed names but no statement, the likeliest first; names in
    capitals without a type; what each rule found, took and, by gold, got right; silent rules.
    """
    from kg.cli.progress import reading
    from kg.coverage import coverage
    from kg.packs import load_pack
    from kg.sources import read_documents

    errors: list[Exception] = []
    documents = read_documents(sources, on_error=errors.append)
    wanted = gold_annotations(gold) if gold else None
    with reading(sources, quiet=as_json) as advance:
        found = coverage(documents, load_pack(pack), gold=wanted, on_document=advance)
    if as_json:
        click.echo(json.dumps(figures(found, most or None), ensure_ascii=False, indent=1))
    else:
        print_coverage(found, most or None)
    for error in errors:
        click.echo(str(error), err=True)
    if errors:
        raise SystemExit(1)


def gold_annotations(path: Path) -> Annotations:
    """The annotations of a file. Raises KgError when it cannot be read."""
    from kg.errors import CurationError, Place
    from kg.score import read_annotations

    if not path.is_file():
        raise CurationError("C127", "no such file", place=Place(str(path)))
    return read_annotations(path.read_text(encoding="utf-8-sig").split("\n"), path=str(path))


def print_coverage(found: Coverage, most: int | None) -> None:
    """The report as tables."""
    from kg.cli.tables import print_table

    share = f"{found.stated / found.sentences:.0%}" if found.sentences else "none"
    click.echo(
        f"{found.documents} documents, {found.sentences} sentences, {share} of them state something"
    )
    if not found.documents:
        return
    print_table(
        ("chances", "document", "triggers", "sentence"),
        [(u.chances, u.document, ", ".join(u.triggers), u.sentence) for u in found.unread[:most]],
        title=f"Sentences that may state something: {len(found.unread)}",
    )
    print_table(
        ("count", "documents", "name", "sentence"),
        [(u.count, u.documents, u.name, u.sentence) for u in found.untyped[:most]],
        title=f"Names without a type: {len(found.untyped)}",
    )
    print_table(
        ("rule", "kind", "hits", "seconds", "right"),
        [_row(use) for use in found.rules[: most and most * 4] if use.hits],
        title=f"Rules (word lists: {found.scan:.3f} s for all)",
    )
    if found.silent:
        click.echo(f"Silent rules, {len(found.silent)}:")
        click.echo("\n".join(f"  {use.rule}" for use in found.silent))


def _row(use: Use) -> tuple[str, str, int, str, str]:
    seconds = "" if use.seconds is None else f"{use.seconds:.3f}"
    right = "" if use.precision is None else f"{use.precision:.0%} of {use.judged}"
    return use.rule, use.kind, use.hits, seconds, right


def figures(found: Coverage, most: int | None) -> dict[str, Any]:
    """The report for machines; every rule, and `most` sentences and names."""
    row = asdict(found)
    row["unread"], row["untyped"] = row["unread"][:most], row["untyped"][:most]
    row["rules"] = [asdict(use) | {"precision": use.precision} for use in found.rules]
    row["silent"] = [use.rule for use in found.silent]
    return row
