"""What `kg query` does between its options and the library: reads, asks, prints."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from kg.errors import Place, QueryError
from kg.store import Answer, open_store, prefixes_of, query, update
from kg.store.guard import WRITES, kind

ON_TERMINAL = 1000


@dataclass(frozen=True, slots=True)
class Limits:
    """Most rows (None: 1000 on a terminal, all in a pipe), seconds, and whether SERVICE may run."""

    rows: int | None
    seconds: float
    service: bool


def asked(text: str, file: Path | None) -> str:
    """The query's text or name, from the argument or from a file."""
    if file is None and text:
        return text
    if file is None or text:
        raise click.UsageError("Give a query, a query's name, or -f FILE; --list shows the names.")
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Name a file of UTF-8 text."
        raise QueryError("Q114", "cannot be read", place=Place(str(file)), hint=hint) from error


def ask(
    folder: Path,
    text: str,
    parameters: tuple[str, ...],
    *,
    limits: Limits,
    store: Path | None,
    pack: str,
) -> Answer:
    """Run the query within its limits; says on stderr when the answer was cut short."""
    rows = limits.rows or (ON_TERMINAL if sys.stdout.isatty() else None)
    answer = query(
        folder,
        text,
        parameters=pairs(parameters),
        pack=pack,
        limit_rows=rows,
        timeout=limits.seconds,
        allow_service=limits.service,
        store_dir=store,
    )
    if answer.truncated:
        click.echo(f"Only the first {rows} are shown; --limit shows more.", err=True)
    return answer


def is_update(text: str) -> bool:
    """Whether the text would change the graph."""
    return kind(text) in WRITES


def change(folder: Path, text: str, *, store: Path | None) -> None:
    """Change the graph kept in `store`; the exports themselves stay as they are."""
    if store is None:
        raise click.UsageError("An update needs --store DIR: the files in exports are not changed.")
    update(open_store(folder, store_dir=store, writable=True), text, prefixes=prefixes_of(folder))
    click.echo(f"changed {store}", err=True)


def pairs(parameters: tuple[str, ...]) -> Mapping[str, str]:
    """`name=value` arguments as a mapping."""
    found = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals or not name:
            raise click.BadParameter(f'"{parameter}" is not name=value', param_hint="-p")
        found[name] = value
    return found


def print_answer(answer: Answer, folder: Path, format: str | None) -> None:
    """A table on a terminal; in a pipe CSV for rows, Turtle for triples, JSON for yes or no."""
    prefixes = prefixes_of(folder)
    if format is None:
        piped = {"select": "csv", "graph": "ttl", "ask": "json"}[answer.kind]
        format = "table" if sys.stdout.isatty() else piped
    if format != "table":
        sys.stdout.buffer.write(answer.to_bytes(format, prefixes=prefixes))
        return
    if answer.kind != "ask" and not answer.rows and not answer.triples:
        return click.echo("Nothing found.", err=True)
    from kg.cli.tables import print_table

    columns = {"graph": ("subject", "predicate", "object"), "ask": ("answer",)}
    print_table(columns.get(answer.kind, answer.variables), answer.table(prefixes))


def print_queries(pack: str) -> None:
    """The named queries of a pack with what they answer and their parameters."""
    from kg.cli.tables import print_csv, print_table
    from kg.store.named import named_queries

    rows = [
        (q.name, q.title, " ".join(f"{n}={v}" for n, v in q.parameters.items()))
        for q in named_queries(pack)
    ]
    show = print_table if sys.stdout.isatty() else print_csv
    show(("name", "title", "parameters"), rows)
