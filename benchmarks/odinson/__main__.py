"""Rows of Odinson's table in, how many of them the pattern matcher of kg agrees with out.

    python -m benchmarks.odinson patternsThatMatch.tsv

The table is `core/src/test/resources/patternsThatMatch.tsv` of lum-ai/odinson: a pattern, a text of
words, and the texts of the matches, joined by semicolons. Matches are taken from left to right and
do not overlap. What a row comes to depends on its features only: nothing here knows a row.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.odinson.translate import REASONS, Untranslatable, translate
from kg.match.pattern import parse_pattern
from kg.match.sequence import compile_node, find_first
from kg.match.view import View
from kg.model import Ontology
from kg.parse.tokens import tokenize

EMPTY = "a match of no words says nothing, so kg never gives one; the other matches are the same"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    pattern: str
    text: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a row: `agree`, `empty matches apart`, `not translated` or `differ`."""

    row: Row
    what: str
    why: str = ""


def main() -> None:
    """Print the counts, and a line for each row that does not agree."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=Path, help="patternsThatMatch.tsv")
    outcomes = [compare(row) for row in rows(parser.parse_args().table)]
    counts = Counter(outcome.what for outcome in outcomes)
    print(f"{len(outcomes)} rows: " + ", ".join(f"{n} {what}" for what, n in counts.most_common()))
    for outcome in outcomes:
        if outcome.what != "agree":
            row = outcome.row
            print(f"{row.pattern}\t{row.text}\t{outcome.what}: {outcome.why}")


def rows(table: Path) -> Iterator[Row]:
    """The rows below the header, read as Odinson's own test reads them."""
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        pattern, text, expected = line.strip().split("\t")
        yield Row(pattern, text.strip(), tuple(expected.split(";")))


def compare(row: Row) -> Outcome:
    """Translate, run and compare one row."""
    try:
        pattern = translate(row.pattern)
    except Untranslatable as error:
        return Outcome(row, "not translated", f"{error.feature}: {REASONS[error.feature]}")
    found = matches(pattern, row.text)
    if found == row.expected:
        return Outcome(row, "agree")
    if found == tuple(filter(None, row.expected)):
        return Outcome(row, "empty matches apart", EMPTY)
    return Outcome(row, "differ", f"{pattern} finds {';'.join(found) or 'nothing'}")


def matches(pattern: str, text: str) -> tuple[str, ...]:
    """The texts of the preferred matches of a pattern of kg, from left to right, none in another.

    >>> matches("a {self=b+}", "a b b a b")
    ('b b', 'b')
    """
    view = View(tokenize(text, 0, len(text)))
    step = compile_node(parse_pattern(pattern), Ontology({}, {}))
    found, free = [], 0
    for start in range(view.size + 1):
        match = find_first(step, view, start)
        if match is None:
            continue
        own = next((c for c in match[1] if c.role == "self"), None)
        first, last = (own.start, own.end) if own else (start, match[0])
        if free <= first < last:
            found.append(" ".join(view.words[first:last]))
            free = last
    return tuple(found)


if __name__ == "__main__":
    main()
