"""Numbers in, names and relation rules out as plain data that any engine can take.

Names are those of the shipped word lists, rules are verbs between two types. What is made depends
on the numbers asked for only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.engine.verbs import VERBS
from kg.parse.lexicon import verb_forms

LISTS = Path(__file__).resolve().parents[2] / "rules"
TYPES = {
    "Place": ("core/names/cities", "core/names/countries", "core/names/subdivisions"),
    "Organization": (
        "policy/names/bodies-china",
        "policy/names/bodies-international",
        "policy/names/bodies-us",
        "policy/names/bodies-world",
        "policy/names/companies",
        "policy/names/institutes",
        "policy/names/media",
    ),
    "Policy": ("policy/names/instruments",),
    "Industry": ("policy/names/industries",),
    "Concept": ("policy/names/concepts",),
    "Person": ("core/names/given-names",),
}
"""Type to the word lists of its names; the last is there to fill up."""
GAP = 8
"""The most tokens between a name and the verb."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name as it must stand in text, letter by letter, and its type."""

    text: str
    type: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A mention of `subject`, a form of the verb, a mention of `object`, `GAP` tokens between them.

    `framed` rules leave the place of the two to the grammar of an engine that has one.
    """

    number: int
    verb: str
    subject: str
    object: str
    framed: bool

    @property
    def forms(self) -> tuple[str, ...]:
        """The lower-case forms of the verb."""
        return tuple(sorted(verb_forms(self.verb)))


def phrases(most: int) -> list[Phrase]:
    """So many names, each once, type by type."""
    found: dict[str, str] = {}
    for kind, lists in TYPES.items():
        for path in lists:
            for text in _names(LISTS / f"{path}.tsv"):
                found.setdefault(text, kind)
    return [Phrase(text, kind) for text, kind in list(found.items())[:most]]


def relations(most: int, *, framed: bool = True) -> list[Relation]:
    """So many rules, every verb once before any comes again; half of them framed if any may be."""
    verbs = tuple(dict.fromkeys(VERBS))
    pairs = list(product(TYPES, TYPES))
    if most > len(verbs) * len(pairs):
        raise ValueError(f"at most {len(verbs) * len(pairs)} rules")
    return [
        Relation(
            number,
            verbs[number % len(verbs)],
            *pairs[(number // len(verbs) + 7 * (number % len(verbs))) % len(pairs)],
            framed=framed and number % 2 == 0,
        )
        for number in range(most)
    ]


def _names(path: Path) -> Iterator[str]:
    """Names and aliases of a word list."""
    _, head, *rows = path.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    for row in rows:
        cells = dict(zip(columns, row.split("\t"), strict=False))
        yield from filter(None, (cells["name"], *cells.get("aliases", "").split("|")))
