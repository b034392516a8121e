"""`kg rules show ID`: a rule, what it has become when compiled, and its examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Pack, Rule


@click.command("show")
@click.argument("id")
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
def command(id: str, pack: str) -> None:
    """Show the rules that ID means: why they exist, their compiled forms, anchors and examples.

    ID is the id of a rule or a part of some.
    """
    from kg.packs import load_pack
    from kg.why import rules_named

    rules = load_pack(pack)
    wanted = rules_named(rules, id)
    for line in (line for r in rules.rules if r.id in wanted for line in rule_lines(r, rules)):
        click.echo(line)


def rule_lines(rule: Rule, pack: Pack) -> Iterator[str]:
    """A rule as told to people."""
    from kg.match.described import described

    yield f"{click.style(rule.id, bold=True)}  {rule.kind}  {_result(rule)}"
    if rule.why:
        yield f"    {' '.join(rule.why.split())}"
    for name, text in described(rule, pack):
        yield f"    {name}: {text}"
    if rule.priority:
        yield f"    priority: {rule.priority}"
    for number, example in enumerate(rule.examples, start=1):
        rows = example.states if example.states is not None else [(n,) for n in example.makes or ()]
        told = "; ".join(" ".join(row) for row in rows) or "nothing"
        miss = " (not found yet)" if example.known_miss else ""
        yield f"    example {number}: {' '.join(example.text.split())}"
        yield f"        → {told}{miss}"


def _result(rule: Rule) -> str:
    says, makes = getattr(rule, "says", ""), getattr(rule, "makes", "")
    return ", ".join(filter(None, (makes and f"makes {makes}", says and f"says {says}")))
