"""`kg show exports/`: look at a graph in the terminal, or at the marked-up texts in a page."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", default="exports", type=click.Path(path_type=Path))
@click.option("--entity", help="Show the statements of this entity, with their sentences.")
@click.option("--merges", is_flag=True, help="Show which forms were taken for one thing, and why.")
@click.option(
    "--html", type=click.Path(path_type=Path), help="Write a page with the marked-up texts."
)
@click.option("--open", "open_page", is_flag=True, help="Open the page in the browser.")
@click.option("--pack", default="policy", show_default=True, help="Pack that colours the page.")
@click.option("--most", default=15, show_default=True, help="Rows of the table of hubs.")
def command(
    folder: Path,
    entity: str | None,
    merges: bool,
    html: Path | None,
    open_page: bool,
    pack: str,
    most: int,
) -> None:
    """Show the graph that kg extract wrote to FOLDER."""
    from kg.cli import show_graph
    from kg.exporters import read_graph

    graph = read_graph(folder)
    if html:
        show_graph.page(graph, html, pack=pack, open_page=open_page)
    elif merges:
        show_graph.merges(graph, entity)
    elif entity:
        show_graph.entity(graph, entity)
    else:
        show_graph.overview(graph, most)
