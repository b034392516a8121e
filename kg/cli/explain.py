"""`kg explain exports/ "Fourth Plenary Session" adopted`: what an edge rests on."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("subject")
@click.argument("predicate", default="")
@click.argument("object", default="")
def command(folder: Path, subject: str, predicate: str, object: str) -> None:
    """Show the sentences, rules, anchors and status behind the edges from SUBJECT.

    SUBJECT and OBJECT are names, parts of names or ids; SUBJECT may be a statement's id.
    """
    from kg.cli.explain_text import print_explanations
    from kg.explain import explain
    from kg.exporters import read_graph

    print_explanations(explain(read_graph(folder), subject, predicate=predicate, object=object))
