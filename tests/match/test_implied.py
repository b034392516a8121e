"""A pattern that leaves its subject unsaid takes it from the sentence, or from what was before."""

from __future__ import annotations

import pytest
from made import mentions_in, pack_of

from kg.match.compiled import Compiled
from kg.match.entities import Scene
from kg.match.overlap import Resolved
from kg.match.relations import find_relations
from kg.match.view import View
from kg.model import Mention, PatternRule
from kg.parse.tokens import tokenize

RULE = PatternRule(
    "made/backed",
    ("with {object:Policy} agreed", "beside {other:Organization} on {object:Policy}"),
    says="adopted",
    implied="Organization",
    path="made/backed.yaml",
)
COUNCIL = Mention(0, 7, "Organization", "council", "made")


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The bank said the act agreed", {"bank": "Organization", "act": "Policy"}, None),
        ("The bank said with act agreed", {"bank": "Organization", "act": "Policy"}, "bank"),
        ("It said with act agreed", {"act": "Policy"}, "council"),
        ("It was beside bank on act", {"bank": "Organization", "act": "Policy"}, "council"),
    ],
)
def test_an_unsaid_subject_is_the_nearest_or_the_one_named_before(
    text: str, words: dict[str, str], subject: str | None
) -> None:
    mentions = mentions_in(text, words)
    scene = Scene(text, 0, len(text), resolved=Resolved(tuple(sorted(mentions)), ()))
    scene.anchors = frozenset(text.lower().split())
    view = View(tokenize(text, 0, len(text)), mentions)
    view.recall = lambda types: COUNCIL
    found = list(find_relations(scene, view, Compiled(pack_of(RULE))))
    assert [f.subject.text for f in found] == ([subject] if subject else [])
