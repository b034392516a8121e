"""Columns of text in, Names out, and back: word lists are read and kept column by column."""

from __future__ import annotations

import dataclasses
import gc
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import repeat
from typing import Any

from kg.model import Name

COLUMNS = tuple(f.name for f in dataclasses.fields(Name))
LISTS = ("aliases", "context")
"""Columns whose cells are lists, with bars between."""


def columns(given: Mapping[str, Sequence[str]], rows: int) -> list[Sequence[Any]]:
    """One sequence for each field of Name; a column that is not given is empty."""
    made: list[Sequence[Any]] = []
    for column in COLUMNS:
        texts = given.get(column)
        if texts is None:
            made.append([() if column in LISTS else ""] * rows)
        elif column in LISTS:
            made.append([tuple(text.split("|")) if text else () for text in texts])
        else:
            made.append(texts)
    return made


def make_names(by_column: Sequence[Sequence[Any]]) -> tuple[Name, ...]:
    """One Name for each row of the columns.

    The slots are filled column by column, which takes a third of the time of calling Name 40,000
    times.

    >>> make_names(columns({"name": ["Ghana"], "aliases": ["Republic of Ghana|GH"]}, 1))[0].aliases
    ('Republic of Ghana', 'GH')
    """
    with no_collecting():
        names = tuple(map(object.__new__, repeat(Name, len(by_column[0]))))
        for column, values in zip(COLUMNS, by_column, strict=True):
            fill: Callable[[Name, Any], None] = Name.__dict__[column].__set__
            deque(map(fill, names, values), maxlen=0)
    return names


def name_columns(names: Sequence[Name]) -> list[tuple[Any, ...]]:
    """The fields of all names, column by column: the way back from `make_names`."""
    return [tuple(map(Name.__dict__[column].__get__, names)) for column in COLUMNS]


@contextmanager
def no_collecting() -> Iterator[None]:
    """Keep the garbage collector from running while many small objects are made.

    Freezing and thawing moves them to the oldest generation at once, without the walk over all of
    them that would come first thing after; an application that froze objects is left alone.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting and not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if collecting:
            gc.enable()
