"""`kg review SOURCES -o sheet.tsv`, then `kg review --apply sheet.tsv -o gold.jsonl`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("review")
@click.argument("sources", nargs=-1)
@click.option("--sample", default=50, show_default=True, help="Statements to draw.")
@click.option("--misses", default=25, show_default=True, help="Likely misses to draw.")
@click.option("--seed", default="", help="Any text: another one draws others.")
@click.option("--apply", "sheet", type=click.Path(path_type=Path), help="A sheet with marks.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The sheet, or the gold.")
@click.option(
    "--curation",
    type=click.Path(path_type=Path),
    help="Corrections to know when drawing; with --apply the new file for entries to drop.",
)
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
def command(
    sources: tuple[str, ...],
    sample: int,
    misses: int,
    seed: str,
    sheet: Path | None,
    output: Path | None,
    curation: Path | None,
    pack: str,
) -> None:
    """Write statements of SOURCES and likely misses to a sheet for a person to judge.

    In the column "mark" write right, wrong or missed (and fill in what was missed), then turn the
    sheet into gold with --apply.
    """
    from kg.cli import review_files
    from kg.packs import load_pack

    if bool(sources) == bool(sheet):
        raise click.UsageError("Give SOURCES to draw from, or --apply SHEET.")
    rules = load_pack(pack)
    if sheet:
        review_files.apply(sheet, output or Path("gold.jsonl"), curation, rules)
    else:
        count = review_files.Amount(sample, misses, seed)
        review_files.draw(sources, output or Path("sheet.tsv"), count, curation, rules)
