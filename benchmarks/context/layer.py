"""Cues and a text with targets in, the kinds of cue that reach each target out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.assertion import Assertion
from kg.match.view import View
from kg.model import Cue, Ontology, Pack
from kg.parse.sentences import split_sentences
from kg.parse.tokens import tokenize

Target = tuple[int, int]
"""First character and the one after the last."""


def reached(cues: Sequence[Cue], text: str, targets: Sequence[Target]) -> list[list[str]]:
    """For each target the kinds of the cues that reach it, one for each cue."""
    layer = Assertion(_pack(cues))
    found: list[list[str]] = [[] for _ in targets]
    for start, end in split_sentences(text):
        view = View(tokenize(text, start, end))
        reaches = layer.reaches(view)
        for number, target in enumerate(targets):
            if start <= target[0] < end:
                tokens = _tokens(view, target)
                found[number] += [
                    r.kind
                    for r in reaches
                    if any(r.first <= t < r.last and not r.start <= t < r.end for t in tokens)
                ]
    return found


def _tokens(view: View, target: Target) -> list[int]:
    spans = zip(view.sentence.starts, view.sentence.ends, strict=True)
    return [n for n, (a, b) in enumerate(spans) if a < target[1] and target[0] < b]


def _pack(cues: Sequence[Cue]) -> Pack:
    return Pack(
        id="context",
        version="1",
        language="en",
        base="https://kg.example.org/",
        prefixes={},
        ontology=Ontology({}, {}),
        rules=(),
        names={},
        cues=tuple(cues),
        macros={},
        words={},
        queries=(),
        hashes={},
    )
