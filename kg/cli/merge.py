"""`kg merge A B -o C`: two runs into one graph."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("first", type=click.Path(path_type=Path))
@click.argument("second", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder.")
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
@click.option("--format", "formats", default="", help="Formats, with commas; else all.")
def command(first: Path, second: Path, output: Path, pack: str, formats: str) -> None:
    """Join the graphs in FIRST and SECOND; a document that both have read counts once."""
    from kg.exporters import read_graph, write_graph
    from kg.merge import merge
    from kg.packs import load_pack

    graph = merge(read_graph(first), read_graph(second))
    wanted = formats.split(",") if formats else None
    write_graph(graph, output, formats=wanted, pack=load_pack(pack))
    things = f"{len(graph.documents)} documents, {len(graph.entities)} entities"
    click.echo(f"{things}, {len(graph.statements)} statements in {output}", err=True)
