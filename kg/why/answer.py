"""What `why` answers: the rules that fired, and those that came near."""

from __future__ import annotations

from dataclasses import dataclass

from kg.match.miss import Miss


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that made a mention or stated something, with what each of its roles holds."""

    rule: str
    kind: str
    what: str
    captures: tuple[tuple[str, str], ...] = ()
    """Role and its words, in text order."""
    status: str = ""
    """Status of a statement; empty for mentions."""
    cue: str = ""
    """The words that set the status, when it is not simply asserted."""


@dataclass(frozen=True, slots=True)
class Near:
    """A way of a rule that did not fire: the pattern, trigger, form or expression, and why."""

    rule: str
    kind: str
    way: str
    miss: Miss


@dataclass(frozen=True, slots=True)
class Answer:
    """All that fired in text order, and the misses, the nearest first."""

    text: str
    fired: tuple[Fired, ...]
    near: tuple[Near, ...]
