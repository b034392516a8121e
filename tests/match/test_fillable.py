"""Sentences in which a frame may not be filled are not chunked; all others are."""

from __future__ import annotations

import pytest
from framed import ADOPTED, scene
from made import ONTOLOGY

from kg.match.fillable import Fillable, hopeful_nouns, hopeful_verbs
from kg.match.frame import Frames

FRAMES = Frames([ADOPTED], ONTOLOGY)


@pytest.mark.parametrize(
    ("text", "hopeful"),
    [
        ("The Senate adopted the Rivers Act.", [2]),
        ("The Rivers Act was adopted by the Senate.", [4]),
        ("The Rivers Act that the Senate adopted.", [6]),
        ("Under the Rivers Act the Senate adopted nothing.", []),
        ("The Rivers Act was adopted before the Senate met.", []),
        ("The Senate met.", []),
        ("With the Rivers Act both sides adopted peace.", [6]),
    ],
)
def test_a_verb_needs_its_arguments_on_their_sides(text: str, hopeful: list[int]) -> None:
    assert list(hopeful_verbs(scene(text), FRAMES.verbs)) == hopeful


@pytest.mark.parametrize(
    ("text", "hopeful"),
    [
        ("The Senate welcomed the adoption of the Rivers Act.", [4]),
        ("The Senate gave its support for the Rivers Act.", [4]),
        ("The Senate gave the Rivers Act its support.", []),
        ("The Rivers Act saw adoption of late.", []),
    ],
)
def test_a_noun_needs_its_preposition_and_what_follows(text: str, hopeful: list[int]) -> None:
    assert list(hopeful_nouns(scene(text), FRAMES.nouns)) == hopeful


def test_a_sentence_is_looked_at_where_both_types_are_there() -> None:
    fillable = Fillable(FRAMES.verbs, FRAMES.nouns)
    assert fillable.by({"adopted"}, {"Organization", "Policy"})
    assert not fillable.by({"adopted"}, {"Organization"})
    assert not fillable.by({"walked"}, {"Organization", "Policy"})
