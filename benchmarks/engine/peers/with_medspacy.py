"""The job done by medspaCy: names by its target matcher, verbs as ConText rules between them.

ConText asks which targets lie within the reach of a verb, so a rule has hit where a target of each
type does, one on either side. Sentences come from spaCy's sentencizer, the faster of the two ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import medspacy  # noqa: F401 - registers the components
import spacy
from medspacy.context import ConTextRule
from medspacy.target_matcher import TargetRule
from spacy.tokens import Doc, Span

from benchmarks.engine.peers.job import Hit, Job, Name, Read, See, run


def build(job: Job) -> tuple[Read, See]:
    """A pipeline for names and verbs."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = max(map(len, job.texts)) + 1
    targets = nlp.add_pipe("medspacy_target_matcher", config={"phrase_matcher_attr": "ORTH"})
    targets.add([TargetRule(text, kind.upper()) for text, kind in job.names])
    config = {"rules": None, "prune_on_modifier_overlap": False, "span_attrs": None}
    nlp.add_pipe("medspacy_context", config=config).add(_rules(job))
    types = {number: (subject.upper(), obj.upper()) for number, _, _, subject, obj in job.rules}
    spelt = {kind.upper(): kind for _, kind in job.names}

    def see(text: str, doc: Doc) -> tuple[Iterable[Name], Iterable[Hit]]:
        return [_name(entity, spelt) for entity in doc.ents], _hits(doc, types, spelt)

    return nlp, see


def _rules(job: Job) -> list[ConTextRule]:
    """One ConText rule for each relation; a target must begin or end within its scope of tokens."""
    return [
        ConTextRule(
            literal=forms[0],
            category=str(number),
            pattern=[{"LOWER": {"IN": forms}}],
            direction="BIDIRECTIONAL",
            max_scope=job.gap + 1,
            allowed_types={subject.upper(), obj.upper()},
        )
        for number, _, forms, subject, obj in job.rules
    ]


def _hits(doc: Doc, types: dict[int, tuple[str, str]], spelt: dict[str, str]) -> Iterator[Hit]:
    reached: dict[tuple[str, int, int], list[Span]] = {}
    for target, verb in doc._.context_graph.edges:
        reached.setdefault((verb.category, *verb.modifier_span), []).append(target)
    for (category, start, end), targets in reached.items():
        subject, obj = types[int(category)]
        for left in targets:
            for right in targets:
                ordered = left.end <= start and end <= right.start
                if ordered and (left.label_, right.label_) == (subject, obj):
                    yield int(category), _name(left, spelt), _name(right, spelt)


def _name(entity: Span, spelt: dict[str, str]) -> Name:
    return entity.start_char, entity.end_char, spelt[entity.label_]


if __name__ == "__main__":
    run("medspaCy targets, ConText", build)
