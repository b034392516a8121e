"""The job left undone by spaCy: its blank tokenizer and sentencizer alone."""

from __future__ import annotations

import spacy

from benchmarks.engine.peers.job import Job, Read, See, run


def build(job: Job) -> tuple[Read, See]:
    """Neither names nor rules."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = max(map(len, job.texts)) + 1
    return nlp, lambda text, doc: ((), ())


if __name__ == "__main__":
    run("spaCy tokenizer, sentencizer", build)
