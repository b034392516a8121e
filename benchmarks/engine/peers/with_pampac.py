"""The job done by python-gatenlp: names by its string gazetteer, rules by PAMPAC in each sentence.

PAMPAC does not go back into a repetition: the gap before the verb ends at the first form of it, and
the gap behind it at the first name of the type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from gatenlp import Document
from gatenlp.pam.pampac import AnnAt, N, Pampac, Rule, Seq
from gatenlp.processing.gazetteer import StringGazetteer

from benchmarks.engine.peers.job import Hit, Job, Name, Read, See, run

_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.MULTILINE)
Found = list[tuple[int, Name, Name]]


def build(job: Job) -> tuple[Read, See]:
    """The gazetteer and the rules; gatenlp brings no tokenizer, so words are cut here."""
    names = StringGazetteer(
        longest_only=True, skip_longest=True, split_chars="", start_type="Token", end_type="Token"
    )
    for kind in dict.fromkeys(kind for _, kind in job.names):
        texts = [text for text, own in job.names if own == kind]
        names.append(texts, source_fmt="gazlist", list_features={"kind": kind})
    found: Found = []
    pampac = Pampac(*_rules(job, found), skip="one", select="all")

    def read(text: str) -> tuple[Document, Found]:
        found.clear()
        doc = Document(text)
        annotations = doc.annset()
        for word in _WORD.finditer(text):
            annotations.add(*word.span(), "Token", {"lower": word[0].lower()})
        names(doc)
        for sentence in _SENTENCE.finditer(text):
            start, end = sentence.span()
            inside = annotations.within(start, end)
            if len(inside.with_type("Lookup")) > 1:
                pampac.run(doc, inside, outset=annotations, start=start, end=end)
        return doc, list(found)

    return read, see


def _rules(job: Job, found: Found) -> list[Rule]:
    rules = []
    for number, _, forms, subject, obj in job.rules:
        verb = AnnAt("Token", features={"lower": frozenset(forms).__contains__})
        right = AnnAt("Lookup", features={"kind": obj}, name="object")
        pattern = Seq(
            AnnAt("Lookup", features={"kind": subject}, name="subject"),
            N(AnnAt("Token"), 0, job.gap, until=verb),
            N(AnnAt("Token"), 0, job.gap, until=right),
        )
        rules.append(Rule(pattern, _Note(number, found)))
    return rules


class _Note:
    """An action that notes a hit of a rule."""

    def __init__(self, number: int, found: Found) -> None:
        self.number, self.found = number, found

    def __call__(self, succ: Any, context: Any = None, location: Any = None) -> None:
        for result in succ:
            held = {m["name"]: m["ann"] for m in result.matches if m}
            if held.keys() == {"subject", "object"}:
                self.found.append((self.number, _name(held["subject"]), _name(held["object"])))


def see(text: str, read: tuple[Document, Found]) -> tuple[Iterable[Name], Iterable[Hit]]:
    """The names and the hits that were noted."""
    doc, found = read
    return [_name(a) for a in doc.annset().with_type("Lookup")], found


def _name(annotation: Any) -> Name:
    return annotation.start, annotation.end, annotation.features["kind"]


if __name__ == "__main__":
    run("gatenlp gazetteer, PAMPAC", build)
