"""The word tables that lemminflect brings along: a form's lemmas by class, a verb's inflections.

The tables are read through the package's loader without importing the package: its `__init__`
imports spaCy, which would cost every run two seconds.
"""

from __future__ import annotations

import gzip
import importlib.util
from bisect import bisect_left
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import PurePath

CLASSES = ("noun", "verb", "adj", "adv")


def lemmas_of(form: str) -> dict[str, tuple[str, ...]]:
    """The lemmas of `form` by class; empty for a word the table does not hold.

    >>> lemmas_of("plans")
    {'noun': ('plan',), 'verb': ('plan',)}
    """
    rows = _rows("lemma_lu.csv.gz", form)
    return {row[1]: tuple(row[2].split("/")) for row in rows if row[1] in CLASSES}


def inflections_of(lemma: str, word_class: str) -> tuple[tuple[str, ...], ...]:
    """The spellings of each inflected form: noun (plural), verb (past, participle, -ing, -s).

    >>> inflections_of("carry", "verb")
    (('carried',), ('carried',), ('carrying',), ('carries',))
    """
    for row in _rows("infl_lu.csv.gz", lemma):
        if row[1] == word_class:
            cells = [tuple(cell.split("/")) if cell else () for cell in row[2:]]
            if word_class == "verb":
                cells = [*cells, (), (), (), ()][:4]
                cells[1] = _participles(cells[0], cells[1])
            return tuple(cells)
    return ()


def _participles(past: tuple[str, ...], listed: tuple[str, ...]) -> tuple[str, ...]:
    """Regular verbs share past and participle, which the table leaves out or lists in part."""
    regular = tuple(form for form in past if form.endswith("ed") and form not in listed)
    return listed + regular if listed else past


def _rows(name: str, word: str) -> list[list[str]]:
    table = _table(name)
    key = word + ","
    at = bisect_left(table, key)
    rows = []
    while at < len(table) and table[at].startswith(key):
        rows.append(table[at].split(","))
        at += 1
    return rows


@cache
def _table(name: str) -> list[str]:
    """The lines of a table, sorted, so that a word is found by bisection and nothing is parsed."""
    spec = importlib.util.find_spec("lemminflect")
    if spec is None or spec.origin is None or not isinstance(spec.loader, SourceFileLoader):
        raise ModuleNotFoundError("lemminflect is not installed as plain files", name="lemminflect")
    path = PurePath(spec.origin).parent / "resources" / name
    lines = gzip.decompress(spec.loader.get_data(str(path))).decode().split("\n")
    return sorted(line.strip() for line in lines if line)
