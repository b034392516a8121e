"""The command line: words in, calls of the library, text and exit codes out."""

from __future__ import annotations

import click

from kg.cli.group import LazyGroup
from kg.version import __version__

COMMANDS: dict[str, str] = {
    "extract": "kg.cli.extract",
    "show": "kg.cli.show",
    "convert": "kg.cli.convert",
    "diff": "kg.cli.diff",
    "explain": "kg.cli.explain",
    "merge": "kg.cli.merge",
    "query": "kg.cli.query",
    "review": "kg.cli.review",
    "rules": "kg.cli.rules",
    "score": "kg.cli.score",
    "serve": "kg.cli.serve",
    "stats": "kg.cli.stats",
    "validate": "kg.cli.validate",
}
"""Command name to the module that holds its `command`."""


@click.group(cls=LazyGroup, modules=COMMANDS)
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Knowledge graphs from policy documents, by rules people can read."""


__all__ = ["COMMANDS", "main"]
