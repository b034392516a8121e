"""`kg extract SOURCES... -o exports/`: read documents and write their graph."""

from __future__ import annotations

import time
from pathlib import Path

import click

from kg.errors import KgError


@click.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("-o", "--output", default="exports", show_default=True, help="Folder to write to.")
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
@click.option(
    "--format", "formats", default="", help="Formats to write, with commas; all if not given."
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--base", default="", help="Base IRI instead of the pack's.")
@click.option(
    "--curation",
    type=click.Path(path_type=Path),
    help="Corrections to apply; else merges.yaml in the output folder, if there is one.",
)
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    sources: tuple[str, ...],
    output: str,
    pack: str,
    formats: str,
    jobs: int,
    base: str,
    curation: Path | None,
    quiet: bool,
) -> None:
    """Read SOURCES (files, folders, - for standard input) and write their graph."""
    from kg.cli.curated import curated
    from kg.cli.progress import reading
    from kg.cli.summary import print_summary
    from kg.exporters import chosen, write_graph
    from kg.packs import load_pack, with_base
    from kg.pipeline import extract_graph

    wanted = chosen([f.strip() for f in formats.split(",")] if formats else None)
    rules = with_base(load_pack(pack), base)
    errors: list[KgError] = []
    started = time.perf_counter()
    with reading(sources, quiet=quiet) as advance:
        graph = extract_graph(
            sources, pack=rules, jobs=jobs, on_error=errors.append, on_document=advance
        )
    graph = curated(graph, curation, folder=Path(output), pack=rules, quiet=quiet)
    seconds = time.perf_counter() - started
    write_graph(graph, Path(output), formats=wanted, pack=rules)
    for error in errors:
        click.echo(str(error), err=True)
    if not quiet:
        print_summary(graph, seconds)
    if errors:
        raise SystemExit(1)
