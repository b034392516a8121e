"""What two engines found in the same texts in, how much agrees and why the rest does not out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.engine.peers.job import Hit, Name, Result

CAPITALS = "in capitals"
HYPHEN = "beside a hyphen"
OVERLAP = "another name there"
CUT = "words or sentences cut otherwise"
NAMES = "a name is not the same"


@dataclass(slots=True)
class Agreement:
    """How many are found by both, by ours and by theirs only, and the reasons of the latter two."""

    both: int = 0
    ours: Counter[str] = field(default_factory=Counter)
    theirs: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        every = self.both + self.ours.total() + self.theirs.total()
        parts = [f"{self.both} of {every}"]
        for whom, counts in (("only kg", self.ours), ("only it", self.theirs)):
            parts += [f"{whom} {n} {why}" for why, n in counts.most_common()]
        return ", ".join(parts)


def of_names(texts: Sequence[str], ours: Result, theirs: Result) -> Agreement:
    """The names of the texts that the other engine read."""
    told = Agreement()
    for text, own, other in zip(texts, ours.names, theirs.names, strict=False):
        a, b = set(map(tuple, own)), set(map(tuple, other))
        told.both += len(a & b)
        told.ours.update(_why(text, name, b) for name in a - b)
        told.theirs.update(_why(text, name, a) for name in b - a)
    return told


def of_hits(ours: Result, theirs: Result) -> Agreement:
    """The hits of rules in the texts that the other engine read."""
    told = Agreement()
    for number, other in enumerate(theirs.hits):
        a, b = {_flat(h) for h in ours.hits[number]}, {_flat(h) for h in other}
        told.both += len(a & b)
        names, others = (set(map(tuple, r.names[number])) for r in (ours, theirs))
        told.ours.update(CUT if set(hit[1:]) <= others else NAMES for hit in a - b)
        told.theirs.update(CUT if set(hit[1:]) <= names else NAMES for hit in b - a)
    return told


def _flat(hit: Hit) -> Hit:
    number, subject, found = hit
    return number, tuple(subject), tuple(found)


def _why(text: str, name: Name, others: Iterable[Name]) -> str:
    start, end, _ = name
    if any(a < end and start < b for a, b, _ in others):
        return OVERLAP
    if text[start:end].isupper() and end - start > 4:
        return CAPITALS
    return HYPHEN if "-" in text[max(start - 1, 0) : end + 1] else CUT
