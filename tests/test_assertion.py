"""Cues and verbs give statements their status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import CleanText, Cue, Document
from kg.packs import load_pack
from kg.reader import Reader

CUES = (
    Cue("reports", ("reportedly",), "hedged"),
    Cue("bars", ("bar [from]",), "negated"),
    Cue("sense", ("did not bar from",), "directive"),
    Cue("only", ("no secret that",), "pseudo"),
    Cue("no", ("no",), "negated"),
)
READER = Reader(replace(load_pack("policy"), cues=CUES))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The European Parliament adopted the Clean Rivers Act.", "asserted"),
        ("The European Parliament reportedly adopted the Clean Rivers Act.", "directive"),
        ("No adoption of the Clean Rivers Act by the European Parliament came.", "negated"),
        (
            "No secret that adoption of the Clean Rivers Act by the European Parliament came.",
            "asserted",
        ),
        ("They bar adoption of the Clean Rivers Act by the European Parliament.", "negated"),
        (
            "They did not bar from adoption of the Clean Rivers Act by the European Parliament.",
            "directive",
        ),
    ],
)
def test_the_longest_cue_that_reaches_the_trigger_counts(text: str, status: str) -> None:
    document = Document("d", "d", text, CleanText.whole(text), "")
    statements = READER.read(document).statements
    assert [s.status for s in statements if s.predicate == "adopted"] == [status]


@pytest.mark.parametrize(
    ("said", "demands"),
    [
        ("the digital economy must grow", True),
        ("Malta will expand the digital economy", True),
        ("Malta will not expand the digital economy", False),
        ("Malta can't lead in the digital economy", False),
        ("the digital economy must not shrink", True),
    ],
)
def test_a_refusal_or_an_ability_is_no_demand(said: str, demands: bool) -> None:
    text = f"President Xi Jinping said that {said}."
    document = Document("d", "d", text, CleanText.whole(text), "")
    statements = Reader(load_pack("policy")).read(document).statements
    assert any(s.predicate == "emphasized" for s in statements) == demands
