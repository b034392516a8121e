"""`kg stats exports/`: figures, centrality and communities, as tables, CSV and charts."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", default="exports", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder for CSV and charts.")
@click.option("--charts", type=click.Choice(("png", "svg")), help="Draw charts into the folder.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="Rows a table.")
@click.option("--seed", default=0, show_default=True, help="For sampling and communities.")
@click.option("--pack", default="policy", show_default=True, help="Pack with the types.")
def command(
    folder: Path, output: Path | None, charts: str | None, most: int, seed: int, pack: str
) -> None:
    """Tables of figures about the graph in FOLDER."""
    from kg.cli import stats_files
    from kg.cli.tables import print_table
    from kg.exporters import read_graph
    from kg.packs import load_pack
    from kg.stats import stats

    if charts and output is None:
        raise click.UsageError("--charts needs -o FOLDER.")
    graph = read_graph(folder)
    tables = stats(graph, ontology=load_pack(pack).ontology, seed=seed, most=most)
    if output:
        return stats_files.write(tables, output, charts=charts)
    for table in tables:
        print_table(table.columns, table.rows, title=table.title)
