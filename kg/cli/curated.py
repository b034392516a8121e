"""A graph and a curation file in, the corrected graph out; what did not fit is told on stderr."""

from __future__ import annotations

from pathlib import Path

import click

from kg.curation import apply_curation
from kg.model import Graph, Pack
from kg.packs import read_curation

NAME = "merges.yaml"
"""The curation file that `kg extract` looks for in its output folder, and never writes."""
_UNUSED = ("C110", "C111", "C113")


def curated(graph: Graph, file: Path | None, *, folder: Path, pack: Pack, quiet: bool) -> Graph:
    """The graph corrected by `file`, else by the folder's `merges.yaml` if there is one.

    Raises KgError when the file cannot be used; entries that do not fit are only told.
    """
    path = file or folder / NAME
    if file is None and not path.is_file():
        return graph
    curation = read_curation(path, types=pack.ontology.types)
    graph, problems = apply_curation(graph, curation)
    for p in problems:
        hint = f" {p.hint}" if p.hint else ""
        click.echo(f"{p.path}:{p.line} [{p.code}] warning: {p.what}.{hint}", err=True)
    unused = sum(p.code in _UNUSED for p in problems)
    if not quiet:
        done = len(curation) - unused
        click.echo(f"{curation.path}: {done} of {len(curation)} entries applied", err=True)
    return graph
