"""`kg serve exports/`: a SPARQL endpoint and a page to ask by hand, on this machine."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", default="exports", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=8890, show_default=True, help="Port; 0 takes a free one.")
@click.option("--timeout", type=float, default=30, show_default=True, help="Seconds for a query.")
@click.option("--limit", type=click.IntRange(1), help="Most rows of an answer.")
@click.option("--store", type=click.Path(path_type=Path), help="Keep the graph on disk here.")
@click.option("--pack", default="policy", show_default=True, help="Pack of the named queries.")
@click.option("--allow-service", is_flag=True, help="Let SERVICE ask other endpoints.")
def command(
    folder: Path,
    host: str,
    port: int,
    timeout: float,
    limit: int | None,
    store: Path | None,
    pack: str,
    allow_service: bool,
) -> None:
    """Answer SPARQL about the graph in FOLDER at http://127.0.0.1:8890/sparql until stopped."""
    from kg.cli.serve_run import run_server, settings_of
    from kg.store.runners import runner

    settings = settings_of(folder, pack, host=host, limit=limit, allow_service=allow_service)
    with runner(folder, timeout=timeout, store_dir=store) as run:
        run_server(run, settings, host=host, port=port)
