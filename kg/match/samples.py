"""Every sign of the pattern language with a pattern, a text, and what it finds there.

The reference page is made of them, and a test runs them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.match.nodes import (
    Capture,
    Choice,
    Edge,
    Expression,
    Forms,
    Gap,
    Literal,
    Node,
    Not,
    Reading,
    Repeat,
    Sequence,
    Typed,
    Words,
)

MACROS = {"closing": "at its (end | close)"}
WORDS = {"body": ("Council", "ministry")}


@dataclass(frozen=True, slots=True)
class Sample:
    """`pattern` finds `found` first in `text`, where `mentions` are words with their types."""

    node: type[Node]
    pattern: str
    text: str
    found: str
    """Empty: nothing."""
    mentions: Mapping[str, str] = field(default_factory=dict)
    captures: Mapping[str, str] = field(default_factory=dict)


SAMPLES = (
    Sample(Literal, "council", "The Council met.", "Council"),
    Sample(Literal, "Council", "The council met.", ""),
    Sample(Literal, "high-level talks", "High-level talks began.", "High-level talks"),
    Sample(Words, "councils 's plan", "The councils' plan came.", "councils' plan"),
    Sample(Literal, r"25 \% \(net\)", "It grew 25% (net).", "25% (net)"),
    Sample(Sequence, "a new plan", "This is a new plan.", "a new plan"),
    Sample(Forms, "<adopt>", "It was adopting rules.", "adopting"),
    Sample(Forms, "<adopt | write>", "It wrote rules.", "wrote"),
    Sample(Words, "%body", "The Ministry agreed.", "Ministry"),
    Sample(Words, "%body", "The council agreed.", ""),
    Sample(Sequence, "sat %closing", "It sat at its close.", "sat at its close"),
    Sample(Expression, "/[A-Z]{2}[0-9]+/", "Code EU27 holds.", "EU27"),
    Sample(Expression, "/[a-z]/", "It holds.", ""),
    Sample(Reading, "#NOUN", "They quickly adopted rules.", "rules"),
    Sample(Reading, "#Cap+", "Then the Lake District voted.", "Lake District"),
    Sample(Reading, "adopted #NP", "They adopted a very old plan.", "adopted a very old plan"),
    Sample(Typed, "{Policy}", "They read the Rivers Act.", "Rivers Act", {"Rivers Act": "Policy"}),
    Sample(
        Typed,
        "{Meeting} ended",
        "The Tenth Session ended.",
        "Tenth Session ended",
        {"Tenth Session": "Session"},
    ),
    Sample(
        Typed,
        "in {place:Place|Industry}",
        "It grew in shipping.",
        "in shipping",
        {"shipping": "Industry"},
        {"place": "shipping"},
    ),
    Sample(
        Typed,
        "in {what:Industry+}",
        "It invests in steel, shipping and finance.",
        "in steel, shipping and finance",
        {"steel": "Industry", "shipping": "Industry", "finance": "Industry"},
        {"what": "steel; shipping; finance"},
    ),
    Sample(
        Typed,
        "{whole:Session=... of [the] {part:Organization}}",
        "The Third Session of the Council ended.",
        "Third Session of the Council",
        {"Third Session of the Council": "Session", "Council": "Organization"},
        {"part": "Council", "whole": "Third Session of the Council"},
    ),
    Sample(
        Typed,
        "in {Place.city}",
        "In France and in Lyon.",
        "in Lyon",
        {"France": "Place.country", "Lyon": "Place.city"},
    ),
    Sample(
        Capture,
        "the {self=#Cap+ Plan}",
        "It read the Clean Water Plan.",
        "the Clean Water Plan",
        {},
        {"self": "Clean Water Plan"},
    ),
    Sample(Gap, "adopted ... plan", "It adopted a very old plan.", "adopted a very old plan"),
    Sample(Gap, "adopted ... plan", "It adopted rules; a plan came.", ""),
    Sample(Gap, "adopted ...{0,1} plan", "It adopted a very old plan.", ""),
    Sample(Repeat, "[very] old plan", "An old plan.", "old plan"),
    Sample(Repeat, "very+ old", "A very very old plan.", "very very old"),
    Sample(Repeat, "old new* plan", "An old plan.", "old plan"),
    Sample(Repeat, "very? old", "A very very old plan.", "very old"),
    Sample(Repeat, "(on and){2,3} off", "On and on and off.", "On and on and off"),
    Sample(Choice, "(law | act) of", "The act of 1990.", "act of"),
    Sample(Not, "!old #NOUN plan", "An old plan, a budget plan.", "budget plan"),
    Sample(Edge, "^ the", "The end of the day.", "The"),
    Sample(Edge, "day \\. $", "A day. ", "day."),
)
