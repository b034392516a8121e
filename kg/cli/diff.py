"""`kg diff OLD NEW`: what a run has gained, lost and changed against an earlier one."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--csv", "as_csv", is_flag=True, help="Write rows, one a change, as CSV.")
def command(old: Path, new: Path, as_csv: bool) -> None:
    """Compare the graphs in the folders OLD and NEW; nothing is printed when they are equal."""
    from kg.cli.diff_text import print_difference, print_rows
    from kg.diff import diff
    from kg.exporters import read_graph

    before, after = read_graph(old), read_graph(new)
    difference = diff(before, after)
    if as_csv:
        print_rows(difference, before, after)
    else:
        print_difference(difference, before, after)
