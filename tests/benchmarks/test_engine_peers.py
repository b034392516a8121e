"""kg and spaCy do the same small job; what they find is compared with a reason."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from benchmarks.engine.peers import with_kg, with_spacy
from benchmarks.engine.peers.agree import of_hits, of_names
from benchmarks.engine.peers.job import Job, Read, Result, See, nearest

TEXTS = [
    "Fenwick has funded Marsh Energy. Fenwick; it funded Marsh Energy.",
    "Fenwick will fund, with old friends, Marsh Energy and Marsh Energy.",
    "FENWICK funded Marsh Energy of Fenwick.",
]
JOB = Job(
    names=[("Fenwick", "Organization"), ("Marsh Energy", "Industry")],
    rules=[(3, "fund", ["fund", "funded", "funding", "funds"], "Organization", "Industry")],
    gap=8,
    texts=TEXTS,
)


def result(build: Callable[[Job], tuple[Read, See]]) -> Result:
    read, see = build(JOB)
    done = Result("x", seconds=[1.0] * len(TEXTS))
    for text in TEXTS:
        names, hits = see(text, read(text))
        done.names.append(sorted(set(names)))
        done.hits.append(nearest(text, hits))
    return done


@pytest.mark.parametrize("build", [with_kg.build, with_spacy.build])
def test_an_engine_finds_the_nearest_object_and_crosses_no_semicolon(
    build: Callable[[Job], tuple[Read, See]],
) -> None:
    subject, found = (0, 7, "Organization"), (19, 31, "Industry")
    assert result(build).hits[0] == [(3, subject, found)]
    assert result(build).hits[1] == [(3, subject, (37, 49, "Industry"))]


def test_what_differs_is_counted_with_its_reason() -> None:
    ours, theirs = result(with_kg.build), result(with_spacy.build)
    assert str(of_names(TEXTS, ours, theirs)) == "9 of 10, only kg 1 in capitals"
    assert str(of_hits(ours, theirs)) == "2 of 3, only kg 1 a name is not the same"
