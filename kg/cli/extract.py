"""`kg extract SOURCES... -o exports/`: read documents and write their graph."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from kg.errors import KgError


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder to write to; exports."
)
@click.option(
    "--update",
    type=click.Path(path_type=Path),
    help="Folder of an earlier run: read only what is new or changed, and write it anew.",
)
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
@click.option(
    "--format", "formats", default="", help="Formats to write, with commas; all if not given."
)
@click.option("--rdf12", is_flag=True, help="Also graph.rdf12.ttl: triple terms of RDF 1.2.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option("--model", default="", help="Trained spaCy pipeline for tags and dependencies.")
@click.option("--base", default="", help="Base IRI instead of the pack's.")
@click.option(
    "--curation",
    type=click.Path(path_type=Path),
    help="Corrections to apply; else merges.yaml in the output folder, if there is one.",
)
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
def command(
    sources: tuple[str, ...],
    output: Path | None,
    update: Path | None,
    pack: str,
    formats: str,
    rdf12: bool,
    jobs: int,
    model: str,
    base: str,
    curation: Path | None,
    quiet: bool,
) -> None:
    """Read SOURCES (files, folders, - for standard input) and write their graph.

    With --update and no SOURCES, those of the earlier run are read.
    """
    if not sources and update is None:
        raise click.UsageError("Missing argument 'SOURCES...'.")
    from kg.cli.curated import curated
    from kg.cli.summary import print_summary
    from kg.exporters import chosen, write_graph
    from kg.packs import load_pack, with_base, with_model

    wanted = chosen(formats.split(",")) if formats else None
    more = ("rdf12",) if rdf12 else ()
    rules = with_model(with_base(load_pack(pack), base), model)
    folder, started = output or update or Path("exports"), time.perf_counter()
    errors: list[KgError] = []
    run, as_before, same_base = _read(
        sources, update, quiet, pack=rules, jobs=jobs, on_error=errors.append
    )
    rules = rules if base else with_base(rules, same_base)
    graph = curated(run.graph(), curation, folder=folder, pack=rules, quiet=quiet)
    seconds = time.perf_counter() - started
    write_graph(
        graph,
        folder,
        formats=(*(wanted or as_before), *more),
        pack=rules,
        readings=run.readings,
        sources=run.sources,
    )
    for error in errors:
        click.echo(str(error), err=True)
    if not quiet:
        print_summary(graph, seconds)
    if errors:
        raise SystemExit(1)


def _read(sources: tuple[str, ...], update: Path | None, quiet: bool, **how: Any) -> Any:
    """The run, and the formats and the base IRI to write with if none are asked for."""
    from kg.cli.progress import reading
    from kg.cli.updating import tell_update
    from kg.exporters import chosen
    from kg.pipeline import collect_seldom, extract_run
    from kg.updating import update_run

    collect_seldom()
    with reading(sources, quiet=quiet) as advance:
        if update is None:
            return extract_run(sources, on_document=advance, **how), chosen(None), ""
        found = update_run(update, sources, on_document=advance, **how)
    if not quiet or found.why_anew:
        tell_update(update, found)
    return found.run, found.formats or chosen(None), found.base
