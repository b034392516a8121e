"""`kg rules`: the commands for people who write rules, each in a module of its own."""

from __future__ import annotations

import click

from kg.cli.group import LazyGroup

RULES_COMMANDS: dict[str, str] = {
    "check": "kg.cli.rules_check",
    "coverage": "kg.cli.rules_coverage",
    "diff": "kg.cli.rules_diff",
    "list": "kg.cli.rules_list",
    "new": "kg.cli.rules_new",
    "schema": "kg.cli.rules_schema",
    "show": "kg.cli.rules_show",
    "test": "kg.cli.rules_test",
    "why": "kg.cli.rules_why",
}
"""Command name to the module that holds its `command`."""

RULES_SUMMARIES: dict[str, str] = {
    "check": "all errors and warnings of all files",
    "coverage": "what the rules miss in a text",
    "diff": "statements that two packs read differently",
    "list": "the rules of a pack",
    "new": "a skeleton of a rule or pack",
    "schema": "the JSON schema of rule files",
    "show": "a rule, its forms and anchors",
    "test": "run the examples inside the rules",
    "why": "why a sentence states something, or does not",
}
"""One line a command, so that `kg rules --help` need not import them all."""


@click.group("rules", cls=LazyGroup, modules=RULES_COMMANDS, summaries=RULES_SUMMARIES)
def command() -> None:
    """Check, test, list and debug rules."""
