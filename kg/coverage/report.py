"""What `coverage` tells of a pack on some documents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence with a trigger and two typed mentions, of which no rule states anything.

    `chances` counts the pairs of things that one of its triggers could join, by their types.
    """

    document: str
    start: int
    sentence: str
    triggers: tuple[str, ...]
    mentions: tuple[str, ...]
    chances: int


@dataclass(frozen=True, slots=True)
class Untyped:
    """A name in capitals that no rule gives a type, with one sentence it stands in."""

    name: str
    count: int
    documents: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Use:
    """How often a rule fired, what it cost, and how much of it is right where gold tells.

    `hits` are mentions that held out and evidence of statements. `seconds` is None for word lists,
    which are all found in one pass.
    """

    rule: str
    kind: str
    hits: int
    seconds: float | None
    right: float = 0.0
    judged: int = 0
    """How many of its entities and statements gold could judge."""

    @property
    def precision(self) -> float | None:
        """The share that is right; None when gold judged nothing."""
        return self.right / self.judged if self.judged else None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts, the sentences and names that were missed, and every rule."""

    documents: int
    sentences: int
    stated: int
    """Sentences of which something is stated."""
    scan: float
    """Seconds that the pass over all texts for names and anchors took."""
    unread: tuple[Unread, ...]
    """Best chance first."""
    untyped: tuple[Untyped, ...]
    """Most frequent first."""
    rules: tuple[Use, ...]
    """Most hits first."""

    @property
    def silent(self) -> tuple[Use, ...]:
        """Rules that never fired."""
        return tuple(use for use in self.rules if not use.hits)
