"""`kg validate exports/`: check a written graph against its shapes and by its own checks."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", default="exports", type=click.Path(path_type=Path))
@click.option("--pack", default="policy", show_default=True, help="Pack with the ontology.")
def command(folder: Path, pack: str) -> None:
    """Check the graph in FOLDER: SHACL shapes, domains and ranges, evidence, and that Gephi will
    take every edge as it is. Exit 1 on findings."""
    from kg.cli.rules_check import problem_lines, summary
    from kg.packs import load_pack
    from kg.validate import validate

    problems = validate(folder, pack=load_pack(pack))
    for found in problems:
        click.echo("\n".join(problem_lines(found)))
    click.echo(summary(problems), err=True)
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)
