"""The two halves of `kg review`: sources to a sheet, a judged sheet to gold and corrections."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from kg.cli.progress import reading
from kg.errors import CurationError, Place
from kg.exporters.jsonl import write_lines
from kg.exporters.write import write_drafts
from kg.model import Pack
from kg.packs import read_curation
from kg.review import Judged, judged, read_sheet, review, sheet_text
from kg.sources import read_documents


@dataclass(frozen=True, slots=True)
class Amount:
    """How much to draw."""

    sample: int
    misses: int
    seed: str


def draw(
    sources: tuple[str, ...], target: Path, amount: Amount, curation: Path | None, pack: Pack
) -> None:
    """Write the sheet; one that already holds marks is never written over."""
    if target.is_file() and any(r.mark for r in read_sheet(_text(target), path=str(target))):
        hint = "Give another name, or take the marks out."
        raise CurationError("C135", "the sheet holds marks", place=Place(str(target)), hint=hint)
    known = read_curation(curation, types=pack.ontology.types) if curation else None
    errors: list[Exception] = []
    with reading(sources, quiet=False) as advance:
        rows = review(
            read_documents(sources, on_error=errors.append),
            pack,
            sample=amount.sample,
            misses=amount.misses,
            seed=amount.seed,
            curation=known,
            on_document=advance,
        )
    _write(target, "\ufeff" + sheet_text(rows))
    missed = sum(not r.predicate for r in rows)
    click.echo(f"{len(rows) - missed} statements, {missed} likely misses in {target}", err=True)
    for error in errors:
        click.echo(str(error), err=True)
    if errors:
        raise SystemExit(1)


def apply(sheet: Path, target: Path, curation: Path | None, pack: Pack) -> None:
    """Write the gold, and the entries to drop if a file for them is named."""
    if curation and curation.exists():
        hint = "Name a new file, and copy from it what you want."
        what = "a curation file is never written over"
        raise CurationError("C136", what, place=Place(str(curation)), hint=hint)
    found = judged(
        read_sheet(_text(sheet), path=str(sheet)), path=str(sheet), ontology=pack.ontology
    )
    _write_gold(target, found)
    if curation and found.drop:
        _write(curation, "\n".join(_entries(found, sheet)) + "\n")
    click.echo(_told(found), err=True)


def _text(path: Path) -> str:
    """The text of a sheet, in UTF-8 or as a spreadsheet's "Unicode text"."""
    if not path.is_file():
        raise CurationError("C137", "no such sheet", place=Place(str(path)))
    data = path.read_bytes()
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "Save it as text with tabs in UTF-8."
        raise CurationError("C138", "not UTF-8", place=Place(str(path)), hint=hint) from error


def _write(path: Path, text: str) -> None:
    def writer(draft: Path) -> None:
        draft.write_bytes(text.encode("utf-8", "replace"))

    write_drafts([(path.name, writer)], path.parent)


def _write_gold(path: Path, found: Judged) -> None:
    write_drafts([(path.name, lambda draft: write_lines(found.gold, draft))], path.parent)


def _entries(found: Judged, sheet: Path) -> Iterator[str]:
    yield f"# marked wrong in {sheet.name}"
    yield "drop:"
    yield from (f"  - {id}  # {text}" for id, text in found.drop)


def _told(found: Judged) -> str:
    counts = ", ".join(f"{count} {mark}" for mark, count in found.marks.items())
    share = f"; precision {found.precision:.2f}" if found.precision is not None else ""
    return f"{counts}{share}; {len(found.gold)} documents of gold, {len(found.drop)} to drop"
