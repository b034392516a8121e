"""A word list in, warnings out: order, repeated names, blanks, lists that no rule uses."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from kg.model import Problem
from kg.packs.entry import at_line
from kg.packs.fault import Fault, shorten
from kg.packs.names import few
from kg.packs.parts import WordList


def lint_list(words: WordList, *, used: bool) -> Iterator[Problem]:
    """Warnings about a word list; each kind is told once, with a count."""
    if not used:
        hint = f"Add a rule with kind: names and list: {words.file.below}"
        yield at_line(words.file, 0, 0, Fault("R308", "no rule uses the list", (), hint, "warning"))
    names = [row.name for row in words.rows]
    yield from _order(words, names)
    yield from _repeated(words, names)
    blanks = [
        (words.lines[i], f'blanks around "{shorten(name)}"', "")
        for i, name in enumerate(names)
        if name != name.strip()
    ]
    yield from few(words.file, "R312", blanks, severity="warning")


def _order(words: WordList, names: list[str]) -> Iterator[Problem]:
    folded = [name.casefold() for name in names]
    for index, (before, after) in enumerate(itertools.pairwise(folded), start=1):
        if after < before:
            what = f'"{shorten(names[index])}" stands after "{shorten(names[index - 1])}"'
            hint = "Sort the rows by name, capitals as small letters."
            fault = Fault("R306", what, (), hint, "warning")
            yield at_line(words.file, words.lines[index], 1, fault)
            return


def _repeated(words: WordList, names: list[str]) -> Iterator[Problem]:
    """A name that stands twice with the same id; two things may share a name, with two ids."""
    seen: set[tuple[str, str]] = set()
    again = []
    for index, row in enumerate(words.rows):
        key = (row.name, row.id)
        if key in seen:
            again.append(index)
        seen.add(key)
    if again:
        what = f'"{shorten(names[again[0]])}" stands twice'
        what += f"; {len(again):,} rows repeat an earlier one" if len(again) > 1 else ""
        fault = Fault("R307", what, (), "Put the aliases of one thing in one row.", "warning")
        yield at_line(words.file, words.lines[again[0]], 1, fault)
