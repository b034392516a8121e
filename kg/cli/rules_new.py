"""`kg rules new ID`: the files to start a rule or a pack from."""

from __future__ import annotations

import click


@click.command("new")
@click.argument("id")
@click.option("--kind", default="", help="names, pattern, frame or regex.")
def command(id: str, kind: str) -> None:
    """Write the skeleton of rule ID (pack/relations/name), with examples that still fail.

    A bare name begins a pack below ./rules. Nothing is ever written over.
    """
    from kg.packs import new_rule, shown

    for path in new_rule(id, kind=kind):
        click.echo(shown(path))
