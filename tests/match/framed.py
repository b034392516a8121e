"""A rule of the frame kind and what it says of a sentence, for the tests of frames."""

from __future__ import annotations

from made import ONTOLOGY, view_of

from kg.match.frame import Frames
from kg.match.view import View
from kg.model import Argument, FrameRule
from kg.parse.walk import Grammar

ADOPTED = FrameRule(
    id="adopted",
    says="adopted",
    subject=Argument(("Meeting", "Organization")),
    object=Argument(("Policy",)),
    trigger=("adopt", "carry out", "approve"),
    nouns=("adoption of", "support for"),
)
WHO = {"Senate": "Organization", "Lake Council": "Organization", "Tenth Session": "Session"}
WHAT = {"Rivers Act": "Policy", "Forest Plan": "Policy", "Soil Code": "Policy"}
GRAMMAR = Grammar(
    light=frozenset({"implementation"}),
    control=frozenset({"urged"}),
    deeds=frozenset({"aim"}),
    voices=frozenset({"leaders"}),
    instruments=frozenset({"pact", "plan"}),
    launching=frozenset({"launched", "passed", "signed"}),
    onlooking=frozenset({"attended"}),
    ways=frozenset({"met", "visited"}),
    titled=frozenset({"Policy"}),
)


def scene(text: str) -> View:
    words = {part: kind for part, kind in {**WHO, **WHAT}.items() if part in text}
    return view_of(text, words, GRAMMAR)


def said(text: str, rule: FrameRule = ADOPTED) -> list[tuple[str, str]]:
    found = dict.fromkeys(Frames([rule], ONTOLOGY).find(scene(text)))
    return [(f.subject.text, f.object.text) for f in found]


SENATE_ACT = [("Senate", "Rivers Act")]
