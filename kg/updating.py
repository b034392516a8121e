"""A folder of exports and its sources in, the folder as a run from scratch would write it out.

Only new and changed texts are read; what a removed one alone has stated goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExportError, KgError, Place
from kg.exporters import Earlier, read_earlier
from kg.model import Pack
from kg.pipeline import Progress, Run, extract_run


@dataclass(frozen=True, slots=True)
class Updated:
    """A run that took over from an earlier one, with ids of files and records by what happened."""

    run: Run
    formats: tuple[str, ...]
    """The formats that the earlier run has written."""
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    base: str
    """The base IRI that the earlier run was given in place of the pack's."""
    why_anew: str
    """Why everything was read anew; empty if it was not."""


def update_run(
    folder: Path,
    sources: Sequence[str] = (),
    *,
    pack: Pack,
    jobs: int = 1,
    on_error: Callable[[KgError], None],
    on_document: Progress = lambda _: None,
) -> Updated:
    """Read what is new or changed in the sources (none: those of the earlier run) since then.

    Nothing is written. Everything is read anew where the earlier run cannot be gone by: other
    rules, another version of kg, no `readings.jsonl`.

    Raises:
        ExportError: no sources are given, and the folder does not tell which it was made of (E114).
    """
    earlier = read_earlier(folder, pack=pack)
    wanted = tuple(sources) or earlier.sources
    if not wanted:
        what = "the folder does not tell which sources it was made of"
        hint = "Name them: kg extract SOURCES --update FOLDER."
        raise ExportError("E114", what, place=Place(str(folder)), hint=hint)
    run = extract_run(
        wanted,
        pack=pack,
        jobs=jobs,
        known=earlier.readings,
        on_error=on_error,
        on_document=on_document,
    )
    return _compared(earlier, run)


def _compared(earlier: Earlier, run: Run) -> Updated:
    then = {reading.id: reading.key for reading in earlier.readings}
    now = {reading.id: reading.key for reading in run.readings}
    return Updated(
        run,
        earlier.formats,
        added=tuple(id for id in now if id not in then),
        changed=tuple(id for id in now if id in then and now[id] != then[id]),
        removed=tuple(id for id in then if id not in now),
        kept=tuple(id for id in now if then.get(id) == now[id]),
        base=earlier.base,
        why_anew=earlier.why_anew,
    )
