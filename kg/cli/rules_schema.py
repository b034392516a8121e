"""`kg rules schema`: the JSON schema of rule files, for editors."""

from __future__ import annotations

import json

import click


@click.command("schema")
def command() -> None:
    """Print the JSON schema of rule files; it is kept in rules/rule.schema.json."""
    from kg.packs import rule_schema

    click.echo(json.dumps(rule_schema(), ensure_ascii=False, indent=2))
