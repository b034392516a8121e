"""A frame's time stands after a preposition or bare, and tells of the frame's own verb."""

from __future__ import annotations

import pytest
from made import view_of

from kg.match.frame import Frames
from kg.model import Argument, EntityType, FrameRule, Ontology

DATED = FrameRule(
    id="dated",
    says="dated",
    subject=Argument(("Policy",), role="patient"),
    object=Argument(("Date",), prep=("on", "in"), many=False, when=True),
    trigger=("adopt", "announce"),
)
TYPES = Ontology({name: EntityType(name) for name in ("Policy", "Date")}, {})
DAYS = ("Tuesday", "yesterday", "last month", "2030", "May 3")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The council adopted the Rivers Act on Tuesday.", "Tuesday"),
        ("The council adopted the Rivers Act last month.", "last month"),
        ("Yesterday , the council debated and adopted the Rivers Act.", "Yesterday"),
        ("Yesterday , the council voted to adopt the Rivers Act.", "Yesterday"),
        ("Yesterday , the council vowed to adopt the Rivers Act.", ""),
        ("The council yesterday adopted the Rivers Act.", "yesterday"),
        ("The council adopted the Rivers Act to halve waste in 2030.", ""),
        ("The council adopted the Rivers Act to halve waste on Tuesday.", "Tuesday"),
        ("The council adopted the Rivers Act for 2030.", ""),
        ("May 3 ( Reporter ) the council adopted the Rivers Act.", ""),
        ("The council met on Tuesday and adopted the Rivers Act.", ""),
    ],
)
def test_the_time_of_a_verb_is_found(text: str, wanted: str) -> None:
    names = {day: "Date" for day in (*DAYS, "Yesterday") if day in text}
    view = view_of(text, {**names, "Rivers Act": "Policy"})
    found = [f.object.text for f in Frames([DATED], TYPES).find(view)]
    assert found == ([wanted] if wanted else [])
