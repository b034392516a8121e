"""`kg query exports/ 'SELECT ...'`: ask a written graph in SPARQL, or by the name of a query."""

from __future__ import annotations

from pathlib import Path

import click

FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld", "rdfxml")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("query", default="")
@click.option("-f", "--file", type=click.Path(path_type=Path), help="Read the query from a file.")
@click.option("-p", "--parameter", "parameters", multiple=True, help="name=value of a named query.")
@click.option("--list", "show_list", is_flag=True, help="List the named queries.")
@click.option(
    "--format", "format", type=click.Choice(FORMATS), help="Else a table, or CSV in a pipe."
)
@click.option("--limit", type=click.IntRange(1), help="Most rows; 1000 on a terminal.")
@click.option("--timeout", type=float, default=60, show_default=True, help="Seconds.")
@click.option("--store", type=click.Path(path_type=Path), help="Keep the graph on disk here.")
@click.option("--pack", default="policy", show_default=True, help="Pack of the named queries.")
@click.option("--allow-service", is_flag=True, help="Let SERVICE ask other endpoints.")
@click.option("--allow-update", is_flag=True, help="Let an update change the graph in --store.")
def command(
    folder: Path,
    query: str,
    file: Path | None,
    parameters: tuple[str, ...],
    show_list: bool,
    format: str | None,
    limit: int | None,
    timeout: float,
    store: Path | None,
    pack: str,
    allow_service: bool,
    allow_update: bool,
) -> None:
    """Ask the graph in FOLDER: QUERY is SPARQL or the name of a query (see --list)."""
    from kg.cli import query_run

    if show_list:
        return query_run.print_queries(pack)
    asked = query_run.asked(query, file)
    if allow_update and query_run.is_update(asked):
        return query_run.change(folder, asked, store=store)
    limits = query_run.Limits(limit, timeout, allow_service)
    answer = query_run.ask(folder, asked, parameters, limits=limits, store=store, pack=pack)
    query_run.print_answer(answer, folder, format)
