"""The job done by spaCy: names by SpanRuler, rules by Matcher in each sentence."""

from __future__ import annotations

from collections.abc import Iterable

import spacy
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span

from benchmarks.engine.peers.job import Hit, Job, Name, Read, See, run

Match = tuple[int, int, int]
"""Number of a rule, first token and the one after the last."""


def build(job: Job) -> tuple[Read, See]:
    """A pipeline for the names and a Matcher for the rules."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = max(map(len, job.texts)) + 1
    config = {
        "spans_key": None,
        "annotate_ents": True,
        "ents_filter": {"@misc": "spacy.first_longest_spans_filter.v1"},
    }
    ruler = nlp.add_pipe("span_ruler", config=config)
    ruler.add_patterns([{"label": kind, "pattern": text} for text, kind in job.names])  # type: ignore[attr-defined]
    matcher = _matcher(nlp.vocab, job)

    def read(text: str) -> tuple[Doc, list[Match]]:
        doc = nlp(text)
        found = [
            (int(nlp.vocab.strings[key]), sentence.start + start, sentence.start + end)
            for sentence in doc.sents
            for key, start, end in matcher(sentence)
        ]
        return doc, found

    return read, see


def _matcher(vocab: spacy.Vocab, job: Job) -> Matcher:
    """Rules as token patterns; a name begins with an entity tag of B, 3, and goes on with I, 1."""
    matcher = Matcher(vocab)
    for number, _, forms, subject, obj in job.rules:
        pattern = [
            {"ENT_TYPE": subject, "ENT_IOB": 3},
            {"ENT_TYPE": subject, "ENT_IOB": 1, "OP": "*"},
            {"OP": f"{{0,{job.gap}}}"},
            {"LOWER": {"IN": forms}},
            {"OP": f"{{0,{job.gap}}}"},
            {"ENT_TYPE": obj, "ENT_IOB": 3},
        ]
        matcher.add(str(number), [pattern])
    return matcher


def see(text: str, read: tuple[Doc, list[Match]]) -> tuple[Iterable[Name], Iterable[Hit]]:
    """The entities, and each match as the entities at its ends."""
    doc, found = read
    begins = {entity.start: _name(entity) for entity in doc.ents}
    hits = [(number, begins[start], begins[end - 1]) for number, start, end in found]
    return begins.values(), hits


def _name(entity: Span) -> Name:
    return entity.start_char, entity.end_char, entity.label_


if __name__ == "__main__":
    run("spaCy SpanRuler, Matcher", build)
