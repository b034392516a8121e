"""`kg rules list [PACK]`: one line a rule, as a table or, into a pipe, with tabs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from kg.model import Rule

HEADER = ("id", "kind", "makes or says", "hits", "misses", "why")


@click.command("list")
@click.argument("pack", default="policy")
@click.option("--kind", default="", help="Only rules of this kind.")
def command(pack: str, kind: str) -> None:
    """List the rules of PACK and of the packs it needs: id, kind, result, examples, reason."""
    from kg.packs import load_pack

    rows = [_row(rule) for rule in load_pack(pack).rules if kind in ("", rule.kind)]
    if sys.stdout.isatty():
        _print_table(rows)
    else:
        for row in (HEADER, *rows):
            click.echo("\t".join(row))


def _row(rule: Rule) -> tuple[str, ...]:
    from kg.packs import is_hit, is_miss

    says = getattr(rule, "says", "")
    result = " ".join(filter(None, (getattr(rule, "makes", ""), says)))
    hits, misses = sum(map(is_hit, rule.examples)), sum(map(is_miss, rule.examples))
    return (rule.id, rule.kind, result, str(hits), str(misses), " ".join(rule.why.split()))


def _print_table(rows: list[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in HEADER:
        number = name in ("hits", "misses")
        justify: Literal["left", "right"] = "right" if number else "left"
        table.add_column(name, overflow="fold", justify=justify, no_wrap=name == "id")
    for row in rows:
        table.add_row(*row)
    Console().print(table)
