"""The click group: commands load when they are called, and a KgError becomes its one line."""

from __future__ import annotations

import importlib
from typing import Any

import click

from kg.errors import KgError


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def __init__(
        self,
        *args: Any,
        modules: dict[str, str],
        summaries: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.modules = modules
        self.summaries = SUMMARIES if summaries is None else summaries

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        command: click.Command = importlib.import_module(self.modules[cmd_name]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.summaries.get(name, "")) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)


SUMMARIES = {
    "convert": "turn one graph file into another format",
    "diff": "what two runs gained, lost and changed",
    "explain": "the sentences and rules behind an edge",
    "extract": "read documents and write their graph",
    "merge": "two runs into one graph",
    "query": "ask the graph in SPARQL",
    "review": "a sheet of statements for a person to judge",
    "rules": "check, test, list and debug rules",
    "score": "precision, recall and F1 against gold",
    "serve": "a SPARQL endpoint and a page on this machine",
    "show": "look at a graph in the terminal or a page",
    "stats": "figures, centrality and communities",
    "validate": "check a written graph against its shapes",
}
"""One line a command, here so that `kg --help` need not import them all."""
