"""kg inside a user's own spaCy pipeline."""

from __future__ import annotations

import spacy


def test_the_component_fills_spans_and_statements_in_a_users_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("kg", config={"pack": "policy"})
    doc = nlp("The European Parliament adopted the Clean Rivers Act. Rain fell.")
    assert [(s.text, s.label_) for s in doc.spans["kg"]] == [
        ("European Parliament", "Organization"),
        ("Clean Rivers Act", "Policy"),
    ]
    assert [s.predicate for s in doc._.statements] == ["adopted"]
    assert len(list(doc.sents)) == 2
