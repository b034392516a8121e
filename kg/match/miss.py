"""Why a rule did not fire: where it stopped, at which of its elements, and a reason with a code."""

from __future__ import annotations

from dataclasses import dataclass

REASONS: dict[str, str] = {
    "W101": "another word stands there",
    "W102": "the word there has another reading or shape",
    "W103": "no mention begins there",
    "W104": "the mention there is of another type",
    "W105": "the mention there is nested in a longer one",
    "W106": "the mention there is not built as the inner pattern says",
    "W107": "the clause or the gap ends before it",
    "W108": "the sentence ends before it",
    "W109": "what the rule excludes stands there",
    "W110": "it is not the start or the end of the sentence",
    "W111": "the mention there has another feature",
    "W201": "the trigger is not read as such a word there",
    "W202": "the voice or form is none that the frame takes",
    "W203": "the particle after the trigger is missing",
    "W204": "nothing stands in the role of the subject",
    "W205": "nothing stands in the role of the object",
    "W206": "no rule gives what stands in the role a type",
    "W207": "what stands in the role is of another type",
    "W208": "what stands in the role is too far away, or on the other side",
    "W209": "a verb above the trigger undoes it",
    "W210": "the sentence is a question, which states nothing",
    "W301": "domain and range of the relation do not allow these types",
    "W302": "both sides are the same thing",
    "W303": "it lost a conflict to a longer or stronger mention",
    "W304": "a status cue makes it something else",
    "W305": "the letters are not in the case that the list wants",
    "W306": "a hyphen joins the name to another word",
    "W307": "the document holds none of the words that the name needs beside it",
    "W308": "no canonical form can be worked out",
    "W309": "a side was not linked to a thing of the document",
    "W310": "the sentence holds no anchor of the rule",
    "W311": "the regular expression does not match",
    "W312": "the document names the object only inside other names",
    "W313": "both names stand inside a title, which is about something else",
}
"""Reason code to meaning. W1xx: elements of patterns; W2xx: frames; W3xx: what comes after."""


@dataclass(frozen=True, slots=True)
class Miss:
    """The place at which a way of a rule stopped.

    `element` is the part of the rule as written, `column` its place in the pattern (from 1; 0 for
    other kinds), `start` and `end` the characters of the text that were looked at.
    """

    code: str
    element: str
    what: str
    start: int
    end: int
    progress: float
    """The share of the rule's elements that were met, 0 to 1."""
    column: int = 0
