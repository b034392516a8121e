"""A progress bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from kg.model import DocumentRecord

Advance = Callable[[DocumentRecord], None]


@contextmanager
def reading(sources: Sequence[str], *, quiet: bool) -> Iterator[Advance]:
    """A function to call after each document; it moves a bar when somebody is watching."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("[bold]reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None, name=", ".join(sources)[:40])

        def advance(document: DocumentRecord) -> None:
            progress.update(task, advance=1, name=document.id[-40:])

        yield advance
