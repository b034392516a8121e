"""A frame as the matcher holds it, its types opened up, and the words that set it off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.match.view import View
from kg.model import FrameRule
from kg.parse.elements import Verb


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame rule with its types opened up to all subtypes."""

    rule: FrameRule
    subject: frozenset[str]
    object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that sets a frame off, with the words that must follow it."""

    frame: Frame
    particle: tuple[str, ...] = ()
    text: str = ""
    """As the rule writes it."""


def governors(view: View, at: int) -> Iterator[int]:
    """The tokens of the main verbs above an infinitive or gerund at element `at`, nearest first."""
    for _ in range(4):
        at = view.clauses.governor(at)
        if at < 0:
            return
        element = view.clauses.elements[at]
        if isinstance(element, Verb):
            yield element.head
