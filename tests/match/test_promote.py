"""A frame may give a type to a phrase that no rule has typed, when the rest of it is there."""

from __future__ import annotations

import pytest
from made import ONTOLOGY, view_of

from kg.match.frame import Frames
from kg.match.promote import Promotions
from kg.model import Argument, FrameRule

ADOPTED = FrameRule(
    id="adopted",
    says="adopted",
    subject=Argument(("Organization",)),
    object=Argument(("Policy",), promote="Policy", heads=("resolution", "bill", "%codes")),
    trigger=("adopt", "vote for"),
)
WHO = {"Senate": "Organization", "Rivers Act": "Policy", "Ghana": "Place", "Monday": "Date"}
CASES = [
    ("an object", "The Senate adopted a resolution.", ["resolution"]),
    ("with its topic", "The Senate adopted a bill on flood walls.", ["bill on flood walls"]),
    (
        "with the topic of its topic",
        "The Senate adopted rules for owners of boats.",
        ["rules for owners of boats"],
    ),
    ("without its day", "The Senate adopted a bill on Friday.", ["bill"]),
    ("up to another clause", "The Senate adopted a bill and slept.", ["bill"]),
    ("a passive", "A new bill was adopted by the Senate.", ["new bill"]),
    ("a particle", "The Senate voted for its own resolution.", ["own resolution"]),
    ("several", "The Senate adopted a bill and a resolution.", ["bill", "resolution"]),
    ("another head", "The Senate adopted a dog.", []),
    ("no subject", "Somebody adopted a bill.", []),
    ("a subject of another type", "Ghana adopted a bill.", []),
    ("an object that has a type", "The Senate adopted the Rivers Act.", []),
    ("beside one that has a type", "The Senate adopted the Rivers Act and a bill.", []),
    ("a pronoun", "The Senate adopted it.", []),
    ("before a day", "The Senate adopted a bill on Monday.", ["bill"]),
    ("plurals that tell no certain thing", "The Senate adopted new rules.", []),
    ("plurals with a topic", "The Senate adopted rules on boats.", ["rules on boats"]),
    ("plurals with a noun", "The Senate adopted flood rules.", ["flood rules"]),
    ("another verb", "The Senate read a bill.", []),
]


@pytest.mark.parametrize(
    ("text", "promoted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_phrase_is_promoted(text: str, promoted: list[str]) -> None:
    words = {word: kind for word, kind in WHO.items() if word in text}
    found = list(
        Promotions(Frames([ADOPTED], ONTOLOGY), {"codes": ["rules"]}).find(
            view_of(text, words), text
        )
    )
    assert [m.text for m in found] == promoted
    assert {m.type for m in found} <= {"Policy"}


def test_a_frame_that_promotes_nothing_sets_nothing_off() -> None:
    plain = FrameRule(
        id="x", says="adopted", subject=Argument(("A",)), object=Argument(("B",)), trigger=("go",)
    )
    assert not Promotions(Frames([plain], ONTOLOGY), {}).anchors
