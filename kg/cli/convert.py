"""`kg convert IN OUT`: turn a written graph into another format."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--to", "formats", default="", help="Formats for a folder, with commas.")
@click.option("--pack", default="policy", show_default=True, help="Pack: ontology and base IRI.")
def command(source: Path, target: Path, formats: str, pack: str) -> None:
    """Turn the graph at SOURCE (a folder or file) into TARGET.

    TARGET is a file, whose name tells the format (x.gexf, x.ttl, x.timeline.gexf), or a folder for
    the formats of --to. From a folder that `kg extract` wrote, or a graph.json, every format can be
    made; graphml, gexf, timeline, gephi, neo4j, cyjs and parquet hold nodes and edges but not every
    sentence, and turn into each other; so do ttl, nt and jsonld, and so do nq and trig.
    """
    from kg.exporters import convert
    from kg.packs import load_pack

    wanted = formats.split(",") if formats else None
    for path in convert(source, target, formats=wanted, pack=load_pack(pack)):
        click.echo(path)
