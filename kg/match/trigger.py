"""A frame as the matcher holds it, its types opened up, and the words that set it off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
    undone: frozenset[str] = frozenset()
    """Forms of the verbs that, above the trigger, undo it."""
    usual: bool = False
    """Whether both arguments are plain subject and object, looked for nowhere else."""

    def is_undone(self, view: View, above: Iterable[int]) -> bool:
        """Whether one of the verbs at the tokens `above` undoes what the frame states."""
        return any(view.sentence.lower[token] in self.undone for token in above)


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
