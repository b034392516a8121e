"""`kg rules diff OLD NEW SOURCES`: the statements that two packs read differently."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.errors import KgError


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.argument("sources", nargs=-1, required=True)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(old: str, new: str, sources: tuple[str, ...], jobs: int, as_json: bool) -> None:
    """Read SOURCES with the packs OLD and NEW, and show what NEW gains, loses and changes.

    A pack is a name or a path; a copy of a pack's folder from before a change will do for OLD.
    """
    from kg.cli.diff_text import print_difference
    from kg.diff import diff
    from kg.packs import load_pack
    from kg.pipeline import extract_graph

    errors: dict[str, KgError] = {}
    graphs = [
        extract_graph(
            sources, pack=load_pack(p), jobs=jobs, on_error=lambda e: errors.update({str(e): e})
        )
        for p in (old, new)
    ]
    difference = diff(*graphs)
    if as_json:
        click.echo(json.dumps(asdict(difference), ensure_ascii=False, indent=1))
    else:
        print_difference(difference, *graphs)
    for error in errors:
        click.echo(error, err=True)
    if errors:
        raise SystemExit(1)
